import type { PageItem, StructureType } from './layout.ts';
import { moveItem } from './move-item.ts';
import { forbidden } from './page-cost.ts';

/**
 * The vertical list: what stands below each other, before pages are known. A piece is what no page break can
 * divide: a line, or the lines side by side in a table row. The break before it has a space that vanishes at the
 * top of a page, and a cost.
 */
export interface Piece {
  /** Points. */
  readonly height: number;
  /** Points; none at the top of a page. */
  readonly space: number;
  /** Cost of a page break before the piece; `forbidden` keeps it with the one before. */
  readonly penalty: number;
  /** What goes on across a page break before the piece, outermost first. */
  readonly enclosures: readonly Enclosure[];
  /** With y from the top of the piece, and x from the edge of the page where lines start. */
  readonly items: PageItem[];
  readonly marks: readonly Mark[];
  /** Of its first line of text, from the top of the piece. */
  readonly baseline?: number;
}

/** A box or a table that runs over a page break. */
export interface Enclosure {
  /** Set again at the top of the next page: a table's header, or the padding of a box. */
  readonly head: { readonly height: number; readonly items: readonly PageItem[] };
  /** Padding at the bottom of the page before, in points. */
  readonly tail: number;
}

/** A place that the outline or links lead to. */
export type Mark =
  | { readonly type: 'destination'; readonly name: string }
  | {
      readonly type: 'heading';
      readonly element: number;
      readonly title: string;
      readonly role: StructureType;
    };

/** What a box looks like. */
export interface FrameLook {
  readonly x: number;
  readonly width: number;
  readonly fill?: string;
  /** A line along the side where lines start. */
  readonly bar?: { readonly colour: string; readonly width: number };
  /** A line above. */
  readonly overline?: { readonly colour: string; readonly height: number };
  /** A line below. */
  readonly underline?: { readonly colour: string; readonly height: number };
  /** It reaches the top edge of the page. */
  readonly bleeds?: true;
}

/** A box behind the pieces from `from` up to `to`. */
export interface Frame extends FrameLook {
  readonly from: number;
  readonly to: number;
  /** How many enclosures lie around it. */
  readonly level: number;
}

/** The vertical list while it is built. */
export interface Flow {
  /** What boxes and tables may set again around a page break, in points; those inside them go without. */
  readonly mostRepeated: number;
  readonly pieces: Piece[];
  readonly frames: Frame[];
  /** Boxes and tables that are open. */
  readonly open: Enclosure[];
  /** Those that the next piece continues; a box or table begins before its first piece. */
  continued: readonly Enclosure[];
  /** The next piece is the first in a box: the padding is space enough. */
  isBoxTop: boolean;
  /** Space and cost of the break before the next piece. */
  space: number;
  penalty: number;
  marks: Mark[];
  /** How many lines of text must still follow on the page. */
  kept: number;
  /** How many boxes are open whose padding has been added. */
  boxes: number;
}

export function createFlow(mostRepeated: number): Flow {
  return {
    mostRepeated,
    pieces: [],
    frames: [],
    open: [],
    continued: [],
    isBoxTop: false,
    space: 0,
    penalty: 0,
    marks: [],
    kept: 0,
    boxes: 0,
  };
}

interface PieceContent {
  readonly height: number;
  readonly items: readonly PageItem[];
  readonly baseline?: number;
}

export function addPiece(flow: Flow, { height, items, baseline }: PieceContent): void {
  const { space, continued } = flow;
  const marks = flow.marks.length > 0 ? flow.marks : none;
  const kept = marks.some(({ type }) => type === 'heading') ? 0 : flow.kept;
  const penalty = Math.max(flow.penalty, kept > 0 ? lonelyStart : 0, flow.boxes > 0 ? dividedBox : 0);
  const piece = { height, items: [...items], space, penalty, enclosures: continued, marks };
  flow.pieces.push(baseline === undefined ? piece : { ...piece, baseline });
  flow.kept = Math.max(kept - (baseline === undefined ? 0 : 1), 0);
  // It is a copy of what was open at some time, and is made again whenever something closes.
  if (continued.length !== flow.open.length) flow.continued = [...flow.open];
  flow.isBoxTop = false;
  flow.space = 0;
  flow.penalty = 0;
  if (marks.length > 0) flow.marks = [];
}

const none: readonly Mark[] = [];

/** Spaces of neighbours do not add up: the larger one counts. */
export function addSpace(flow: Flow, points: number): void {
  if (!flow.isBoxTop) flow.space = Math.max(flow.space, points);
}

/** Cost of dividing a box over two pages. */
const dividedBox = 200;

/** Cost of a page that ends with a heading and a single line. */
const lonelyStart = 1500;

/** Keeps what has been added, such as a heading, on the page of at least two lines of what follows. */
export function keepWithNext(flow: Flow): void {
  addPenalty(flow, forbidden);
  flow.kept = 2;
}

/** Makes a page break before the next piece cost at least this much. */
export function addPenalty(flow: Flow, cost: number): void {
  flow.penalty = Math.max(flow.penalty, cost);
}

export function addMark(flow: Flow, mark: Mark): void {
  flow.marks.push(mark);
}

/** Ends the flow: marks that still wait, and a document without text, need a piece to stand on. */
export function endFlow(flow: Flow): void {
  flow.space = 0;
  if (flow.marks.length > 0 || flow.pieces.length === 0) addPiece(flow, { height: 0, items: [] });
}

/** Takes back the marks that wait for the next piece. */
export function takeMarks(flow: Flow): readonly Mark[] {
  const { marks } = flow;
  flow.marks = [];
  return marks;
}

/** Sets what `content` adds inside a box with `padding` above and below. */
export function addFrame(flow: Flow, look: FrameLook, padding: number, content: () => void): void {
  const frame = { ...look, from: flow.pieces.length, to: flow.pieces.length, level: flow.open.length };
  flow.frames.push(frame);
  addEnclosure(flow, { head: { height: padding, items: [] }, tail: padding }, () => {
    addPiece(flow, { height: padding, items: [] });
    flow.isBoxTop = true;
    addPenalty(flow, forbidden);
    flow.boxes += 1;
    content();
    flow.boxes -= 1;
    flow.space = 0;
    addPenalty(flow, forbidden);
    addPiece(flow, { height: padding, items: [] });
  });
  frame.to = flow.pieces.length;
}

/** Marks what `content` adds as one thing that goes on over page breaks. */
export function addEnclosure(flow: Flow, enclosure: Enclosure, content: () => void): void {
  const around = [...flow.open, enclosure].reduce((sum, { head, tail }) => sum + head.height + tail, 0);
  flow.open.push(around <= flow.mostRepeated ? enclosure : unrepeated);
  content();
  flow.open.pop();
  flow.continued = [...flow.open];
}

const unrepeated: Enclosure = { head: { height: 0, items: [] }, tail: 0 };

/**
 * Adds a label to what stands in the flow from `index` on: in front of its first line of text, on the same baseline.
 * Where there is no text, the first piece grows to hold it.
 */
export function addInFront(flow: Flow, index: number, label: PieceContent): void {
  const at = firstTextFrom(flow, index) ?? index;
  const piece = flow.pieces[at];
  if (piece === undefined) {
    addPiece(flow, label);
  } else if (piece.baseline === undefined || label.baseline === undefined) {
    const height = Math.max(piece.height, label.height);
    flow.pieces[at] = { ...piece, height, items: [...label.items, ...piece.items] };
  } else {
    const shift = piece.baseline - label.baseline;
    piece.items.unshift(...label.items.map((item) => moveItem(item, 0, shift)));
  }
}

function firstTextFrom(flow: Flow, index: number): number | undefined {
  for (let at = index; at < flow.pieces.length; at += 1) {
    if (flow.pieces[at]?.baseline !== undefined) return at;
  }
  return undefined;
}
