import type { Span } from '../diagnostics/span.ts';
import { addPenalty, addPiece, type Flow } from './flow.ts';
import type { Box, GlyphRun, LinkArea, PageItem } from './layout.ts';
import type { LayoutContext } from './layout-context.ts';
import { forbidden } from './page-cost.ts';
import type { Column } from './page-geometry.ts';
import { setParagraph } from './text/set-paragraph.ts';
import type { LineRun, ParagraphItem, ParagraphOptions, TextLine } from './text/text-line.ts';
import { facesOf, type TypeStyle } from './type-style.ts';

/** A line of text with its links and underlines; y from its top, x from the edge of the page where lines start. */
export interface SetLine {
  readonly height: number;
  readonly baseline: number;
  readonly items: readonly PageItem[];
}

export interface LineOptions {
  /** `end` is the side where lines end. Default: the theme's. */
  readonly align?: ParagraphOptions['align'] | 'end';
  readonly hyphenate?: boolean;
  /** Of text that does not follow the document's, such as code. */
  readonly direction?: ParagraphOptions['direction'];
  /** As of a paragraph: less room on the first line, in points, or more where it is negative. */
  readonly indent?: number;
  readonly style: TypeStyle;
  readonly column: Column;
  /** Of the block, for diagnostics. */
  readonly span?: Span | undefined;
}

/** Breaks runs into lines and puts them into a column. A line that is too wide is reported. */
export function setLines(
  context: LayoutContext,
  items: readonly ParagraphItem[],
  options: LineOptions,
): readonly SetLine[] {
  const { style, column } = options;
  const { direction } = context.document;
  const lines = setParagraph(context.fonts, items, {
    measure: column.width,
    align: sideOf(options.align ?? context.theme.align, direction),
    hyphenate: options.hyphenate ?? true,
    indent: options.indent ?? 0,
    direction: options.direction ?? direction,
  });
  const { baseline, height } = lineFrame(context, style, lines);
  return lines.map((line) => {
    if (line.isOverfull) reportOverfull(context, line, options);
    const runs = direction === 'rtl' ? line.runs.map((run) => turnRound(run, column)) : line.runs;
    return { height, baseline, items: itemsOf(context, { ...line, runs }, { style, column, baseline }) };
  });
}

function sideOf(
  align: NonNullable<LineOptions['align']>,
  direction: ParagraphOptions['direction'],
): ParagraphOptions['align'] {
  if (align === 'end') return direction === 'ltr' ? 'right' : 'left';
  return align;
}

/** A place on a line, counted from the side where lines start. */
function turnRound(run: LineRun, { width }: Column): LineRun {
  return { ...run, x: width - run.x - run.width };
}

/** Wider than any label. */
const labelMeasure = 10_000;

/** Sets what stands in front of a text, such as a list marker: always one line, which begins where the column does. */
export function setLabel(
  context: LayoutContext,
  items: readonly ParagraphItem[],
  options: Pick<LineOptions, 'style' | 'column' | 'span'>,
): SetLine | undefined {
  return setLabelLines(context, items, { ...options, column: { ...options.column, width: labelMeasure } })[0];
}

/**
 * As `setLabel`, in as many lines as the column asks for. The last line of a paragraph ends without a space; a label
 * needs one, that parts it from the text when both are read aloud or copied, so it is set as if a line followed.
 */
export function setLabelLines(
  context: LayoutContext,
  items: readonly ParagraphItem[],
  options: Pick<LineOptions, 'style' | 'column' | 'span'>,
): readonly SetLine[] {
  if (items.length === 0) return [];
  const ended: readonly ParagraphItem[] = [...items, { type: 'break' }, { type: 'break' }];
  return setLines(context, ended, { ...options, align: 'ragged', hyphenate: false }).slice(0, -1);
}

/** Adds lines to the flow so that neither the first nor the last of them stands alone on a page. */
export function addLines(flow: Flow, lines: readonly SetLine[]): void {
  for (const [index, line] of lines.entries()) {
    if (index > 0 && (index === 1 || index === lines.length - 1)) addPenalty(flow, forbidden);
    addPiece(flow, line);
  }
}

/** The letters stand in the middle of the line's height. */
function baselineOf({ theme, fonts }: LayoutContext, style: TypeStyle): number {
  const [face = ''] = facesOf(theme, style.family, { isBold: style.isBold, isItalic: false });
  const { ascent, descent } = fonts.metrics(face);
  const scale = style.size / 1000;
  return (style.leading - (ascent + descent) * scale) / 2 + ascent * scale;
}

/**
 * Height and baseline of a block's lines: those of its style, or more where a fallback face asks for it. Scripts whose
 * letters stand on each other need higher lines, and the lines of one block are of one height.
 */
function lineFrame(
  context: LayoutContext,
  style: TypeStyle,
  lines: readonly TextLine[],
): Pick<SetLine, 'baseline' | 'height'> {
  const own = baselineOf(context, style);
  const { fallback } = context.theme.fonts[style.family];
  if (fallback.length === 0) return { baseline: own, height: style.leading };
  const faces = new Set(fallback.flatMap(({ regular, bold }) => [regular, bold]));
  const runs = lines.flatMap((line) => line.runs).filter(({ face }) => faces.has(face));
  const reach = (name: 'ascent' | 'descent') =>
    runs.map(
      ({ face, size }) => (Math.min(context.fonts.metrics(face)[name], mostReach[name]) * size) / 1000,
    );
  const baseline = Math.max(own, ...reach('ascent'));
  return { baseline, height: baseline + Math.max(style.leading - own, ...reach('descent')) };
}

/** Faces leave room for their highest stack of letters, which text hardly meets. In thousandths of the type size. */
const mostReach = { ascent: 1150, descent: 650 } as const;

interface LinePlace {
  readonly style: TypeStyle;
  readonly column: Column;
  readonly baseline: number;
}

function itemsOf(context: LayoutContext, line: TextLine, place: LinePlace): readonly PageItem[] {
  const isPlain = context.deleted.size === 0 && line.runs.every(({ link }) => link === undefined);
  if (isPlain) return line.runs.map((run) => glyphRun(run, place));
  const links = linkStretches(line);
  return [
    ...line.runs.filter((run) => isDeleted(context, run)).map((run) => strike(run, place)),
    ...links.filter(({ link }) => !context.quietLinks.has(link)).map((stretch) => underline(stretch, place)),
    ...line.runs.map((run) => glyphRun(run, place)),
    ...links.flatMap((stretch) => linkArea(context, stretch, place)),
  ];
}

function glyphRun(run: LineRun, { column, baseline }: LinePlace): GlyphRun {
  const { type, owner, face, size, colour, glyphs, advances, texts, offsets } = run;
  const place = { x: column.x + run.x, y: baseline + run.y };
  const item = { type, owner, face, size, colour, ...place, glyphs, advances, texts };
  return offsets ? { ...item, offsets } : item;
}

function isDeleted(context: LayoutContext, run: LineRun): boolean {
  return run.owner.type === 'content' && context.deleted.has(run.owner.id);
}

function strike(run: LineRun, { column, baseline }: LinePlace): Box {
  return line({ x: column.x + run.x, width: run.width, y: baseline - run.size * 0.28, colour: run.colour });
}

function line(place: Pick<Box, 'x' | 'y' | 'width' | 'colour'>): Box {
  return { type: 'box', owner: { type: 'artifact', kind: 'rule' }, height: 0.6, ...place };
}

/** The part of a line that belongs to one link. */
interface LinkStretch {
  readonly link: number;
  readonly left: number;
  readonly right: number;
  readonly run: LineRun;
}

/** Runs of one link on one line make one stretch; space at its ends is no part of it. */
function linkStretches(line: TextLine): readonly LinkStretch[] {
  const stretches = new Map<number, LinkStretch>();
  for (const run of line.runs) {
    if (run.link === undefined || run.texts.every((text) => text.trim() === '')) continue;
    const known = stretches.get(run.link);
    stretches.set(run.link, {
      link: run.link,
      left: Math.min(known?.left ?? run.x, run.x),
      right: Math.max(known?.right ?? run.x, run.x + run.width),
      run: known?.run ?? run,
    });
  }
  return [...stretches.values()];
}

function underline({ left, right, run }: LinkStretch, { column, baseline, style }: LinePlace): Box {
  const y = baseline + run.y + style.size * 0.14;
  return line({ x: column.x + left, width: right - left, y, colour: run.colour });
}

function linkArea(context: LayoutContext, stretch: LinkStretch, place: LinePlace): readonly LinkArea[] {
  const goal = context.links.get(stretch.link);
  if (goal === undefined) return [];
  const { left, right, link } = stretch;
  const { column, style } = place;
  const area = { x: column.x + left, y: 0, width: right - left, height: style.leading };
  return [{ type: 'link', element: link, ...area, ...goal }];
}

function reportOverfull(context: LayoutContext, line: TextLine, { column, span }: LineOptions): void {
  const text = line.runs
    .flatMap((run) => run.texts)
    .join('')
    .trim()
    .slice(0, 40);
  const excess = Math.ceil(line.width - column.width);
  const message = `a line is ${excess} points too wide: it begins with \`${text}\``;
  context.diagnostics.push({
    code: 'layout/overfull-line',
    message,
    ...(span === undefined ? {} : { span }),
  });
}
