import { findTerm } from '../taxonomy/find-term.ts';
import { labelOf } from '../taxonomy/label-of.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';
import type { RelationNode } from './relation-graph.ts';

/** Recommendations that are asked of the same audiences. */
export interface AudienceGroup {
  /** The labels of the audiences. */
  readonly label: string;
  readonly nodes: readonly RelationNode[];
}

/** Groups recommendations by whom they are asked of; groups and members in the order of the nodes. */
export function groupByAudience(
  audiences: Taxonomy,
  nodes: readonly RelationNode[],
): readonly AudienceGroup[] {
  const groups = new Map<string, RelationNode[]>();
  for (const node of nodes) {
    const label = audienceLabel(audiences, node);
    const group = groups.get(label);
    if (group) group.push(node);
    else groups.set(label, [node]);
  }
  return [...groups].map(([label, members]) => ({ label, nodes: members }));
}

/** English labels, with commas between them. */
export function audienceLabel(taxonomy: Taxonomy, { audiences }: Pick<RelationNode, 'audiences'>): string {
  return audiences.map((id) => labelOf(findTerm(taxonomy, id)?.label ?? id, 'en')).join(', ');
}
