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
      if (seen.has(name) || isNumeral(name) || standsByNumber(placed.text, name, index)) return [];
      seen.add(name);
      return isWrittenOut(placed.text, name, index) ? [] : [{ ...placed, name }];
    }),
  );
}

/** “Annex III” */
function isNumeral(name: string): boolean {
  return /^X{0,3}(?:IX|IV|V?I{0,3})$/.test(name);
}

/** Units, currencies and numbered names: “40 GB”, “EUR 5”, “ISO 9001”. */
function standsByNumber(text: string, name: string, at: number): boolean {
  return (
    /\p{N}[ \u00a0\u202f]$/u.test(text.slice(0, at)) ||
    /^[ \u00a0\u202f]\p{N}/u.test(text.slice(at + name.length))
  );
}

function isWrittenOut(text: string, name: string, at: number): boolean {
  const before = text.slice(0, at);
  const after = text.slice(at + name.length);
  return (/\p{L}{2,} \($/u.test(before) && /^s?[),;]/.test(after)) || /^s? \(\p{L}{2,}/u.test(after);
}
