/** Glyphs that stand for one piece of text together. */
export interface GlyphCluster {
  /** Index of the first glyph, and the index after the last. */
  readonly start: number;
  readonly end: number;
  /** They are drawn as one glyph. */
  readonly isGroup: boolean;
  /**
   * The text of each glyph, never empty. Of a group: the text of the one glyph, then those of blank glyphs beside it: see
   * `placeGroup`.
   */
  readonly texts: readonly string[];
  /** Set where the texts of the glyphs do not say it: a PDF gives it beside the glyphs (ISO 32000-1, 14.9.4). */
  readonly actualText?: string;
}

/** An invisible character for glyphs that have no text at all. */
const wordJoiner = '\u2060';

/** What no glyph may be mapped to (PDF/UA-1, 7.21.7; PDF/A-3, 6.2.11.7.2), and halves of surrogate pairs. */
const forbidden = /[\0\uFEFF\uFFFE\p{Cs}]/gu;

/** Characters that mean nothing without agreement: PDF/A-3 (6.2.11.7.3) asks for an actual text. */
const privateUse = /\p{Co}/u;

/** Letters, marks and digits of the scripts that run from right to left: those of the first plane, and those beyond. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]/u;
const farRightToLeft = /^[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Divides the glyphs of a run into clusters. `texts` is empty for the further glyphs of a cluster. Some readers put
 * text in order by where it stands, so that what would go astray is drawn as a group: marks with what they stand on, and
 * words of right-to-left scripts beyond the first plane, which such readers take for left-to-right ones.
 */
export function clustersOf(texts: readonly string[], advances: readonly number[]): readonly GlyphCluster[] {
  const clusters: GlyphCluster[] = [];
  for (let start = 0; start < texts.length; ) {
    const cluster = clusterAt(texts, advances, start);
    clusters.push(cluster);
    start = cluster.end;
  }
  return clusters;
}

/** The cluster that begins at a glyph. */
export function clusterAt(
  texts: readonly string[],
  advances: readonly number[],
  start: number,
): GlyphCluster {
  let last = start;
  let end = endOfCluster(texts, start);
  while (end < texts.length && isJoined(texts, advances, last, end)) {
    last = end;
    end = endOfCluster(texts, end);
  }
  const text = texts.slice(start, end).join('').replace(forbidden, '');
  return { start, end, ...shareText(text, advances.slice(start, end)) };
}

/** Whether a glyph is a cluster by itself, with a text of one character that nothing joins: so is most text by far. */
export function isPlainGlyph(texts: readonly string[], index: number): boolean {
  const text = texts[index] ?? '';
  if (text.length !== 1 || text < ' ' || text >= firstMark) return false;
  const next = texts[index + 1];
  return next === undefined || (next !== '' && next < firstMark);
}

/** Below it, nothing is joined to what stands before it. */
const firstMark = '\u0300';

function endOfCluster(texts: readonly string[], start: number): number {
  let end = start + 1;
  while (end < texts.length && texts[end] === '') end += 1;
  return end;
}

/** Whether the cluster at `start` is drawn with the one before it, which begins at `last`. */
function isJoined(
  texts: readonly string[],
  advances: readonly number[],
  last: number,
  start: number,
): boolean {
  const [before = '', text = ''] = [texts[last], texts[start]];
  if (text < firstMark) return false;
  if (/^[\p{Z}\p{Co}]|^$/u.test(before) || privateUse.test(text)) return false;
  if (farRightToLeft.test(text)) return farRightToLeft.test(before);
  const glyphs = advances.slice(start, endOfCluster(texts, start));
  return /^\p{M}/u.test(text) && glyphs.every((advance) => advance === 0);
}

type Shares = Pick<GlyphCluster, 'isGroup' | 'texts' | 'actualText'>;

function shareText(text: string, advances: readonly number[]): Shares {
  const isGroup = advances.length > 1;
  if (text === '') return { isGroup, texts: [wordJoiner], actualText: text };
  if (privateUse.test(text)) return { isGroup, texts: [text], actualText: text };
  // A glyph by itself, by far the commonest, is spared the division.
  if (!isGroup && text.length === 1) return { isGroup, texts: [text] };
  const points = [...text];
  if (points.length > 1 && rightToLeft.test(text)) return { isGroup: true, texts: points };
  const [last, count] = [advances.length - 1, points.length];
  const isPlain = count > last && (count === 1 || !advances.includes(0)) && !farRightToLeft.test(text);
  if (!isPlain) return { isGroup, texts: [text] };
  return { isGroup: false, texts: [...points.slice(0, last), points.slice(last).join('')] };
}
