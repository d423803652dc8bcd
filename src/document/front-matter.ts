import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { Markdown } from './markdown.ts';
import { readQuotedLines } from './quoted-lines.ts';
import { countLineEnds } from './source-lines.ts';

interface FrontMatter {
  readonly values: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
  /** What follows the front matter. */
  readonly body: string;
  /** Index of the body's first line. */
  readonly bodyLine: number;
}

const fence = /^---[ \t]*\n(?:([\s\S]*?)\n)??---[ \t]*(?:\n|$)/;

/** Takes the YAML front matter off a document. Lists become text with commas. The text has `\n` line ends. */
export function readFrontMatter({ file, text }: Markdown): FrontMatter {
  const match = fence.exec(text);
  if (!match) return { values: new Map(), diagnostics: [], body: text, bodyLine: 0 };
  const [whole, yaml = ''] = match;
  const bodyLine = countLineEnds(whole);
  const body = text.slice(whole.length);
  if (yaml.trim() === '') return { values: new Map(), diagnostics: [], body, bodyLine };
  const quoted = readQuotedLines(yaml);
  if (quoted) return { values: quoted, diagnostics: [], body, bodyLine };
  // The empty first line stands for the fence, so that the lines in diagnostics are the document's.
  const { value, diagnostics } = readYaml(file, new TextEncoder().encode(`\n${yaml}\n`));
  return { values: textValues(value?.value), diagnostics, body, bodyLine };
}

function textValues(value: unknown): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map();
  return new Map(Object.entries(value).map(([key, entry]) => [key, asText(entry)]));
}

function asText(value: unknown): string {
  if (Array.isArray(value)) return value.map(asText).join(', ');
  return typeof value === 'object' ? '' : String(value);
}
