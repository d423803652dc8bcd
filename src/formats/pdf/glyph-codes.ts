/** A glyph in the place of a text. */
export interface CodedGlyph {
  readonly glyph: number;
  readonly text: string;
}

/** Several glyphs in the place of a text, drawn as one. */
export interface CodedGroup extends GlyphGroup {
  readonly text: string;
}

/** Lengths are in thousandths of the type size. */
export interface GlyphGroup {
  readonly parts: readonly GlyphPart[];
  /** From its origin to that of what follows. */
  readonly advance: number;
}

export interface GlyphPart {
  readonly glyph: number;
  /** From the origin of the group, to the right and upwards. */
  readonly x: number;
  readonly y: number;
}

/** What a code stands for. */
export type Coded = CodedGlyph | CodedGroup;

interface FirstCode {
  readonly text: string;
  readonly code: number;
}

/** Codes are two bytes. */
const limit = 0x10000;

/**
 * Gives each pair of a glyph and its text a code of its own, so that text can be taken out of the PDF exactly:
 * a table of texts by code (ToUnicode) holds one text a code, and one glyph may stand for several texts.
 */
export class GlyphCodes {
  /** Of each glyph with the first text that it stood for: few ever stand for another. */
  readonly #firsts: (FirstCode | undefined)[] = [];
  /** Of all others. */
  readonly #codes = new Map<string, number>();
  /** Code 0 is the missing glyph (ISO 32000-1, 9.7.4.2), which is never drawn. */
  readonly #entries: Coded[] = [{ glyph: 0, text: '' }];

  /** By code. */
  get entries(): readonly Coded[] {
    return this.#entries;
  }

  /** A glyph was drawn. */
  get isUsed(): boolean {
    return this.#entries.length > 1;
  }

  codeOf(glyph: number, text: string): number {
    const first = this.#firsts[glyph];
    if (first?.text === text) return first.code;
    if (first) return this.#codeOf(`${glyph} ${text}`, { glyph, text });
    const code = this.#add({ glyph, text });
    this.#firsts[glyph] = { text, code };
    return code;
  }

  codeOfGroup({ parts, advance }: GlyphGroup, text: string): number {
    const key = parts.map(({ glyph, x, y }) => `${glyph},${x},${y}`).join(';');
    return this.#codeOf(`${key},${advance} ${text}`, { parts, advance, text });
  }

  #codeOf(key: string, entry: Coded): number {
    const code = this.#codes.get(key) ?? this.#add(entry);
    this.#codes.set(key, code);
    return code;
  }

  #add(entry: Coded): number {
    const code = this.#entries.push(entry) - 1;
    if (code >= limit) throw new Error('a face has run out of character codes');
    return code;
  }
}
