/** Glyphs that stand for one piece of text together. */
export interface GlyphCluster {
  /** Index of the first glyph, and the index after the last. */
  readonly start: number;
  readonly end: number;
  /** The text of each glyph, never empty. */
  readonly texts: readonly string[];
  /** Set where the texts of the glyphs do not say it: a PDF gives it beside the glyphs (ISO 32000-1, 14.9.4). */
  readonly actualText?: string;
}

/** An invisible character for glyphs that add nothing to the text: every drawn glyph must have one (PDF/UA-1, 7.21.7). */
const wordJoiner = '\u2060';

/** What no glyph may be mapped to (PDF/UA-1, 7.21.7; PDF/A-3, 6.2.11.7.2), and halves of surrogate pairs. */
const forbidden = /[\0\uFEFF\uFFFE\p{Cs}]/gu;

/** Characters that mean nothing without agreement: PDF/A-3 (6.2.11.7.3) asks for an actual text. */
const privateUse = /\p{Co}/u;

/** Divides the glyphs of a run into clusters. `texts` is empty for the further glyphs of a cluster. */
export function clustersOf(texts: readonly string[]): readonly GlyphCluster[] {
  const clusters: GlyphCluster[] = [];
  let start = 0;
  while (start < texts.length) {
    let end = start + 1;
    while (end < texts.length && texts[end] === '') end += 1;
    clusters.push(toCluster(start, end, (texts[start] ?? '').replace(forbidden, '')));
    start = end;
  }
  return clusters;
}

/** Each glyph but the last gets one code point of the text, the last gets the rest. */
function toCluster(start: number, end: number, text: string): GlyphCluster {
  // A glyph by itself, by far the commonest, is spared the division.
  const points = end - start === 1 && text !== '' ? [text] : [...text];
  const last = end - start - 1;
  const texts = Array.from(
    { length: end - start },
    (_, glyph) => (glyph < last ? (points[glyph] ?? '') : points.slice(last).join('')) || wordJoiner,
  );
  const isExact = end - start <= points.length && !privateUse.test(text);
  return isExact ? { start, end, texts } : { start, end, texts, actualText: text };
}
