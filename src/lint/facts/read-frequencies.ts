import type { Lexicon } from './lexicon.ts';
import { findPhrases, textOf } from './phrases.ts';
import type { Quantity } from './read-quantities.ts';
import type { Token } from './tokens.ts';

/** How often something is done. */
export interface Frequency {
  readonly type: 'frequency';
  /** In months from one time to the next; 0 where it is not said. */
  readonly every: number;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** How often things are done, in words of their own: “yearly”. */
export function readFrequencies(tokens: readonly Token[], lexicon: Lexicon): readonly Frequency[] {
  return findPhrases(tokens, lexicon.frequencies).flatMap(({ value, ...found }): readonly Frequency[] =>
    value === 'none' ? [] : [{ type: 'frequency', every: value, ...found }],
  );
}

/** “every two years”: a length of time that is a frequency. */
export function asFrequency(
  tokens: readonly Token[],
  quantity: Quantity,
  { every }: Lexicon,
): Frequency | undefined {
  const months = quantity.unit === 'days' ? quantity.value / 30 : quantity.value;
  const isTime = quantity.unit === 'days' || quantity.unit === 'months';
  const before = tokens[quantity.from - 1]?.word ?? '';
  const at = /^(?:les)$/.test(before) ? quantity.from - 2 : quantity.from - 1;
  if (!isTime || !every.has(tokens[at]?.word ?? '')) return undefined;
  const text = textOf(tokens.slice(at, quantity.to));
  return { type: 'frequency', every: months, text, from: at, to: quantity.to };
}
