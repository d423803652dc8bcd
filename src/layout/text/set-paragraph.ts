import type { FontBook } from '../font-book.ts';
import { type BreakOptions, breakLines } from './break-lines.ts';
import { bindLines, loosen } from './loose-text.ts';
import type { Paragraph } from './paragraph.ts';
import type { Piece } from './piece.ts';
import { placeLine, spaceShrink, spaceStretch } from './place-line.ts';
import {
  type BreakRules,
  createRuler,
  listTextBreaks,
  piecesBetween,
  type TextBreak,
} from './text-breaks.ts';
import type { ParagraphItem, ParagraphOptions, TextLine } from './text-line.ts';
import { shapeText, textMemory } from './text-memory.ts';
import { shapeIn } from './tokens.ts';

/**
 * Breaks styled text into lines and places its glyphs. A line that ends at a space or at a forced break ends with a
 * space that hangs beyond its width; one that ends inside a word does not. Text of any kind gives lines; characters
 * that no face has are glyph 0.
 */
export function setParagraph(
  fonts: FontBook,
  items: readonly ParagraphItem[],
  options: ParagraphOptions,
): readonly TextLine[] {
  const text = loosen(items);
  const { measure, indent = 0, align, direction, hyphenate } = options;
  const known = textMemory(fonts).lines.get(text.key, () => new Map());
  const way = `${measure} ${indent} ${align} ${direction} ${hyphenate}`;
  const lines = known.get(way) ?? setText(shapeText(fonts, items, text, direction), options);
  keepWay(known, way, lines);
  return bindLines(lines, text);
}

/** The texts of table cells recur from brief to brief, in columns of ever other widths. */
const mostWays = 8;

function keepWay(known: Map<string, readonly TextLine[]>, way: string, lines: readonly TextLine[]): void {
  if (known.size >= mostWays && !known.has(way)) {
    const [oldest] = known.keys();
    if (oldest !== undefined) known.delete(oldest);
  }
  known.set(way, lines);
}

function setText(paragraphs: readonly Paragraph[], options: ParagraphOptions): readonly TextLine[] {
  return paragraphs.flatMap((paragraph, index) => {
    if (paragraph.tokens.length === 0) return [emptyLine];
    const indent = index === 0 ? (options.indent ?? 0) : 0;
    return setLines(paragraph, indent, index === paragraphs.length - 1, options);
  });
}

const emptyLine: TextLine = { runs: [], width: 0, isOverfull: false };

function setLines(
  paragraph: Paragraph,
  indent: number,
  isEnd: boolean,
  options: ParagraphOptions,
): readonly TextLine[] {
  const breaks = chooseBreaks(paragraph, indent, options);
  return breaks.slice(1).map((to, index) => {
    const isLast = index === breaks.length - 2;
    const content = {
      pieces: piecesBetween(paragraph, breaks[index] ?? to, to),
      space: isLast && isEnd ? undefined : spaceAfter(paragraph, to, isLast),
      indent: index === 0 ? indent : 0,
      isLast,
    };
    return placeLine(content, options);
  });
}

/** The breaks of the best lines, from the start of the text to its end. */
function chooseBreaks(paragraph: Paragraph, indent: number, options: ParagraphOptions): readonly TextBreak[] {
  const style = lineStyle(paragraph, indent, options);
  for (const { divides, tolerances } of style.attempts) {
    const breaks = listTextBreaks(paragraph, { ...style.rules, divides });
    const widthBetween = createRuler(paragraph, breaks);
    for (const tolerance of tolerances) {
      const chosen = breakLines(breaks, { ...style.goal, tolerance, widthBetween });
      if (chosen) return [0, ...chosen].flatMap((index) => breaks[index] ?? []);
    }
  }
  throw new Error('infinite tolerance found no lines');
}

/** What to try, in this order: whole words in good lines, divided words in good lines, any lines at all. */
interface Attempt {
  readonly divides: boolean;
  readonly tolerances: readonly number[];
}

interface LineStyle {
  readonly attempts: readonly Attempt[];
  readonly rules: Omit<BreakRules, 'divides'>;
  readonly goal: Omit<BreakOptions, 'tolerance' | 'widthBetween'>;
}

function lineStyle(paragraph: Paragraph, indent: number, options: ParagraphOptions): LineStyle {
  const size = paragraph.tokens[0]?.pieces[0]?.stretch.run.style.size ?? 0;
  const { measure } = options;
  const firstMeasure = measure - indent;
  const ends = { measure, firstMeasure, runtWidth: Math.min(3 * size, measure / 4), roughness: size / 2 };
  const rules = { measure, firstMeasure, hyphenates: options.hyphenate };
  if (options.align === 'justified') {
    return {
      attempts: justifiedAttempts,
      rules: { ...rules, hyphenPenalty: 50 },
      goal: { ...ends, stretch: spaceStretch, shrink: spaceShrink, raggedness: 0, mismatchDemerits: 10_000 },
    };
  }
  // Ragged lines may end short: a hyphen must save more than it costs the eye.
  return {
    attempts: raggedAttempts,
    rules: { ...rules, hyphenPenalty: 200 },
    goal: { ...ends, stretch: 0, shrink: 0, raggedness: 3 * size, mismatchDemerits: 0 },
  };
}

function attemptsWith(undivided: number, divided: number): readonly Attempt[] {
  return [
    { divides: false, tolerances: [undivided] },
    { divides: true, tolerances: [divided, Number.POSITIVE_INFINITY] },
  ];
}

const justifiedAttempts = attemptsWith(1, 2.5);
const raggedAttempts = attemptsWith(2, 4);

/** The space at the end of a line that ends at a gap or at a forced break, in the style of what stands there. */
function spaceAfter({ fonts, text, tokens }: Paragraph, to: TextBreak, isLast: boolean): Piece | undefined {
  const token = tokens[to.token];
  const stretch = isLast ? token?.pieces.at(-1)?.stretch : token?.type === 'gap' && token.pieces[0]?.stretch;
  const space = isLast ? ' ' : text.charAt(to.lineEnd);
  return stretch
    ? { stretch, start: to.lineEnd, end: to.lineEnd, shaped: shapeIn(fonts, stretch, space) }
    : undefined;
}
