/** A glyph in the place of a text. */
export interface CodedGlyph {
  readonly glyph: number;
  readonly text: string;
}

/** Codes are two bytes. */
const limit = 0x10000;

/**
 * Gives each pair of a glyph and its text a code of its own, so that text can be taken out of the PDF exactly:
 * a table of texts by code (ToUnicode) holds one text a code, and one glyph may stand for several texts.
 */
export class GlyphCodes {
  readonly #codes = new Map<string, number>();
  /** Code 0 is the missing glyph (ISO 32000-1, 9.7.4.2), which is never drawn. */
  readonly #entries: CodedGlyph[] = [{ glyph: 0, text: '' }];

  /** By code. */
  get entries(): readonly CodedGlyph[] {
    return this.#entries;
  }

  /** A glyph was drawn. */
  get isUsed(): boolean {
    return this.#entries.length > 1;
  }

  codeOf(glyph: number, text: string): number {
    const key = `${glyph} ${text}`;
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    const code = this.#entries.push({ glyph, text }) - 1;
    if (code >= limit) throw new Error('a face has run out of character codes');
    this.#codes.set(key, code);
    return code;
  }
}
