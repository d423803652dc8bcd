import type { Lexicon } from './lexicon.ts';
import { type DateFact, readDates } from './read-dates.ts';
import { asFrequency, type Frequency, readFrequencies } from './read-frequencies.ts';
import { type Quantity, readQuantities } from './read-quantities.ts';
import { readTokens, type Token } from './tokens.ts';

/** What a text says in numbers. */
export interface Figures {
  readonly tokens: readonly Token[];
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateFact[];
  readonly frequencies: readonly Frequency[];
}

/** A number, a date or a frequency. */
export type Figure = Quantity | DateFact | Frequency;

/** The figures of all kinds in a text. */
export function allFigures({ quantities, dates, frequencies }: Figures): readonly Figure[] {
  return [...quantities, ...dates, ...frequencies];
}

/** Reads what a text says in numbers; without the words of its language, what it says in digits. */
export function readFigures(text: string, lexicon: Lexicon | undefined): Figures {
  const tokens = readTokens(text);
  const dates = readDates(tokens, lexicon);
  const frequencies = lexicon ? readFrequencies(tokens, lexicon) : [];
  const taken = new Set([...dates, ...frequencies].flatMap(({ from, to }) => placesBetween(from, to)));
  const all = readQuantities(tokens, lexicon, taken);
  const repeated = all.map((quantity) => (lexicon ? asFrequency(tokens, quantity, lexicon) : undefined));
  return {
    tokens,
    dates,
    quantities: all.filter((_quantity, index) => !repeated[index]),
    frequencies: [...frequencies, ...repeated.filter((frequency) => frequency !== undefined)],
  };
}

function placesBetween(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
