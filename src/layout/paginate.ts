import type { Galley, PageSlice, PieceSize, Slice } from './galley.ts';
import { measureNotes, type NoteMeasure } from './measure-notes.ts';
import { costOfPage } from './page-cost.ts';

export interface PaginateOptions {
  /** Height of the text and notes of each page, by its index. */
  readonly heightOf: (index: number) => number;
  /** From the text to the first note. */
  readonly noteDistance: number;
  readonly maxPages: number;
}

/** How far a division has come. */
export interface Start {
  readonly at: number;
  readonly notes: number;
  /** Pages before. */
  readonly pages: number;
}

/** A page break: the cheapest way found to come so far. */
interface Stop extends Start {
  readonly cost: number;
  readonly before?: Stop;
}

/**
 * Divides text into pages so that all breaks and all empty room together cost least. A piece that is taller than a
 * page stands alone; notes that do not fit go on at the foot of the next page. `undefined` if there are too many pages.
 */
export function paginate(
  galley: Galley,
  options: PaginateOptions,
  start: Start = { at: 0, notes: 0, pages: 0 },
): readonly PageSlice[] | undefined {
  const pass: Pass = { galley, options, notes: measureNotes(galley.notes) };
  const end = findBreaks(pass, { ...start, cost: 0 });
  const last = end && setRemainingNotes(pass, end);
  return last && slicesTo(pass, last);
}

interface Pass {
  readonly galley: Galley;
  readonly options: PaginateOptions;
  readonly notes: NoteMeasure;
}

/** Goes forward over all breaks that can be reached. Of two ways to one break it keeps the cheaper (Bellman). */
function findBreaks(pass: Pass, start: Stop): Stop | undefined {
  const end = pass.galley.pieces.length;
  const stops: (Stop | undefined)[] = [];
  stops[start.at] = start;
  for (let at = start.at; at < end; at += 1) {
    const stop = stops[at];
    if (stop === undefined || stop.pages >= pass.options.maxPages) continue;
    addPagesAfter(pass, stop, stops);
  }
  return stops[end];
}

/** Ends the page after a break at each place where it can end, and keeps what is cheaper than the ways known. */
function addPagesAfter(pass: Pass, stop: Stop, stops: (Stop | undefined)[]): void {
  const { pieces } = pass.galley;
  const height = pass.options.heightOf(stop.pages);
  let bottom = pieces[stop.at]?.head ?? 0;
  for (let at = stop.at + 1; at <= Math.min(pieces.length, stop.at + mostPieces); at += 1) {
    const piece = pieces[at - 1];
    const isFirst = at === stop.at + 1;
    bottom += (isFirst ? 0 : (piece?.space ?? 0)) + (piece?.height ?? 0);
    if (bottom > height && !isFirst) break;
    // Costs are never negative: a way that is dearer already cannot become the cheaper one.
    const least = stops[at]?.cost ?? Number.POSITIVE_INFINITY;
    if (stop.cost > least) continue;
    const text = bottom + (pieces[at]?.tail ?? 0);
    const notes = notesAfter(pass, stop, at, text);
    const cost = stop.cost + costAt(pass, stop, at, text, notes);
    // Of two ways that cost the same, the one whose earlier pages are fuller.
    if (cost <= least) stops[at] = { at, pages: stop.pages + 1, before: stop, notes, cost };
  }
}

/** How far the notes come if a page ends before the piece `at`, below `text` points of text. */
function notesAfter({ galley, options, notes }: Pass, stop: Stop, at: number, text: number): number {
  const demand = galley.demands[at - 1];
  if (!demand) return stop.notes;
  const room = options.heightOf(stop.pages) - text - options.noteDistance;
  return notes.fill(stop.notes, demand.whole, room);
}

/** What the page costs then. */
function costAt(
  { galley, options, notes }: Pass,
  stop: Stop,
  at: number,
  text: number,
  noted: number,
): number {
  const foot = noted > stop.notes ? options.noteDistance + notes.height(stop.notes, noted) : 0;
  const used = (text + foot) / options.heightOf(stop.pages);
  const demand = galley.demands[at - 1];
  return costOfPage({ used, penalty: galley.pieces[at]?.penalty, notes: noted, demand });
}

/** More than any page holds, so that pieces without height cannot make the search slow. */
const mostPieces = 1000;

/** Notes that are left when the text is over fill pages of their own. */
function setRemainingNotes({ galley, options, notes }: Pass, end: Stop): Stop | undefined {
  let last = end;
  while (last.notes < galley.notes.length && galley.demands.length > 0) {
    if (last.pages >= options.maxPages) return undefined;
    const filled = notes.fill(last.notes, galley.notes.length, options.heightOf(last.pages));
    const to = Math.max(filled, last.notes + 1);
    last = { at: last.at, notes: to, pages: last.pages + 1, cost: last.cost, before: last };
  }
  return last;
}

function slicesTo(pass: Pass, last: Stop): readonly PageSlice[] {
  const slices: PageSlice[] = [];
  for (let stop = last; stop.before !== undefined; stop = stop.before) {
    slices.push(sliceBetween(pass, stop.before, stop));
  }
  return slices.reverse();
}

function sliceBetween({ galley, options, notes }: Pass, start: Stop, end: Stop): PageSlice {
  const height = options.heightOf(start.pages);
  const foot = Math.max(height - notes.height(start.notes, end.notes), 0);
  return {
    ...stack(galley.pieces, start.at, end.at, 0),
    notes: stack(galley.notes, start.notes, end.notes, foot),
  };
}

/** Puts pieces below each other, with the first one below what is set again at the top of the page. */
function stack(pieces: readonly PieceSize[], from: number, to: number, top: number): Slice {
  let bottom = top + (from < to ? (pieces[from]?.head ?? 0) : 0);
  const tops = pieces.slice(from, to).map(({ space, height }, index) => {
    const y = bottom + (index > 0 ? space : 0);
    bottom = y + height;
    return y;
  });
  return { from, to, tops };
}
