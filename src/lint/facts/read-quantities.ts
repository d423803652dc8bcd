import type { Bound, Lexicon, TimeUnit } from './lexicon.ts';
import { measures } from './measures.ts';
import { type NumberAt, numberAt } from './number-at.ts';
import { type Found, findPhrases, type Phrases, textOf } from './phrases.ts';
import type { Token } from './tokens.ts';

/** A number in a text. */
export interface Quantity {
  readonly type: 'quantity';
  /** In the unit: parts of one, months, days, things, or the first unit of what is measured. */
  readonly value: number;
  readonly unit: 'share' | 'times' | 'months' | 'days' | 'money' | 'measure' | 'things';
  /** What is measured, or the currency of money. */
  readonly kind?: string;
  /** The number as it is written, where a unit changes it. */
  readonly count?: number;
  /** Whether it is the least or the most that is meant. */
  readonly bound: Bound | undefined;
  /** Whether it names a law, a section or a version. */
  readonly isReference: boolean;
  /** As it is written, with its unit. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The numbers of a text in order, without those in `taken`. Without the words of its language, those in digits. */
export function readQuantities(
  tokens: readonly Token[],
  lexicon: Lexicon | undefined,
  taken: ReadonlySet<number>,
): readonly Quantity[] {
  const found = (phrases?: Phrases<Bound>) => (phrases ? findPhrases(tokens, phrases) : []);
  const surroundings: Surroundings = {
    lexicon,
    percents: new Map(
      (lexicon ? findPhrases(tokens, lexicon.percent) : []).map(({ from, to }) => [from, to]),
    ),
    bounds: new Map(found(lexicon?.bounds).map(({ to, value }) => [to, value])),
    boundsAfter: new Map(found(lexicon?.boundsAfter).map(({ from, value }) => [from, value])),
  };
  const factors = new Map(
    (lexicon ? findPhrases(tokens, lexicon.factors) : []).map((factor) => [factor.from, factor]),
  );
  const quantities: Quantity[] = [];
  for (let from = 0; from < tokens.length; from++) {
    if (taken.has(from)) continue;
    const factor = factors.get(from);
    const number = numberAt(tokens, from, lexicon);
    const quantity = factor
      ? changeBy(factor)
      : number && withUnit(tokens, { ...number, from }, surroundings);
    if (!quantity) continue;
    quantities.push(quantity);
    from = Math.max(from, quantity.to - 1);
  }
  return quantities;
}

/** “double”, “three times as many” */
function changeBy({ value, ...found }: Found<number>): Quantity {
  return {
    type: 'quantity',
    value,
    unit: value < 1 ? 'share' : 'times',
    bound: undefined,
    isReference: false,
    ...found,
  };
}

interface Surroundings {
  readonly lexicon: Lexicon | undefined;
  /** Ends of words for per cent, by their beginnings. */
  readonly percents: ReadonlyMap<number, number>;
  /** Words such as “at least”, by their ends. */
  readonly bounds: ReadonlyMap<number, Bound>;
  /** Words such as “or more”, by their beginnings. */
  readonly boundsAfter: ReadonlyMap<number, Bound>;
}

type PlacedNumber = NumberAt & { readonly from: number };

function withUnit(
  tokens: readonly Token[],
  number: PlacedNumber,
  surroundings: Surroundings,
): Quantity | undefined {
  const { from, isArticle = false } = number;
  const { lexicon } = surroundings;
  if (!Number.isFinite(number.value)) return undefined;
  const measured = measure(tokens, number, surroundings);
  if (isArticle && (measured.unit === 'things' || measured.unit === 'money')) return undefined;
  const before = tokens[from - 1];
  const isAfterSign = measured.unit === 'money' && currencyOf(before, lexicon) !== undefined;
  return {
    type: 'quantity',
    ...measured,
    bound: boundOf(tokens, { from: isAfterSign ? from - 1 : from, to: measured.to }, surroundings),
    isReference:
      lexicon?.references.has(before?.word ?? '') === true ||
      before?.text === '/' ||
      tokens[number.to]?.text === '/',
    text: textOf(tokens.slice(isAfterSign ? from - 1 : from, measured.to)),
    from,
  };
}

/** “at least 60 minutes”, “60 minutes or more”, “two engineers or more” */
function boundOf(
  tokens: readonly Token[],
  { from, to }: Pick<Quantity, 'from' | 'to'>,
  { bounds, boundsAfter }: Surroundings,
): Bound | undefined {
  const before = bounds.get(from) ?? bounds.get(tokens[from - 1]?.type === 'mark' ? from - 1 : from);
  return before ?? boundsAfter.get(to) ?? boundsAfter.get(to + 1);
}

type Measured = Pick<Quantity, 'value' | 'unit' | 'to' | 'kind' | 'count'>;

function measure(
  tokens: readonly Token[],
  { value, to, from, isShare = false }: PlacedNumber,
  { lexicon, percents }: Surroundings,
): Measured {
  if (isShare) return partOf(tokens, { value, to }, lexicon);
  const percentEnd = percents.get(to) ?? (tokens[to]?.text === '%' ? to + 1 : undefined);
  if (percentEnd !== undefined) return { value: value / 100, unit: 'share', to: percentEnd };
  const at = /^(?:-|d'|de)$/.test(tokens[to]?.word ?? '') ? to + 1 : to;
  const time = lexicon?.timeUnits.get(tokens[at]?.word ?? '');
  if (time) return { ...inTime(value, time), to: at + 1 };
  const before = currencyOf(tokens[from - 1], lexicon);
  if (before !== undefined) return { value, unit: 'money', kind: before, to };
  const after = currencyOf(tokens[at], lexicon);
  if (after !== undefined) return { value, unit: 'money', kind: after, to: at + 1 };
  const of = measures.get(tokens[at]?.text ?? '');
  if (of) return { value: value * of.factor, unit: 'measure', kind: of.dimension, count: value, to: at + 1 };
  return { value, unit: 'things', to };
}

function currencyOf(token: Token | undefined, lexicon: Lexicon | undefined): string | undefined {
  if (!token) return undefined;
  return lexicon?.currencies.get(token.word) ?? signs.get(token.text);
}

const signs: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['$', 'USD'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
]);

/** “half”, and “half a year” */
function partOf(
  tokens: readonly Token[],
  { value, to }: Pick<NumberAt, 'value' | 'to'>,
  lexicon: Lexicon | undefined,
): Measured {
  const isOfOne = lexicon?.articles.has(tokens[to]?.word ?? '') === true;
  const time = isOfOne ? lexicon?.timeUnits.get(tokens[to + 1]?.word ?? '') : undefined;
  return time ? { ...inTime(value, time), to: to + 2 } : { value, unit: 'share', to };
}

function inTime(value: number, unit: TimeUnit): Pick<Quantity, 'value' | 'unit'> {
  switch (unit) {
    case 'minute':
      return { value: value / 1440, unit: 'days' };
    case 'hour':
      return { value: value / 24, unit: 'days' };
    case 'day':
      return { value, unit: 'days' };
    case 'week':
      return { value: value * 7, unit: 'days' };
    case 'month':
      return { value, unit: 'months' };
    case 'year':
      return { value: value * 12, unit: 'months' };
  }
}
