const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,2})?$/;
/** Far more than any page; keeps numbers from overflowing. */
const largest = 1_000_000;

/** A plain number, with or without `px`; `undefined` for everything else. */
export function readNumber(text: string): number | undefined {
  const digits = text.trim().replace(/px$/, '');
  return number.test(digits) ? bounded(Number(digits)) : undefined;
}

/** A list of numbers, parted by commas or spaces. */
export function readNumbers(text: string): readonly number[] | undefined {
  const parts = text.trim() === '' ? [] : text.trim().split(/\s*,\s*|\s+/);
  const numbers = parts.map(readNumber).filter((value) => value !== undefined);
  return numbers.length === parts.length ? numbers : undefined;
}

/** In points. A pixel of SVG is 1/96 inch. */
const units: Readonly<Record<string, number>> = {
  '': 0.75,
  px: 0.75,
  pt: 1,
  pc: 12,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
};

/** A length with a unit, in points; `undefined` for everything else, such as a percentage. */
export function readLength(text: string): number | undefined {
  const match = /^([\d.eE+-]+)([a-z]*)$/.exec(text.trim());
  const value = match?.[1] === undefined ? undefined : readNumber(match[1]);
  const unit = match?.[2] ?? '';
  if (value === undefined || !Object.hasOwn(units, unit)) return undefined;
  return value * (units[unit] ?? 0);
}

function bounded(value: number): number | undefined {
  return Math.abs(value) <= largest ? value : undefined;
}
