import type { FontBook, ShapedText } from '../font-book.ts';
import { addGlue } from './add-glue.ts';
import type { Stretch } from './itemise.ts';
import type { Piece } from './piece.ts';

/** A word, or the space between two. Words touch where a line may break without a space. */
export interface Token {
  readonly type: 'word' | 'gap';
  readonly start: number;
  /** Offset after the last character. */
  readonly end: number;
  readonly pieces: readonly Piece[];
  /** Points. */
  readonly width: number;
}

/** What shaping a part of a text takes. */
export interface ShapeContext {
  readonly fonts: FontBook;
  readonly text: string;
}

/** Spaces of every width, the no-break ones among them, but not those of no width. */
const gap = /[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;

/**
 * Divides a text into shaped words and gaps; a gap at the end is left out. Words stay whole, so that kerning and
 * ligatures run across places where they might break.
 */
export function tokenise(
  context: ShapeContext,
  stretches: readonly Stretch[],
  breaks: Uint8Array,
): readonly Token[] {
  const { text } = context;
  const tokens: Token[] = [];
  let first = 0;
  const add = (type: Token['type'], start: number, end: number) => {
    while ((stretches[first]?.end ?? text.length) <= start) first += 1;
    const pieces = shapePieces(context, stretches, first, start, end);
    const isGlued = type === 'word' && breaks[end] === 1 && touchesUnspaced(text, end);
    tokens.push({ type, start, end, pieces: addGlue(pieces, isGlued), width: widthOf(pieces) });
  };
  let offset = 0;
  for (const { index, 0: space } of text.matchAll(gap)) {
    for (const end of wordEnds(text, offset, index, breaks)) {
      add('word', offset, end);
      offset = end;
    }
    offset = index + space.length;
    if (offset < text.length) add('gap', index, offset);
  }
  for (const end of wordEnds(text, offset, text.length, breaks)) {
    add('word', offset, end);
    offset = end;
  }
  return tokens;
}

/** Scripts that are written without spaces between words, where each break opportunity divides words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uffef\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

/** Whether a character of such a script stands on either side of an offset. */
function touchesUnspaced(text: string, offset: number): boolean {
  const isLow = /[\udc00-\udfff]/.test(text.charAt(offset - 1));
  const [before, after] = [text.codePointAt(offset - (isLow ? 2 : 1)) ?? 0, text.codePointAt(offset) ?? 0];
  return (before > 0x2ff || after > 0x2ff) && unspaced.test(String.fromCodePoint(before, after));
}

/** Beyond this, a word is divided at the next opportunity: its pieces are shaped once for each of them. */
const longWord = 64;

/** The offsets at which the words between two gaps end. */
function wordEnds(text: string, start: number, end: number, breaks: Uint8Array): readonly number[] {
  const ends: number[] = [];
  let from = start;
  for (let offset = start + 1; offset < end; offset += 1) {
    if (breaks[offset] !== 1) continue;
    if (offset - from < longWord && !touchesUnspaced(text, offset)) continue;
    ends.push(offset);
    from = offset;
  }
  return end > start ? [...ends, end] : ends;
}

function shapePieces(
  context: ShapeContext,
  stretches: readonly Stretch[],
  first: number,
  start: number,
  end: number,
): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let index = first; ; index += 1) {
    const stretch = stretches[index];
    if (!stretch || stretch.start >= end) return pieces;
    pieces.push(shapePiece(context, stretch, Math.max(start, stretch.start), Math.min(end, stretch.end)));
  }
}

function shapePiece(context: ShapeContext, stretch: Stretch, start: number, end: number): Piece {
  return { stretch, start, end, shaped: shapeIn(context.fonts, stretch, context.text.slice(start, end)) };
}

/** Shapes any text as if it stood in a stretch. */
export function shapeIn(fonts: FontBook, { face, run, level, script }: Stretch, text: string): ShapedText {
  return fonts.shape(face, text, {
    language: run.style.language,
    direction: isRightToLeft(level) ? 'rtl' : 'ltr',
    script,
  });
}

/** Odd embedding levels run from right to left (UAX #9, BD2). */
export function isRightToLeft(level: number): boolean {
  return level % 2 === 1;
}

/** The part of some pieces between two offsets. What is cut is shaped anew. */
export function slicePieces(
  context: ShapeContext,
  pieces: readonly Piece[],
  start: number,
  end: number,
): readonly Piece[] {
  const parts: Piece[] = [];
  for (let index = findPiece(pieces, start); ; index += 1) {
    const piece = pieces[index];
    if (!piece || piece.start >= end) return parts;
    const isWhole = piece.start >= start && piece.end <= end;
    const [from, to] = [Math.max(piece.start, start), Math.min(piece.end, end)];
    parts.push(isWhole ? piece : shapePiece(context, piece.stretch, from, to));
  }
}

/** Index of the first piece that ends after an offset, by halving. */
function findPiece(pieces: readonly Piece[], offset: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The pieces with a hyphen after the last one, whose text is a soft hyphen: readers join the word again. */
export function addHyphen({ fonts, text }: ShapeContext, pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.at(-1);
  if (!last) return pieces;
  const shaped = shapeIn(
    fonts,
    last.stretch,
    text.slice(last.start, last.end) + hyphenOf(fonts, last.stretch),
  );
  const texts = [...shaped.texts];
  const index = texts.findLastIndex((source) => source !== '');
  texts[index] = `${texts[index]?.slice(0, -1) ?? ''}\u00ad`;
  return [...pieces.slice(0, -1), { ...last, shaped: { ...shaped, texts } }];
}

/** The character that stands at the end of a divided word. */
export function hyphenOf(fonts: FontBook, { face }: Stretch): string {
  return fonts.hasGlyph(face, 0x2010) ? '\u2010' : '-';
}

/** In points. */
export function widthOf(pieces: readonly Piece[]): number {
  let width = 0;
  for (const { shaped, stretch } of pieces) width += (shaped.width * stretch.run.style.size) / 1000;
  return width;
}

/** What may stretch, in points: ordinary spaces and no-break ones, not those of fixed width, and glue. */
export function flexOf({ shaped, stretch, glue }: Piece): number {
  const { advances, texts } = shaped;
  // Words hold no spaces, and gaps nothing else.
  const isGap = startsWithSpace(texts[0] ?? '');
  if (stretch.run.isVerbatim || (!isGap && !glue)) return 0;
  let flex = 0;
  if (glue) for (const part of glue) flex += part;
  if (isGap) {
    for (let index = 0; index < texts.length; index += 1)
      if (isFlexible(texts[index])) flex += advances[index] ?? 0;
  }
  return (flex * stretch.run.style.size) / 1000;
}

/** Letters of Latin and the scripts near it need no expression. */
function startsWithSpace(text: string): boolean {
  const code = text.charCodeAt(0);
  return code === 0x20 || code === 0xa0 || (code >= 0x1680 && text.search(gap) === 0);
}

/** Whether justified text may stretch a character. */
export function isFlexible(text: string | undefined): boolean {
  return text === ' ' || text === '\u00a0';
}
