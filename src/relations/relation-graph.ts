import type { Corpus, Located } from '../corpus/corpus.ts';
import type { Recommendation, Relation } from '../corpus/schema/recommendation.ts';
import { spanIn } from '../diagnostics/location.ts';
import type { Span } from '../diagnostics/span.ts';

export type RelationType = Relation['type'];

/** How the recommendations of a corpus stand to each other. Plain data. */
export interface RelationGraph {
  /** In corpus order. */
  readonly nodes: readonly RelationNode[];
  /** In the order in which the records state them. */
  readonly edges: readonly RelationEdge[];
}

export interface RelationNode
  extends Pick<Recommendation, 'id' | 'title' | 'audiences' | 'regions' | 'status'> {
  /** The record. */
  readonly span: Span;
}

/** A relation as the record `from` states it. */
export interface RelationEdge {
  readonly from: string;
  readonly to: string;
  readonly type: RelationType;
  readonly span: Span;
}

/** How a relation reads from either end. */
export const relationWords: Readonly<Record<RelationType, readonly [from: string, to: string]>> = {
  'depends-on': ['depends on', 'is needed by'],
  supports: ['supports', 'is supported by'],
  counterpart: ['is a counterpart of', 'is a counterpart of'],
  'conflicts-with': ['is in tension with', 'is in tension with'],
};

/** Reads the relations out of a corpus. */
export function relationGraph({ recommendations }: Corpus): RelationGraph {
  return { nodes: recommendations.map(nodeOf), edges: recommendations.flatMap(edgesOf) };
}

/** What tells a relation from all others. */
export function edgeKey({ from, to, type }: Omit<RelationEdge, 'span'>): string {
  return `${type} ${from} ${to}`;
}

function nodeOf(recommendation: Located<Recommendation>): RelationNode {
  const { id, title, audiences, regions, status, span } = recommendation;
  return { id, title, audiences, regions, status, span };
}

function edgesOf(recommendation: Located<Recommendation>): readonly RelationEdge[] {
  return recommendation.relations.map(({ type, id: to }, index) => ({
    from: recommendation.id,
    to,
    type,
    span: spanIn(recommendation, `/relations/${index}`),
  }));
}
