import type { Bound, Lexicon, TimeUnit } from './lexicon.ts';
import { findPhrases, textOf } from './phrases.ts';
import type { Token } from './tokens.ts';

/** A number in a text. */
export interface Quantity {
  readonly type: 'quantity';
  /** In the unit: parts of one, months, days, or things. */
  readonly value: number;
  readonly unit: 'share' | 'months' | 'days' | 'money' | 'things';
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
  const bounds = new Map(
    (lexicon ? findPhrases(tokens, lexicon.bounds) : []).map(({ to, value }) => [to, value]),
  );
  const percents = new Map(
    (lexicon ? findPhrases(tokens, lexicon.percent) : []).map(({ from, to }) => [from, to]),
  );
  const quantities: Quantity[] = [];
  for (let from = 0; from < tokens.length; from++) {
    if (taken.has(from)) continue;
    const number = numberAt(tokens, from, lexicon);
    const quantity = number && withUnit(tokens, { ...number, from }, { lexicon, percents, bounds });
    if (!quantity) continue;
    quantities.push(quantity);
    from = Math.max(from, quantity.to - 1);
  }
  return quantities;
}

interface NumberAt {
  readonly value: number;
  readonly to: number;
  /** “a” and “one” are numbers only before a unit. */
  readonly isArticle?: boolean;
  readonly isShare?: boolean;
}

function numberAt(
  tokens: readonly Token[],
  from: number,
  lexicon: Lexicon | undefined,
): NumberAt | undefined {
  const token = tokens[from];
  if (!token || !lexicon) return token?.type === 'number' ? digitsOnly(token, from) : undefined;
  const plain = simpleNumber(token, lexicon);
  const isArticle = plain === undefined && lexicon.articles.has(token.word);
  const fraction = fractionAt(tokens, from, lexicon);
  if (fraction) return fraction;
  if (plain === undefined && !isArticle) return undefined;
  const whole = wholeNumber(tokens, from, lexicon);
  return isArticle && whole.to === from + 1 ? { ...whole, isArticle } : whole;
}

function digitsOnly({ text }: Token, from: number): NumberAt {
  return { value: Number(text.replace(/[,.'’\s](?=\d{3}(?!\d))/g, '').replace(',', '.')), to: from + 1 };
}

/** “two thirds”, “a quarter”, “half” */
function fractionAt(tokens: readonly Token[], from: number, lexicon: Lexicon): NumberAt | undefined {
  const token = tokens[from];
  const { fractions, articles } = lexicon;
  if (token && fractions.get(token.word) === 1 / 2) return { value: 1 / 2, to: from + 1, isShare: true };
  const part = fractions.get(tokens[from + 1]?.word ?? '');
  const count = token && (simpleNumber(token, lexicon) ?? (articles.has(token.word) ? 1 : undefined));
  if (part === undefined || count === undefined || count * part > 1) return undefined;
  return { value: count * part, to: from + 2, isShare: true };
}

/** Numbers and what they are multiplied with: “two hundred thousand”, “2.5 million”. */
function wholeNumber(tokens: readonly Token[], from: number, lexicon: Lexicon): NumberAt {
  const first = tokens[from];
  let total = 0;
  let current = (first && simpleNumber(first, lexicon)) ?? 1;
  let to = from + 1;
  for (; to < tokens.length; to++) {
    const times = lexicon.multipliers.get(tokens[to]?.word ?? '');
    const added = addedNumber(tokens, to, lexicon);
    if (times !== undefined && times >= 1000) {
      total += Math.max(current, 1) * times;
      current = 0;
    } else if (times !== undefined) current = Math.max(current, 1) * times;
    else if (added !== undefined) current += added;
    else break;
  }
  return { value: total + current, to };
}

/** The “five” of “hundred five”, which stands in words. */
function addedNumber(tokens: readonly Token[], at: number, lexicon: Lexicon): number | undefined {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (before?.type !== 'word' || token?.type !== 'word') return undefined;
  if ((simpleNumber(before, lexicon) ?? 0) < 20) return undefined;
  const number = simpleNumber(token, lexicon);
  return number !== undefined && number < 100 ? number : undefined;
}

function simpleNumber({ type, text, word }: Token, lexicon: Lexicon): number | undefined {
  if (type === 'number') return digits(text, lexicon);
  const short = /^(\d+(?:[.,]\d+)?)(k|m|bn)$/.exec(word);
  if (short) return digits(short[1] ?? '', lexicon) * (lexicon.multipliers.get(short[2] ?? '') ?? 1);
  const known = lexicon.numbers.get(word) ?? lexicon.multipliers.get(word);
  if (known !== undefined || !word.includes('-')) return known;
  const [tens = '', ones = '', ...rest] = word.split('-');
  const [ten, one] = [
    lexicon.numbers.get(tens),
    lexicon.numbers.get(ones) ?? (lexicon.articles.has(ones) ? 1 : undefined),
  ];
  return rest.length === 0 && ten !== undefined && one !== undefined && ten >= 20 ? ten + one : undefined;
}

function digits(text: string, { decimalComma }: Lexicon): number {
  const grouped = text.replace(/['’\s]/g, '');
  const plain = decimalComma
    ? grouped.replace(/\.(?=\d{3}(?!\d))/g, '').replace(',', '.')
    : grouped.replaceAll(',', '');
  return Number(plain);
}

interface Surroundings {
  readonly lexicon: Lexicon | undefined;
  /** Ends of words for per cent, by their beginnings. */
  readonly percents: ReadonlyMap<number, number>;
  /** Words such as “at least”, by their ends. */
  readonly bounds: ReadonlyMap<number, Bound>;
}

function withUnit(
  tokens: readonly Token[],
  number: NumberAt & { readonly from: number },
  { lexicon, percents, bounds }: Surroundings,
): Quantity | undefined {
  const { from, isArticle = false } = number;
  if (!Number.isFinite(number.value)) return undefined;
  const measured = measure(tokens, number, { lexicon, percents });
  if (isArticle && (measured.unit === 'things' || measured.unit === 'money')) return undefined;
  const before = tokens[from - 1];
  return {
    type: 'quantity',
    ...measured,
    bound: bounds.get(from) ?? bounds.get(before?.type === 'mark' ? from - 1 : from),
    isReference:
      lexicon?.references.has(before?.word ?? '') === true ||
      before?.text === '/' ||
      tokens[number.to]?.text === '/',
    text: textOf(tokens.slice(from, measured.to)),
    from,
  };
}

type Measured = Pick<Quantity, 'value' | 'unit' | 'to'>;

function measure(
  tokens: readonly Token[],
  { value, to, from, isShare = false }: NumberAt & { readonly from: number },
  { lexicon, percents }: Pick<Surroundings, 'lexicon' | 'percents'>,
): Measured {
  if (isShare) return partOf(tokens, { value, to }, lexicon);
  const percentEnd = percents.get(to) ?? (tokens[to]?.text === '%' ? to + 1 : undefined);
  if (percentEnd !== undefined) return { value: value / 100, unit: 'share', to: percentEnd };
  const at = tokens[to]?.text === '-' ? to + 1 : to;
  const next = tokens[at]?.word ?? '';
  const time = lexicon?.timeUnits.get(next);
  if (time) return { ...inTime(value, time), to: at + 1 };
  const isMoney = /^[€$£]$/.test(tokens[from - 1]?.text ?? '') || /^[€$£]$/.test(next);
  if (isMoney || lexicon?.currencies.has(next)) return { value, unit: 'money', to };
  return { value, unit: 'things', to };
}

/** “half”, and “half a year” */
function partOf(tokens: readonly Token[], { value, to }: NumberAt, lexicon: Lexicon | undefined): Measured {
  const isOfOne = lexicon?.articles.has(tokens[to]?.word ?? '') === true;
  const time = isOfOne ? lexicon?.timeUnits.get(tokens[to + 1]?.word ?? '') : undefined;
  return time ? { ...inTime(value, time), to: to + 2 } : { value, unit: 'share', to };
}

function inTime(value: number, unit: TimeUnit): Pick<Quantity, 'value' | 'unit'> {
  switch (unit) {
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
