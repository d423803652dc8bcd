import { balanceColumns } from './balance-columns.ts';
import type { Enclosure, Flow, Piece } from './flow.ts';
import type { Galley, NoteDemand, PageSlice, PieceSize } from './galley.ts';
import { joinFlows } from './join-flows.ts';
import type { Box } from './layout.ts';
import type { LayoutContext } from './layout-context.ts';
import { paginate } from './paginate.ts';
import type { Area, PlacedFlow, PlacedSlice } from './placed-flow.ts';
import type { NoteList } from './set-notes.ts';

/** The vertical lists of a document. */
export interface DocumentParts {
  /** Masthead and lead, in the full width of the page. */
  readonly opening: Flow;
  readonly contents: Flow | undefined;
  /** Running text, in one column or several. */
  readonly body: Flow;
  readonly notes: NoteList;
}

/** More than any brief has: what is longer is a mistake, and would take long. */
export const mostPages = 2000;

/** From the text to the rule above notes, and from there to the notes, in points. */
const aboveRule = 9;
const belowRule = 5;

/** Divides a document into pages and gives each part its places. `undefined` if it runs over 2,000 pages. */
export function divideDocument(
  context: LayoutContext,
  parts: DocumentParts,
): readonly PlacedFlow[] | undefined {
  return context.geometry.columns === 1 ? inOneColumn(context, parts) : inColumns(context, parts);
}

function inOneColumn(context: LayoutContext, { opening, contents, body, notes }: DocumentParts) {
  const { top, bottom } = context.geometry;
  const text = joinFlows([opening, contents, body]);
  const demands = contents
    ? spread(notes.demands, opening.pieces.length, contents.pieces.length)
    : notes.demands;
  const galley = galleyOf(text.pieces, notes.flow.pieces, demands);
  const slices = paginate(
    galley,
    optionsOf(() => bottom - top, mostPages),
  );
  return slices && placeText(context, { text, notes }, slices, (page) => ({ page, shift: 0, top, bottom }));
}

/** Contents refer to no notes: what they stand below counts for them too. */
function spread(demands: readonly NoteDemand[], at: number, count: number): readonly NoteDemand[] {
  if (demands.length === 0) return demands;
  const before = demands[at - 1] ?? { begun: 0, whole: 0 };
  return [...demands.slice(0, at), ...new Array<NoteDemand>(count).fill(before), ...demands.slice(at)];
}

/** The columns begin below the head; those of the last page are of like height. */
function inColumns(context: LayoutContext, { opening, contents, body, notes }: DocumentParts) {
  const { top, bottom, columns, columnStep } = context.geometry;
  const height = bottom - top;
  const head = joinFlows([opening, contents]);
  const headSlices = paginate(
    galleyOf(head.pieces, [], []),
    optionsOf(() => height, mostPages),
  );
  if (headSlices === undefined) return undefined;
  const above = headSlices.map((slice, page) => ({ ...slice, area: { page, shift: 0, top, bottom } }));
  const space = Math.max(head.space, body.pieces[0]?.space ?? 0);
  const start = startBelow(context, head.pieces, above, space);
  const areaOf = (index: number): Area => {
    const page = start.page + Math.floor(index / columns);
    return {
      page,
      shift: (index % columns) * columnStep,
      top: page === start.page ? start.top : top,
      bottom,
    };
  };
  const galley = galleyOf(body.pieces, notes.flow.pieces, notes.demands.slice(opening.pieces.length));
  const options = optionsOf((index) => bottom - areaOf(index).top, (mostPages - start.page) * columns);
  const slices = paginate(galley, options);
  const balanced = slices && balanceColumns(galley, options, slices, columns);
  return (
    balanced && [{ ...head, slices: above }, ...placeText(context, { text: body, notes }, balanced, areaOf)]
  );
}

/** Columns that would hold less than this part of a page begin on the next. */
const leastColumn = 0.2;

function startBelow(
  { geometry: { top, bottom } }: LayoutContext,
  pieces: readonly Piece[],
  slices: readonly PlacedSlice[],
  space: number,
): { readonly page: number; readonly top: number } {
  const last = slices.at(-1);
  if (last === undefined) return { page: 0, top };
  const end = top + (last.tops.at(-1) ?? 0) + (pieces[last.to - 1]?.height ?? 0) + space;
  const isRoom = bottom - end >= (bottom - top) * leastColumn;
  return isRoom ? { page: last.area.page, top: end } : { page: last.area.page + 1, top };
}

function optionsOf(heightOf: (index: number) => number, maxPages: number) {
  return { heightOf, noteDistance: aboveRule + belowRule, maxPages };
}

function galleyOf(pieces: readonly Piece[], notes: readonly Piece[], demands: readonly NoteDemand[]): Galley {
  return { pieces: pieces.map(sizeOf), notes: notes.map(sizeOf), demands };
}

/** A piece as the paginator sees it. */
export function sizeOf({ height, space, penalty, enclosures }: Piece): PieceSize {
  return { height, space, penalty, head: sum(enclosures, headHeight), tail: sum(enclosures, tailHeight) };
}

function headHeight({ head }: Enclosure): number {
  return head.height;
}

function tailHeight({ tail }: Enclosure): number {
  return tail;
}

function sum(enclosures: readonly Enclosure[], height: (enclosure: Enclosure) => number): number {
  return enclosures.reduce((total, enclosure) => total + height(enclosure), 0);
}

interface TextWithNotes {
  readonly text: Pick<Flow, 'pieces' | 'frames'>;
  readonly notes: NoteList;
}

function placeText(
  context: LayoutContext,
  { text, notes }: TextWithNotes,
  slices: readonly PageSlice[],
  areaOf: (index: number) => Area,
): readonly PlacedFlow[] {
  const placed = slices.map((slice, index) => ({ ...slice, area: areaOf(index) }));
  const feet = placed.flatMap(({ notes: foot, area }) => (foot.from < foot.to ? [{ ...foot, area }] : []));
  const extras = feet.map((foot) => ({ page: foot.area.page, item: noteRule(context, notes.flow, foot) }));
  return [
    { pieces: text.pieces, frames: text.frames, slices: placed },
    { pieces: notes.flow.pieces, frames: notes.flow.frames, slices: feet, extras },
  ];
}

/** A short line above notes, as long as a quarter of the column. */
function noteRule(
  { geometry, theme }: LayoutContext,
  { pieces }: Flow,
  { from, tops, area }: PlacedSlice,
): Box {
  const { x, width } = geometry.column;
  const repeated = sum(pieces[from]?.enclosures ?? [], headHeight);
  const y = area.top + (tops[0] ?? 0) - repeated - belowRule;
  const owner = { type: 'artifact', kind: 'rule' } as const;
  return {
    type: 'box',
    owner,
    x: x + area.shift,
    y,
    width: width / 4,
    height: 0.5,
    colour: theme.colours.muted,
  };
}
