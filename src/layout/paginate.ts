/** The cost of a page break that would part what belongs together: taken only where there is no other way. */
export const forbidden = Number.MAX_SAFE_INTEGER;

/** A piece of the vertical list as the paginator sees it: heights and the break before it. Lengths are in points. */
export interface PieceSize {
  readonly height: number;
  /** Before the piece; none at the top of a page. */
  readonly space: number;
  /** Cost of a page break before the piece; `forbidden` keeps it with the one before. */
  readonly penalty: number;
  /** What a break before the piece takes up at the top of the new page. */
  readonly head: number;
  /** What a break before the piece takes up at the bottom of the old page. */
  readonly tail: number;
}

/** The pieces of one page: from `from` up to `to`, each with the y of its top below the top of the page's text. */
export interface PageSlice {
  readonly from: number;
  readonly to: number;
  readonly tops: readonly number[];
}

interface PaginateOptions {
  /** Height of a page's text. */
  readonly height: number;
  readonly maxPages: number;
}

/** What an empty page would cost; a page filled to nine tenths costs a tenth of it. */
const costOfEmptiness = 1000;

/**
 * Divides the vertical list into pages, each at the cheapest break that fits. Where only forbidden breaks fit,
 * the last of them is taken; a piece taller than a page stands alone. `undefined` if there are too many pages.
 */
export function paginate(
  pieces: readonly PieceSize[],
  options: PaginateOptions,
): readonly PageSlice[] | undefined {
  const slices: PageSlice[] = [];
  let from = 0;
  while (from < pieces.length) {
    if (slices.length === options.maxPages) return undefined;
    const slice = fillPage(pieces, from, options);
    slices.push(slice);
    from = slice.to;
  }
  return slices;
}

interface Break {
  readonly at: number;
  readonly cost: number;
}

function fillPage(pieces: readonly PieceSize[], from: number, options: PaginateOptions): PageSlice {
  const tops: number[] = [];
  let best: Break | undefined;
  let bottom = from === 0 ? 0 : (pieces[from]?.head ?? 0);
  for (let index = from; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined) break;
    if (index > from && bottom + piece.tail <= options.height) {
      best = cheaper(best, { at: index, cost: costOf(piece, bottom, options) });
    }
    const top = bottom + (index > from ? piece.space : 0);
    bottom = top + piece.height;
    if (bottom > options.height && index > from) return { from, ...endAt(best?.at ?? index, from, tops) };
    tops.push(top);
  }
  return { from, to: pieces.length, tops };
}

function costOf(piece: PieceSize, bottom: number, { height }: PaginateOptions): number {
  if (piece.penalty >= forbidden) return forbidden;
  return piece.penalty + costOfEmptiness * (1 - bottom / height);
}

/** Of two breaks that cost the same, the later one fills the page better. */
function cheaper(best: Break | undefined, next: Break): Break {
  if (best === undefined || next.cost <= best.cost) return next;
  return best.cost >= forbidden ? next : best;
}

function endAt(to: number, from: number, tops: readonly number[]): Pick<PageSlice, 'to' | 'tops'> {
  return { to, tops: tops.slice(0, to - from) };
}
