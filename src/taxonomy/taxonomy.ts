import type { Span } from '../diagnostics/span.ts';

/** A text, either for every language or by language tag (BCP 47). */
export type LocalizedText = string | Readonly<Record<string, string>>;

/** A sourced message to one audience: what all its recommendations add up to. */
export interface Headline {
  readonly text: string;
  readonly sources: readonly { readonly id: string; readonly locator?: string }[];
  /** Where its text stands. */
  readonly span: Span;
}

/** One term of a taxonomy (SKOS: a concept), its containment already worked out. */
export interface Term {
  readonly id: string;
  readonly label: LocalizedText;
  readonly description?: LocalizedText;
  /** Other ids for the same term, such as the UN M49 number of an area. */
  readonly aliases: readonly string[];
  /** The terms directly above (`skos:broader`). */
  readonly broader: readonly string[];
  /** Every term above, nearest first, without itself (`skos:broaderTransitive`). */
  readonly ancestors: readonly string[];
  /** Only audiences have one. */
  readonly headline?: Headline;
  /** Absent for terms that are built in. */
  readonly span?: Span;
}

/** Audiences, regions and topics have one structure: terms that contain each other, without cycles. */
export interface Taxonomy {
  readonly kind: 'audience' | 'region' | 'topic';
  /** By id, in the order of definition. */
  readonly terms: Readonly<Record<string, Term>>;
  /** From alias to id. */
  readonly aliases: Readonly<Record<string, string>>;
}
