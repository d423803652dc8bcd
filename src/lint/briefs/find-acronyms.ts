import type { PlacedText } from './texts-of.ts';

/** An acronym where a reader meets it first. */
export interface Acronym extends PlacedText {
  readonly name: string;
}

/** Two capitals or more, with digits after them; not a part of a longer name. */
const acronym = /(?<![\p{L}\p{M}\p{N}&.@/’'-])\p{Lu}{2,}\p{N}{0,3}(?=s?(?![\p{L}\p{M}\p{N}’'/@-]))/gu;

/** The acronyms of texts that are not written out where they stand first: as “Name in words (NIW)” or “NIW (name in words)”. */
export function findAcronyms(texts: readonly PlacedText[], known: ReadonlySet<string>): readonly Acronym[] {
  const seen = new Set(known);
  return texts.flatMap((placed) =>
    [...placed.text.matchAll(acronym)].flatMap(({ 0: name, index }) => {
      if (seen.has(name)) return [];
      seen.add(name);
      return isWrittenOut(placed.text, name, index) ? [] : [{ ...placed, name }];
    }),
  );
}

function isWrittenOut(text: string, name: string, at: number): boolean {
  const before = text.slice(0, at);
  const after = text.slice(at + name.length);
  return (/\p{L}{2,} \($/u.test(before) && /^s?[),;]/.test(after)) || /^s? \(\p{L}{2,}/u.test(after);
}
