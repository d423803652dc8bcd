/**
 * A place where a line may end (Knuth & Plass, "Breaking paragraphs into lines", 1981). Widths are natural ones, in
 * points, counted from the start of the paragraph.
 */
export interface Breakpoint {
  /** Width to the end of a line that ends here, its hyphen included. */
  readonly end: number;
  /** Width to the start of the next line: beyond the space that a break here swallows. */
  readonly start: number;
  /** Widths of the spaces that can stretch, up to the same two places. */
  readonly flexEnd: number;
  readonly flexStart: number;
  readonly penalty: number;
  /** A line that ends here ends in a hyphen. */
  readonly isHyphen: boolean;
  /** It divides a shaped word, so that its widths are estimates. */
  readonly isRough: boolean;
}

export interface BreakOptions {
  /** Points. */
  readonly measure: number;
  /** Width of the first line, in points. */
  readonly firstMeasure: number;
  /** How far a space may grow and shrink, as parts of its width; tolerance 1 uses the whole of it. */
  readonly stretch: number;
  readonly shrink: number;
  /** Points that each line may end short, for text with ragged lines. */
  readonly raggedness: number;
  /** The stretch ratio above which a line is out of the question; infinity always finds a way. */
  readonly tolerance: number;
  /** What lines of unlike tightness one above the other cost. */
  readonly mismatchDemerits: number;
  /** A last line below this width, in points, looks lost. */
  readonly runtWidth: number;
  /** Points by which estimates may be wrong. */
  readonly roughness: number;
  /** The exact width from one break to another. */
  readonly widthBetween: (from: number, to: number) => number;
}

/** Demerits of one line, besides those of its spaces. */
const linePenalty = 10;
const doubleHyphenDemerits = 10_000;
const lastHyphenDemerits = 50_000;
const runtDemerits = 100_000;
const overfullDemerits = 1e12;

/** Below this a line counts as full: sums of advances are not exact. */
const epsilon = 1e-6;

/** No sensible line has more places to end; a hostile one has a place after each invisible character. */
const mostActive = 512;

/**
 * Chooses where lines end so that the paragraph as a whole has the fewest demerits. The first breakpoint stands for
 * the start of the paragraph and the last one for its end. Gives the indices of the breaks chosen, from the first
 * line's to the end, or undefined where the tolerance allows no way. With infinite tolerance only a piece that
 * nothing can break makes an overfull line.
 */
export function breakLines(
  breakpoints: readonly Breakpoint[],
  options: BreakOptions,
): readonly number[] | undefined {
  const active: Node[] = [{ at: 0, fitness: 1, demerits: 0, previous: undefined }];
  for (let to = 1; to < breakpoints.length; to += 1) {
    const nearest = takeStep(breakpoints, active, to, options);
    if (active.length > 0) continue;
    if (options.tolerance < Number.POSITIVE_INFINITY || !nearest) return undefined;
    active.push({ at: to, fitness: 0, demerits: nearest.demerits + overfullDemerits, previous: nearest });
  }
  return listBreaks(active.reduce(better));
}

/** The best way found to break the text before a breakpoint. */
interface Node {
  readonly at: number;
  /** From 0, tight, to 3, very loose. */
  readonly fitness: number;
  /** Of all lines so far. */
  readonly demerits: number;
  readonly previous: Node | undefined;
}

/**
 * Tries all lines that end at one breakpoint. Drops the nodes from which a line is too long from there on, and adds those
 * that end there. Gives the last node dropped.
 */
function takeStep(
  breakpoints: readonly Breakpoint[],
  active: Node[],
  to: number,
  options: BreakOptions,
): Node | undefined {
  const best: (Node | undefined)[] = [];
  let nearest: Node | undefined;
  let kept = 0;
  const isSure = !addsWidth(breakpoints[to]);
  for (const node of active) {
    const ratio = stretchRatio(breakpoints, node.at, to, options);
    if (ratio >= -1 || !isSure) active[kept++] = node;
    else nearest = node;
    if (ratio < -1 || ratio > options.tolerance) continue;
    // Where unlike lines cost nothing, the best node is the best for all that follows.
    const fitness = options.mismatchDemerits > 0 ? fitnessOf(ratio) : 0;
    const demerits = node.demerits + demeritsOf(breakpoints, node, to, ratio, options);
    const rival = best[fitness];
    if (!rival || demerits < rival.demerits) best[fitness] = { at: to, fitness, demerits, previous: node };
  }
  active.length = to === breakpoints.length - 1 ? 0 : kept;
  for (const node of best) if (node) active.push(node);
  if (active.length > mostActive) active.splice(0, active.length - mostActive);
  return nearest;
}

/** A hyphen may be wider than the letters after it: that a line is too long with it does not mean that it is full. */
function addsWidth(breakpoint: Breakpoint | undefined): boolean {
  return breakpoint !== undefined && breakpoint.end > breakpoint.start;
}

function better(one: Node, other: Node): Node {
  return other.demerits < one.demerits ? other : one;
}

/**
 * How much a line from one break to another is to be stretched: 0 leaves it as it is, 1 takes all its stretch, -1 all
 * its shrink. Below -1 it does not fit.
 */
function stretchRatio(
  breakpoints: readonly Breakpoint[],
  from: number,
  to: number,
  options: BreakOptions,
): number {
  const first = breakpoints[from];
  const last = breakpoints[to];
  if (!first || !last) return Number.NEGATIVE_INFINITY;
  const measure = from === 0 ? options.firstMeasure : options.measure;
  const flex = last.flexEnd - first.flexStart;
  const isEnd = to === breakpoints.length - 1;
  const slack = measure - (last.end - first.start);
  if (!first.isRough && !last.isRough) return ratioFor(slack, flex, isEnd, options);
  const ratioOf = (room: number) => ratioFor(room, flex, isEnd, options);
  // The last resort must not miss a line that fits because an estimate says that it does not.
  const isHopeless =
    options.tolerance < Number.POSITIVE_INFINITY &&
    (ratioOf(slack + options.roughness) < -1 || ratioOf(slack - options.roughness) > options.tolerance);
  return ratioOf(isHopeless ? slack : measure - options.widthBetween(from, to));
}

function ratioFor(slack: number, flex: number, isEnd: boolean, options: BreakOptions): number {
  if (slack > epsilon) {
    if (isEnd) return 0;
    // A line without spaces still has a ratio, so that of two bad lines the fuller one is better.
    return slack / Math.max(flex * options.stretch + options.raggedness, leastStretch);
  }
  if (slack >= -epsilon) return 0;
  const shrink = flex * options.shrink;
  return shrink > 0 ? slack / shrink : Number.NEGATIVE_INFINITY;
}

/** Points. */
const leastStretch = 0.5;

function fitnessOf(ratio: number): number {
  if (ratio < -0.5) return 0;
  if (ratio <= 0.5) return 1;
  return ratio <= 1 ? 2 : 3;
}

function demeritsOf(
  breakpoints: readonly Breakpoint[],
  node: Node,
  to: number,
  ratio: number,
  options: BreakOptions,
): number {
  const first = breakpoints[node.at];
  const last = breakpoints[to];
  if (!first || !last) return 0;
  let demerits = (linePenalty + 100 * Math.abs(ratio) ** 3) ** 2 + last.penalty ** 2;
  if (node.previous && Math.abs(node.fitness - fitnessOf(ratio)) > 1) demerits += options.mismatchDemerits;
  if (first.isHyphen && last.isHyphen) demerits += doubleHyphenDemerits;
  if (to < breakpoints.length - 1) return demerits;
  if (first.isHyphen) demerits += lastHyphenDemerits;
  if (node.previous && last.end - first.start < options.runtWidth) demerits += runtDemerits;
  return demerits;
}

function listBreaks(last: Node): readonly number[] {
  const breaks: number[] = [];
  for (let node = last; node.previous; node = node.previous) breaks.push(node.at);
  return breaks.reverse();
}
