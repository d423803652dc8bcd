import type { Span } from '../diagnostics/span.ts';
import type { Block, Document, Inline } from '../document/document.ts';
import { inlinesOf, walkDocument } from '../document/walk.ts';
import { scriptOf } from '../layout/text/script-of.ts';
import { hanScript } from './han-script.ts';

/** The characters of one script in one language. */
export interface ScriptCharacters {
  /** A key of `scriptFonts`, or another ISO 15924 code. */
  readonly script: string;
  /** BCP 47 tags of the texts that they stand in. */
  readonly languages: ReadonlySet<string>;
  /** Code points, each with the block that it is met in first. */
  readonly places: ReadonlyMap<number, Span | undefined>;
}

interface Draft extends ScriptCharacters {
  readonly languages: Set<string>;
  readonly places: Map<number, Span | undefined>;
}

/** The characters of a document by script, in the order of the codes; what belongs to no script (`Zyyy`) comes last. */
export function collectCharacters(document: Document): readonly ScriptCharacters[] {
  const drafts: Drafts = { scripts: new Map(), seen: new Map() };
  const { title, language } = document;
  // Keywords are for search engines: no page shows them.
  const { keywords: _, ...meta } = document.meta;
  walkDocument(document, (block) => {
    const add = (text: string, textLanguage: string) => addText(drafts, text, textLanguage, block.span);
    for (const text of textsOf(block)) add(text, language);
    for (const inlines of inlinesOf(block)) addInlines(inlines, language, add);
  });
  for (const text of [title, ...Object.values(meta)]) addText(drafts, text, language, undefined);
  return [...drafts.scripts.values()].sort((one, other) => (one.script < other.script ? -1 : 1));
}

/** What a block shows beside its inlines. */
function textsOf(block: Block): readonly string[] {
  return block.type === 'code' ? [block.value] : [];
}

function addInlines(
  inlines: readonly Inline[],
  language: string,
  add: (text: string, language: string) => void,
): void {
  for (const inline of inlines) {
    if ('value' in inline) add(inline.value, language);
    if ('children' in inline)
      addInlines(inline.children, inline.type === 'languageSpan' ? inline.language : language, add);
  }
}

interface Drafts {
  /** By script. */
  readonly scripts: Map<string, Draft>;
  /** Characters that were met before, by language. */
  readonly seen: Map<string, Seen>;
}

interface Seen {
  /** Of those that no normalisation changes: 1 at the code of each. */
  readonly units: Uint8Array;
  readonly others: Set<string>;
}

/** Below it, no character is composed with the one before. */
const firstMark = 0x300;

function addText(drafts: Drafts, text: string, language: string, span: Span | undefined): void {
  const seen = drafts.seen.get(language) ?? { units: new Uint8Array(firstMark), others: new Set() };
  drafts.seen.set(language, seen);
  if (hasAll(seen.units, text)) return;
  // As the itemiser, which looks for the composed letter.
  for (const character of text.normalize('NFC')) {
    if (seen.others.has(character)) continue;
    seen.others.add(character);
    if (character < '\u0300') seen.units[character.charCodeAt(0)] = 1;
    if (neverDrawn.test(character)) continue;
    const codePoint = character.codePointAt(0) ?? 0;
    const draft = draftOf(drafts, hanScript(scriptOf(codePoint) ?? 'Zyyy', language));
    if (!draft.places.has(codePoint)) draft.places.set(codePoint, span);
    draft.languages.add(language);
  }
}

/** Nearly all texts are of letters that were met before. */
function hasAll(units: Uint8Array, text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (units[text.charCodeAt(index)] !== 1) return false;
  return true;
}

/** Line ends, tabs, and halves of surrogate pairs. */
const neverDrawn = /^[\p{Cc}\p{Cs}]/u;

function draftOf({ scripts }: Drafts, script: string): Draft {
  const draft = scripts.get(script) ?? { script, languages: new Set(), places: new Map() };
  scripts.set(script, draft);
  return draft;
}
