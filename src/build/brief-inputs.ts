import type { Brief } from '../brief/brief.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Markdown } from '../document/markdown.ts';
import type { Theme } from '../theme/theme.ts';
import { type RecordDigests, recordDigests } from './record-digests.ts';
import { sha256 } from './sha256.ts';

/** What the files of a brief are made from, as digests: the first 16 hexadecimal digits of a SHA-256. */
export interface BriefInputs {
  readonly records: RecordDigests;
  /** The brief as it was composed from them. */
  readonly brief: string;
  /** Its Markdown, which the template gave. */
  readonly text: string;
  readonly theme: string;
}

/** Digests of what a brief is made from. */
export function briefInputs(corpus: Corpus, theme: Theme, brief: Brief, markdown: Markdown): BriefInputs {
  return {
    records: recordDigests(corpus, brief),
    brief: shortDigest(JSON.stringify(brief)),
    text: shortDigest(markdown.text),
    theme: themeDigest(theme),
  };
}

const themes = new WeakMap<Theme, string>();

function themeDigest(theme: Theme): string {
  const digest = themes.get(theme) ?? shortDigest(JSON.stringify(theme));
  themes.set(theme, digest);
  return digest;
}

function shortDigest(text: string): string {
  return sha256(text).slice(0, 16);
}
