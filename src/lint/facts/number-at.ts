import { isContent } from './content-words.ts';
import type { Lexicon } from './lexicon.ts';
import { findPhrases } from './phrases.ts';
import type { Token } from './tokens.ts';

/** A number where it stands in a text, without its unit. */
export interface NumberAt {
  readonly value: number;
  /** The token after its last. */
  readonly to: number;
  /** “a” and “one” are numbers only before a unit. */
  readonly isArticle?: boolean;
  readonly isShare?: boolean;
}

/** The number that begins at a token. Without the words of its language, one in digits. */
export function numberAt(
  tokens: readonly Token[],
  from: number,
  lexicon: Lexicon | undefined,
): NumberAt | undefined {
  const token = tokens[from];
  if (!token || !lexicon) return token?.type === 'number' ? digitsOnly(token, from) : undefined;
  const plain = simpleNumber(token, lexicon);
  const isArticle = plain === undefined && lexicon.articles.has(token.word);
  const share = fractionAt(tokens, from, lexicon) ?? ratioAt(tokens, from, lexicon);
  if (share) return share;
  if (plain === undefined && !isArticle) return undefined;
  const whole = wholeNumber(tokens, from, lexicon);
  return isArticle && whole.to === from + 1 ? { ...whole, isArticle } : whole;
}

function digitsOnly({ text }: Token, from: number): NumberAt {
  return { value: Number(text.replace(/[,.'’\s](?=\d{3}(?!\d))/g, '').replace(',', '.')), to: from + 1 };
}

/** “two thirds”, “a quarter”, “half” */
function fractionAt(tokens: readonly Token[], from: number, lexicon: Lexicon): NumberAt | undefined {
  const { fractions } = lexicon;
  if (fractions.get(tokens[from]?.word ?? '') === 1 / 2) return { value: 1 / 2, to: from + 1, isShare: true };
  const part = fractions.get(tokens[from + 1]?.word ?? '');
  const count = countAt(tokens[from], lexicon);
  if (part === undefined || count === undefined || count * part > 1) return undefined;
  return { value: count * part, to: from + 2, isShare: true };
}

/**
 * “one in ten”, “two out of three”, “one pupil in ten”. What else is counted in places, as “3 in 12 countries” and “a
 * report on two subjects”, is no share.
 */
function ratioAt(tokens: readonly Token[], from: number, lexicon: Lexicon): NumberAt | undefined {
  const count = countAt(tokens[from], lexicon);
  if (count === undefined) return undefined;
  const linkAt = (at: number) =>
    findPhrases(tokens.slice(at, at + 2), lexicon.ratios).find((link) => link.from === 0);
  const direct = linkAt(from + 1);
  const link = direct ?? (count >= 1 ? linkAt(from + 2) : undefined);
  if (!link) return undefined;
  const at = from + (direct ? 1 : 2) + link.to;
  const total = tokens[at] && simpleNumber(tokens[at], lexicon);
  const next = tokens[at + 1];
  if (total === undefined || total <= count || lexicon.timeUnits.has(next?.word ?? '')) return undefined;
  const isClear = link.value === 'out of' || count === 1 || total === 10 || total === 100;
  const isBare = direct !== undefined || next === undefined || !isContent(next, lexicon);
  return isClear && isBare ? { value: count / total, to: at + 1, isShare: true } : undefined;
}

function countAt(token: Token | undefined, lexicon: Lexicon): number | undefined {
  return token && (simpleNumber(token, lexicon) ?? (lexicon.articles.has(token.word) ? 1 : undefined));
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
