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

/** Codes are two bytes. */
const limit = 0x10000;

/**
 * Gives each pair of a glyph and its text a code of its own, so that text can be taken out of the PDF exactly:
 * a table of texts by code (ToUnicode) holds one text a code, and one glyph may stand for several texts.
 */
export class GlyphCodes {
  /** By glyph and text. */
  readonly #ofGlyphs: Map<string, number>[] = [];
  readonly #ofGroups = new Map<string, number>();
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
    const codes = this.#ofGlyphs[glyph] ?? new Map<string, number>();
    this.#ofGlyphs[glyph] = codes;
    return codes.get(text) ?? this.#add(codes, text, { glyph, text });
  }

  codeOfGroup({ parts, advance }: GlyphGroup, text: string): number {
    const key = parts.map(({ glyph, x, y }) => `${glyph},${x},${y}`).join(';');
    const whole = `${key},${advance} ${text}`;
    return this.#ofGroups.get(whole) ?? this.#add(this.#ofGroups, whole, { parts, advance, text });
  }

  #add(codes: Map<string, number>, key: string, entry: Coded): number {
    const code = this.#entries.push(entry) - 1;
    if (code >= limit) throw new Error('a face has run out of character codes');
    codes.set(key, code);
    return code;
  }
}
