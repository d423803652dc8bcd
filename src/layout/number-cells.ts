/** A cell of a column of numbers, parted where the numbers of the column stand below each other. */
export interface NumberCell {
  /** Up to the decimal mark, or to the end of the last whole number. */
  readonly head: string;
  readonly tail: string;
}

/** Decimal marks and thousands separators of the world's figures, the Arabic ones among them. */
const marks = '.,\u066b\u066c';
const groups = "'’ \u00a0\u2009\u202f";

/** Figures with what stands between them. */
const figures = `\\p{Nd}+(?:[${marks}]\\p{Nd}+|[${groups}]\\p{Nd}{3}(?!\\p{Nd}))*`;
const sign = '[-+−±~≈<>≤≥]';
const unit = '[\\p{L}\\p{Sc}%‰°²³/]{1,8}';

/** One number, or a range of two, with a sign, a currency or a short unit. */
const numberCell = new RegExp(
  `^(?:${sign}\\s?|\\p{Sc}\\s?|\\p{Lu}{3}\\s){0,3}${figures}(?:\\s?[%‰])?(?:\\s?[-–—]\\s?${sign}?${figures})?(?:\\s?${unit})?\\s?[*†‡]?$`,
  'u',
);

/** Stands where there is no number. */
const none = /^(?:|[-–—−…·.]{1,3}|n\.?\s?[ad]\.?|n\/a)$/iu;

/**
 * Parts the cells of a column, given as text, so that their numbers can be aligned; `undefined` if there is no number,
 * or if a cell holds anything else.
 */
export function partNumbers(cells: readonly string[]): readonly NumberCell[] | undefined {
  const texts = cells.map((cell) => cell.trim());
  const isNumber = texts.map((text) => text.length <= longest && numberCell.test(text));
  if (!isNumber.includes(true)) return undefined;
  if (!texts.every((text, index) => isNumber[index] || none.test(text))) return undefined;
  const mark = decimalMark(texts);
  return texts.map((text) => part(text, mark));
}

/** Longer than any number with its unit. */
const longest = 60;

/**
 * The mark that is followed by other than three figures somewhere, or by the last ones after a mark of another kind.
 * `1.250` alone may be either; it is taken for thousands.
 */
function decimalMark(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    for (const [number] of text.matchAll(new RegExp(figures, 'gu'))) {
      const found = decimalMarkOf(number);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function decimalMarkOf(number: string): string | undefined {
  const found = [...number].filter((character) => marks.includes(character));
  const last = found.at(-1);
  if (last === undefined) return undefined;
  if (found.length > 1) return found[0] === last ? undefined : last;
  const [whole = '', fraction = ''] = number.split(last);
  return [...fraction].length !== 3 || /^0$|\p{Nd}{4}/u.test(whole) ? last : undefined;
}

function part(text: string, mark: string | undefined): NumberCell {
  const last = [...text.matchAll(new RegExp(figures, 'gu'))].at(-1);
  if (last === undefined) return { head: text, tail: '' };
  const [number] = last;
  const at = mark === undefined ? -1 : number.lastIndexOf(mark);
  const end = last.index + (at < 0 ? number.length : at);
  return { head: text.slice(0, end), tail: text.slice(end) };
}
