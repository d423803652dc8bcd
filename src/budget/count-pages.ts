import type { PieceSize } from '../layout/galley.ts';
import { paginate } from '../layout/paginate.ts';
import type { Cut, Problem } from './frame.ts';
import { titlesOf } from './height-model.ts';

/**
 * How many pages a cut takes at least, put together from what was laid out before: a brief with the titles of the same
 * recommendations, and their text from briefs that show them all at one length. `undefined` where pages depend on more.
 */
export async function countPages(problem: Problem, cut: Cut): Promise<number | undefined> {
  const { candidates, measure, pages } = problem;
  const { frame, lengths } = cut;
  const kept = new Set(lengths.flatMap((length, index) => (length === 'none' ? [] : [index])));
  const titles = await measure(titlesOf(problem, frame, kept));
  if (!titles?.galley) return undefined;
  const { pieces, ranges } = titles.galley;
  const assembled: PieceSize[] = [];
  let at = 0;
  for (const index of kept) {
    const anchor = candidates[index]?.anchor ?? '';
    const range = ranges.get(anchor);
    const text = await textOf(problem, cut, index);
    if (!range || !text || range[0] < at) return undefined;
    assembled.push(...pieces.slice(at, range[0]), ...text);
    at = range[1];
  }
  assembled.push(...pieces.slice(at));
  const heightOf = () => titles.pageHeight + tolerance;
  const galley = { pieces: assembled, notes: [], demands: [] };
  return paginate(galley, { heightOf, noteDistance: 0, maxPages: pages + 1 })?.length ?? pages + 2;
}

/** Points: what stands before a heading may set it a little apart. */
const tolerance = 6;

/** The text of one recommendation, from a brief that shows all at that length. */
async function textOf(
  { candidates, measure }: Problem,
  { frame, lengths }: Cut,
  index: number,
): Promise<readonly PieceSize[] | undefined> {
  const length = lengths[index] ?? 'none';
  const extent = await measure({ frame, lengths: candidates.map(() => length) });
  const range = extent?.galley?.ranges.get(candidates[index]?.anchor ?? '');
  return range && extent?.galley?.pieces.slice(...range);
}
