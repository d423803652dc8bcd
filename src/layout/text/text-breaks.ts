import { dropLastGlue } from './add-glue.ts';
import type { Breakpoint } from './break-lines.ts';
import { type DivisionRules, divideWord, type WordBreak } from './divide-word.ts';
import type { Paragraph } from './paragraph.ts';
import type { Piece } from './piece.ts';
import { addHyphen, flexOf, hyphenOf, shapeIn, slicePieces, type Token, widthOf } from './tokens.ts';

/** A breakpoint that knows its place in the text. */
export interface TextBreak extends Breakpoint {
  /** Index of the word or gap that it ends or divides. */
  readonly token: number;
  /** Width up to the start of that word, in points; meant for breaks that divide it. */
  readonly tokenStart: number;
  /** Offsets where the text of this line ends and where that of the next one starts. */
  readonly lineEnd: number;
  readonly nextStart: number;
  /** A hyphen is drawn that the text does not have. */
  readonly addsHyphen: boolean;
}

export interface BreakRules {
  /** Points. */
  readonly measure: number;
  readonly firstMeasure: number;
  /** Whether hyphens may be added, and overlong words broken anywhere. */
  readonly divides: boolean;
  /** Whether words without soft hyphens are hyphenated then. */
  readonly hyphenates: boolean;
  readonly hyphenPenalty: number;
}

/** Of a break after a hyphen or a slash that the text has. */
const opportunityPenalty = 50;
const emergencyPenalty = 3000;

/** Lists the places where lines may end, the start and the end of the text among them. */
export function listTextBreaks(paragraph: Paragraph, rules: BreakRules): readonly TextBreak[] {
  const { tokens } = paragraph;
  const overlong = rules.divides ? findOverlongGaps(paragraph, rules) : undefined;
  const breaks: TextBreak[] = [breakAt(0, tokens[0]?.start ?? 0, 0, 0)];
  let width = 0;
  let flex = 0;
  let index = -1;
  for (const token of tokens) {
    index += 1;
    const startWidth = width;
    const startFlex = flex;
    width += token.width;
    flex += sumOfFlex(token.pieces);
    if (token.type === 'gap') {
      const penalty = overlong?.has(index) ? emergencyPenalty : gapPenalty(paragraph, token);
      if (penalty === undefined) continue;
      const place = breakAt(index, token.start, startWidth, startFlex);
      place.nextStart = token.end;
      place.start = width;
      place.flexStart = flex;
      place.penalty = penalty;
      breaks.push(place);
      continue;
    }
    const wordStart = { index, width: startWidth, flex: startFlex };
    for (const inside of breaksInside(paragraph, token, wordStart, rules)) breaks.push(inside);
    if (tokens[index + 1]?.type === 'gap') continue;
    const place = breakAt(index, token.end, width, flex);
    place.flexEnd = startFlex + sumOfFlex(dropEndGlue(token.pieces));
    breaks.push(place);
  }
  return breaks;
}

function gapPenalty(paragraph: Paragraph, gap: Token): number | undefined {
  return isBreakable(paragraph, gap) ? 0 : undefined;
}

interface WordStart {
  readonly index: number;
  /** Points, as those of `TextBreak`. */
  readonly width: number;
  readonly flex: number;
}

const none: readonly TextBreak[] = [];

function breaksInside(
  paragraph: Paragraph,
  word: Token,
  { index, width, flex }: WordStart,
  rules: BreakRules,
): readonly TextBreak[] {
  const divisions = divideWord(paragraph, word, divisionRules(rules, index));
  if (divisions.length === 0) return none;
  const before = breakAt(index, word.start, width, flex);
  return divisions.map((division) => breakInside(paragraph, word, division, before, rules.hyphenPenalty));
}

function divisionRules(rules: BreakRules, token: number): DivisionRules | undefined {
  const { measure, firstMeasure, hyphenates } = rules;
  // Only the first word has to fit the first line: all others can go to the next.
  return rules.divides
    ? { hyphenates, limits: { first: token === 0 ? firstMeasure : measure, rest: measure } }
    : undefined;
}

/** A break in the making: there are as many as words, and a copy of each would be felt. */
type BreakDraft = { -readonly [Key in keyof TextBreak]: TextBreak[Key] };

function breakAt(token: number, offset: number, width: number, flex: number): BreakDraft {
  return {
    token,
    tokenStart: width,
    lineEnd: offset,
    nextStart: offset,
    addsHyphen: false,
    end: width,
    start: width,
    flexEnd: flex,
    flexStart: flex,
    penalty: 0,
    isHyphen: false,
    isRough: false,
  };
}

/** No-break spaces, by token, that hold together more than fits on a line. */
function findOverlongGaps(paragraph: Paragraph, { measure, firstMeasure }: BreakRules): ReadonlySet<number> {
  const found = new Set<number>();
  let [width, limit] = [0, firstMeasure];
  let gaps: number[] = [];
  const endGroup = () => {
    if (width > limit) for (const gap of gaps) found.add(gap);
    [width, limit, gaps] = [0, measure, []];
  };
  for (const [index, token] of paragraph.tokens.entries()) {
    const isGap = token.type === 'gap';
    if (isGap && isBreakable(paragraph, token)) {
      endGroup();
      continue;
    }
    if (isGap) gaps.push(index);
    else if (paragraph.tokens[index - 1]?.type === 'word') endGroup();
    width += token.width;
  }
  endGroup();
  return found;
}

/** Whether a line may end somewhere in a gap. The whole of it goes then. */
function isBreakable({ breaks }: Paragraph, gap: Token): boolean {
  for (let offset = gap.start + 1; offset <= gap.end; offset += 1) if (breaks[offset] === 1) return true;
  return false;
}

function breakInside(
  paragraph: Paragraph,
  word: Token,
  { offset, type, before }: WordBreak,
  wordStart: TextBreak,
  hyphenPenalty: number,
): TextBreak {
  const start = wordStart.start + before;
  const isAdded = type === 'hyphen';
  return {
    ...wordStart,
    lineEnd: offset,
    nextStart: offset,
    addsHyphen: isAdded,
    end: isAdded ? start + hyphenWidth(paragraph, word) : start,
    start,
    penalty: { hyphen: hyphenPenalty, opportunity: opportunityPenalty, emergency: emergencyPenalty }[type],
    isHyphen: isAdded || /[-\u2010]/.test(paragraph.text.charAt(offset - 1)),
    isRough: true,
  };
}

/** Points. */
function hyphenWidth({ fonts }: Paragraph, word: Token): number {
  const stretch = word.pieces[0]?.stretch;
  if (!stretch) return 0;
  return (shapeIn(fonts, stretch, hyphenOf(fonts, stretch)).width * stretch.run.style.size) / 1000;
}

/** The text of a line between two breaks, in logical order, without the space that the break swallows. */
export function piecesBetween(paragraph: Paragraph, from: TextBreak, to: TextBreak): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const token of paragraph.tokens.slice(from.token, to.token + 1)) {
    if (token.end <= from.nextStart || token.start >= to.lineEnd) continue;
    const isWhole = token.start >= from.nextStart && token.end <= to.lineEnd;
    const parts = isWhole ? token.pieces : slicePieces(paragraph, token.pieces, from.nextStart, to.lineEnd);
    for (const part of parts) pieces.push(part);
  }
  return to.addsHyphen ? addHyphen(paragraph, pieces) : dropEndGlue(pieces);
}

/** Nothing stretches at the end of a line. */
function dropEndGlue(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.at(-1);
  return last?.glue ? [...pieces.slice(0, -1), dropLastGlue(last)] : pieces;
}

function sumOfFlex(pieces: readonly Piece[]): number {
  let flex = 0;
  for (const piece of pieces) flex += flexOf(piece);
  return flex;
}

/**
 * Measures lines between two breaks, by index, in points. What a break divides is shaped anew, once: the ends of a
 * divided word are not as wide as the same letters inside it.
 */
export function createRuler(
  paragraph: Paragraph,
  breaks: readonly TextBreak[],
): (from: number, to: number) => number {
  const starts: number[] = [];
  const ends: number[] = [];
  return (fromIndex, toIndex) => {
    const [from, to] = [breaks[fromIndex], breaks[toIndex]];
    if (!from || !to) return 0;
    if (from.token === to.token) return widthOf(piecesBetween(paragraph, from, to));
    starts[fromIndex] ??= exactStart(paragraph, from);
    ends[toIndex] ??= exactEnd(paragraph, to);
    return ends[toIndex] - starts[fromIndex];
  };
}

function exactStart(paragraph: Paragraph, from: TextBreak): number {
  const word = paragraph.tokens[from.token];
  if (!from.isRough || !word) return from.start;
  return (
    from.tokenStart + word.width - widthOf(slicePieces(paragraph, word.pieces, from.nextStart, word.end))
  );
}

function exactEnd(paragraph: Paragraph, to: TextBreak): number {
  const word = paragraph.tokens[to.token];
  if (!to.isRough || !word) return to.end;
  const pieces = slicePieces(paragraph, word.pieces, word.start, to.lineEnd);
  return to.tokenStart + widthOf(to.addsHyphen ? addHyphen(paragraph, pieces) : pieces);
}
