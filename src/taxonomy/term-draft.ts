import type { Span } from '../diagnostics/span.ts';
import type { Headline, LocalizedText } from './taxonomy.ts';
import type { TermInput } from './term-input.ts';

/** A step up from a term to one that contains it. `span` is where the project says so. */
export interface BroaderLink {
  readonly to: string;
  readonly span?: Span;
}

/** A term while its taxonomy is being built. */
export interface TermDraft {
  readonly id: string;
  readonly aliases: readonly string[];
  label: LocalizedText;
  description?: LocalizedText;
  headline?: Headline;
  readonly span?: Span;
  /** By the id it leads to, in the order of definition. */
  readonly broader: Map<string, BroaderLink>;
}

/** All drafts of a taxonomy by id, the ids by alias, and the project's records that stand behind them. */
export interface TermDrafts {
  readonly terms: ReadonlyMap<string, TermDraft>;
  readonly aliases: ReadonlyMap<string, string>;
  readonly records: readonly TermInput[];
}
