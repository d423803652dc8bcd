import type { Piece } from './piece.ts';
import type { LineRun, ParagraphOptions, TextLine } from './text-line.ts';
import { flexOf, isFlexible, isRightToLeft, widthOf } from './tokens.ts';
import { visualOrder } from './visual-order.ts';

/** What a line is made of. */
export interface LineContent {
  /** In logical order. */
  readonly pieces: readonly Piece[];
  /** The space that hangs beyond the end, so that words do not run together where text is extracted. */
  readonly space: Piece | undefined;
  /** Less room on this line, in points. */
  readonly indent: number;
  /** It ends a paragraph, or the author ended it. */
  readonly isLast: boolean;
}

/** How far the spaces of justified text grow and shrink, as parts of their width. */
export const spaceStretch = 0.75;
export const spaceShrink = 0.2;

/** A space that grows by more than this is a hole: such a line is left short. */
const mostGrowth = 2.5;

/** Points by which sums of rounded advances may be wrong. */
const roundingError = 0.01;

/** Gives each glyph of a line its place. Runs come in logical order, with the positions of visual order (UAX #9). */
export function placeLine(content: LineContent, options: ParagraphOptions): TextLine {
  const { pieces, space, indent } = content;
  const drafts = mergePieces(pieces, spaceGrowth(content, options));
  const width = drafts.reduce((sum, draft) => sum + draft.width, 0);
  const left = leftEdge(width, indent, options);
  const starts = startsOf(drafts, left);
  const runs = drafts.map((draft, index) => finishRun(draft, starts[index] ?? left));
  if (space)
    runs.push(hangSpace(space, options.direction === 'ltr' ? left + width : left, options.direction));
  return { runs, width, isOverfull: width > options.measure - indent + roundingError };
}

function spaceGrowth({ pieces, indent, isLast }: LineContent, options: ParagraphOptions): number {
  if (options.align !== 'justified') return 0;
  const flex = pieces.reduce((sum, piece) => sum + flexOf(piece), 0);
  if (flex <= 0) return 0;
  const growth = (options.measure - indent - widthOf(pieces)) / flex;
  // A line that is too long was chosen because its spaces can shrink that far.
  if (growth < 0) return growth;
  if (isLast) return 0;
  return growth > mostGrowth ? spaceStretch : growth;
}

/** From the left edge of the measure, in points. The indent is on the side where lines start. */
function leftEdge(width: number, indent: number, { align, direction, measure }: ParagraphOptions): number {
  const [before, after] = direction === 'ltr' ? [indent, 0] : [0, indent];
  const room = measure - indent - width;
  if (align === 'center') return before + room / 2;
  const isFlushRight = align === 'right' || (direction === 'rtl' && align !== 'left');
  return isFlushRight ? measure - after - width : before;
}

/** A run in the making. */
interface Draft {
  /** Points. */
  width: number;
  readonly piece: Piece;
  readonly glyphs: number[];
  readonly advances: number[];
  /** Up to the last one that a face gives: most give none. */
  readonly offsets: number[];
  readonly texts: string[];
}

/** Joins pieces that differ in nothing that is drawn or tagged. */
function mergePieces(pieces: readonly Piece[], growth: number): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const piece of pieces) {
    const last = drafts.at(-1);
    if (last && isAlike(last.piece, piece)) {
      addGlyphs(last, piece, growth);
      continue;
    }
    const draft: Draft = { width: 0, piece, glyphs: [], advances: [], offsets: [], texts: [] };
    addGlyphs(draft, piece, growth);
    drafts.push(draft);
  }
  for (const draft of drafts)
    draft.width = (sumOf(draft.advances) * draft.piece.stretch.run.style.size) / 1000;
  return drafts;
}

function isAlike({ stretch: one }: Piece, { stretch: other }: Piece): boolean {
  if (one === other) return true;
  if (one.face !== other.face || one.level !== other.level) return false;
  return one.run === other.run || hasSameLook(one.run, other.run);
}

function hasSameLook(one: Piece['stretch']['run'], other: Piece['stretch']['run']): boolean {
  return (
    one.style.size === other.style.size &&
    one.style.colour === other.style.colour &&
    one.style.rise === other.style.rise &&
    one.link === other.link &&
    one.owner.type === other.owner.type &&
    ('id' in one.owner ? one.owner.id : one.owner.kind) ===
      ('id' in other.owner ? other.owner.id : other.owner.kind)
  );
}

function addGlyphs(draft: Draft, { shaped, stretch, glue }: Piece, growth: number): void {
  const grows = growth !== 0 && !stretch.run.isVerbatim;
  const { glyphs, advances, offsets, texts } = shaped;
  if (offsets) {
    fillOffsets(draft);
    for (const offset of offsets) draft.offsets.push(offset);
  }
  for (let index = 0; index < advances.length; index += 1) {
    const advance = advances[index] ?? 0;
    const text = texts[index] ?? '';
    draft.glyphs.push(glyphs[index] ?? 0);
    draft.advances.push(grows ? stretched(advance, text, growth, glue?.[index]) : advance);
    draft.texts.push(text);
  }
}

function stretched(advance: number, text: string, growth: number, glue = 0): number {
  const flex = (isFlexible(text) ? advance : 0) + glue;
  return flex > 0 ? Math.round((advance + flex * growth) * 1000) / 1000 : advance;
}

function sumOf(numbers: readonly number[]): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}

/** Where each run starts, in points, when they stand side by side in visual order. */
function startsOf(drafts: readonly Draft[], left: number): readonly number[] {
  const starts: number[] = [];
  let x = left;
  for (const index of visualOrder(drafts.map((draft) => draft.piece.stretch.level))) {
    starts[index] = x;
    const draft = drafts[index];
    if (draft) x += draft.width;
  }
  return starts;
}

function finishRun(draft: Draft, x: number): LineRun {
  const { stretch } = draft.piece;
  const { style, owner, link } = stretch.run;
  const offsets = isRightToLeft(stretch.level) ? mirrorOffsets(draft) : allOffsets(draft);
  return {
    type: 'glyphs',
    owner,
    face: stretch.face,
    size: style.size,
    colour: style.colour,
    x,
    y: style.rise ? -style.rise : 0,
    width: draft.width,
    glyphs: draft.glyphs,
    advances: draft.advances,
    texts: draft.texts,
    ...(offsets.some((offset) => offset !== 0) ? { offsets } : {}),
    ...(link === undefined ? {} : { link }),
  };
}

function allOffsets(draft: Draft): readonly number[] {
  if (draft.offsets.length > 0) fillOffsets(draft);
  return draft.offsets;
}

/** Glyphs without offsets stand where the pen is. */
function fillOffsets({ glyphs, offsets }: Draft): void {
  while (offsets.length < 2 * glyphs.length) offsets.push(0);
}

/**
 * Offsets that put the first glyph of a run at its right end and each further one to the left of the one before,
 * while the pen, as always, moves to the right.
 */
function mirrorOffsets({ advances, offsets }: Draft): number[] {
  let pen = 0;
  let right = sumOf(advances);
  return advances.flatMap((advance, index) => {
    right -= advance;
    const shift = Math.round((right - pen) * 1000) / 1000;
    pen += advance;
    return [(offsets[2 * index] ?? 0) + shift, offsets[2 * index + 1] ?? 0];
  });
}

/** It belongs to no link, whose area ends with its text. */
function hangSpace(space: Piece, edge: number, direction: 'ltr' | 'rtl'): LineRun {
  const [draft] = mergePieces([{ ...space, stretch: { ...space.stretch, level: 0 } }], 0);
  if (!draft) throw new Error('a space has no piece');
  const { link, ...run } = finishRun(draft, edge);
  return direction === 'rtl' ? { ...run, x: edge - run.width } : run;
}
