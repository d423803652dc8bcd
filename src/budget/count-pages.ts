import type { Extent } from '../layout/extent-of.ts';
import type { PieceSize } from '../layout/galley.ts';
import { paginate } from '../layout/paginate.ts';
import type { Cut, Problem } from './frame.ts';
import { titlesOf } from './height-model.ts';

/**
 * How many pages a cut takes at least, put together from what was laid out before: a brief with the same recommendations,
 * all by their titles or, where a title alone has no place of its own, all in short; and their text from briefs that show
 * all at one length. `undefined` where pages depend on more.
 */
export async function countPages(problem: Problem, cut: Cut): Promise<number | undefined> {
  const { candidates, pages } = problem;
  const kept = new Set(cut.lengths.flatMap((length, index) => (length === 'none' ? [] : [index])));
  const frame = await frameOf(problem, cut, kept);
  if (!frame?.galley) return undefined;
  const { pieces, ranges } = frame.galley;
  const assembled: PieceSize[] = [];
  let at = 0;
  for (const index of kept) {
    const range = ranges.get(candidates[index]?.anchor ?? '');
    const text = await textOf(problem, cut, index);
    if (!range || !text || range[0] < at) return undefined;
    assembled.push(...pieces.slice(at, range[0]), ...text);
    at = range[1];
  }
  assembled.push(...pieces.slice(at));
  const heightOf = () => frame.pageHeight + tolerance;
  const galley = { pieces: assembled, notes: [], demands: [] };
  return paginate(galley, { heightOf, noteDistance: 0, maxPages: pages + 1 })?.length ?? pages + 2;
}

/** A brief with the recommendations of a cut, in which each of them has a place. */
async function frameOf(
  problem: Problem,
  { frame, lengths }: Cut,
  kept: ReadonlySet<number>,
): Promise<Extent | undefined> {
  const { candidates, measure } = problem;
  const titles = await measure(titlesOf(problem, frame, kept));
  const isPlaced = [...kept].every((index) => titles?.galley?.ranges.has(candidates[index]?.anchor ?? ''));
  if (isPlaced) return titles;
  return measure({ frame, lengths: lengths.map((length) => (length === 'none' ? 'none' : 'short')) });
}

/** Points: what stands before a heading may set it a little apart. */
const tolerance = 6;

/** The text of one recommendation, from a brief that shows all at that length. A title may stand in a table alone. */
async function textOf(
  { candidates, measure }: Problem,
  { frame, lengths }: Cut,
  index: number,
): Promise<readonly PieceSize[] | undefined> {
  const length = lengths[index] ?? 'none';
  const extent = await measure({ frame, lengths: candidates.map(() => length) });
  if (!extent?.galley) return undefined;
  const range = extent.galley.ranges.get(candidates[index]?.anchor ?? '');
  if (!range) return length === 'title' ? [] : undefined;
  return extent.galley.pieces.slice(...range);
}
