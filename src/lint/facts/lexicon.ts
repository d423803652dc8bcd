import type { Phrases } from './phrases.ts';

/** How strongly a sentence asks. */
export type Force = 'must' | 'should' | 'may';

/** What a verb does to the thing asked: a `weak` verb in place of a `binding` one softens it. */
export type VerbKind = 'binding' | 'ban' | 'weak' | 'limiting' | 'helping';

/** How much of a thing a word takes in; `narrow` words take in less only where another took in all. */
export type Scope = 'every' | 'most' | 'many' | 'some' | 'narrow' | 'only';

export type Bound = 'least' | 'most' | 'about';

/** The part of a year that the words before it name: to its end, its first month, or its first to third quarter. */
export type DateModifier = 'end' | 'start' | 'spring' | 'half' | 'autumn';

/** One of two words that turn an ask round when one stands for the other: “before” and “after”. */
export interface Opposite {
  readonly pair: number;
  readonly isSecond: boolean;
}

/** Units in which lengths of time are compared. */
export type TimeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/**
 * The words of a language that say how much, how strongly and by when. `none` marks phrases that look like
 * such a word and are not.
 */
export interface Lexicon {
  readonly decimalComma: boolean;
  readonly numbers: ReadonlyMap<string, number>;
  readonly multipliers: ReadonlyMap<string, number>;
  /** Words that stand for a number only before a unit, such as “a” and “one”. */
  readonly articles: ReadonlySet<string>;
  readonly fractions: ReadonlyMap<string, number>;
  readonly timeUnits: ReadonlyMap<string, TimeUnit>;
  readonly percent: Phrases<'percent'>;
  /** From words for a currency to its code in ISO 4217. */
  readonly currencies: ReadonlyMap<string, string>;
  /** What changes a number by so many times: “double”; half is a share. */
  readonly factors: Phrases<number>;
  /** What makes a share of two numbers: “one in ten”, “two out of three”. */
  readonly ratios: Phrases<'in' | 'out of'>;
  readonly bounds: Phrases<Bound>;
  /** Bounds that follow the number: “or more”. */
  readonly boundsAfter: Phrases<Bound>;
  /** Words for “every” before a length of time. */
  readonly every: ReadonlySet<string>;
  /** In months; 0 where it is not said how often. */
  readonly frequencies: Phrases<number | 'none'>;
  readonly months: ReadonlyMap<string, number>;
  readonly dateModifiers: Phrases<DateModifier>;
  /** Words before a date that make it a deadline. */
  readonly deadlines: ReadonlySet<string>;
  /** Those of them after which the date itself is too late. */
  readonly before: ReadonlySet<string>;
  /** Words before a number that make it a year. */
  readonly yearLeads: ReadonlySet<string>;
  /** Words before a number that make it the name of a law, a section or a figure. */
  readonly references: ReadonlySet<string>;
  readonly forces: Phrases<Force | 'none'>;
  readonly hedges: Phrases<'hedge' | 'exception' | 'none'>;
  readonly verbs: Phrases<VerbKind | 'none'>;
  readonly scopes: Phrases<Scope | 'none'>;
  readonly opposites: Phrases<Opposite>;
  /** `not` says no to what is done, `without` to a thing, and `nobody` to whoever does what follows. */
  readonly negations: Phrases<'not' | 'without' | 'nobody' | 'none'>;
  /** Words after which “not” leaves more open than it closes: “not … alone”. */
  readonly notOnly: ReadonlySet<string>;
  /** Articles of what could be anyone: “a body”. */
  readonly indefinite: ReadonlySet<string>;
  /** Words that begin a clause inside another. */
  readonly subordinators: ReadonlySet<string>;
  /** Words after the head of a noun phrase. */
  readonly prepositions: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  /** Things that a text counts about itself: “two reasons”. */
  readonly ownCounts: ReadonlySet<string>;
  /** Words that name the reader. */
  readonly reader: ReadonlySet<string>;
  /** Words that say nothing by themselves. */
  readonly fillers: ReadonlySet<string>;
  /** From the stem of a word for an actor to that of its synonyms. */
  readonly actors: ReadonlyMap<string, string>;
}
