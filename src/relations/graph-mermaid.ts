import type { Taxonomy } from '../taxonomy/taxonomy.ts';
import { groupByAudience } from './group-by-audience.ts';
import { edgeKey, type RelationEdge, type RelationGraph, type RelationNode } from './relation-graph.ts';

/** A graph as a Mermaid flowchart, one box for each group of audiences, with a line end after each line. */
export function graphMermaid(audiences: Taxonomy, { nodes, edges }: RelationGraph): string {
  const names = new Map(nodes.map(({ id }, index) => [id, `r${index + 1}`]));
  const groups = groupByAudience(audiences, nodes).flatMap(({ label, nodes: members }, index) => [
    `  subgraph a${index + 1}["${escapeLabel(label)}"]`,
    ...members.map((node) => `    ${names.get(node.id)}${boxOf(node)}`),
    '  end',
  ]);
  const keys = new Set(edges.map(edgeKey));
  const arrows = edges
    .filter((edge) => !isSecondOfPair(edge, keys))
    .map((edge) => `  ${names.get(edge.from)} ${arrowOf(edge, keys)} ${names.get(edge.to)}`);
  return ['flowchart LR', ...groups, ...arrows].map((line) => `${line}\n`).join('');
}

/** Rounded and with its status where it is not in force. */
function boxOf({ title, status }: RelationNode): string {
  const label = escapeLabel(title);
  return status === 'active' ? `["${label}"]` : `(["${label} (${status})"])`;
}

/** Of a pair that each state of the other, one arrow with two heads is enough. */
function isSecondOfPair(edge: RelationEdge, keys: ReadonlySet<string>): boolean {
  return isSymmetric(edge) && isMutual(edge, keys) && edge.to < edge.from;
}

function isSymmetric({ type }: RelationEdge): boolean {
  return type === 'counterpart' || type === 'conflicts-with';
}

function isMutual({ from, to, type }: RelationEdge, keys: ReadonlySet<string>): boolean {
  return keys.has(edgeKey({ type, from: to, to: from }));
}

function arrowOf(edge: RelationEdge, keys: ReadonlySet<string>): string {
  switch (edge.type) {
    case 'depends-on':
      return '-->|depends on|';
    case 'supports':
      return '-.->|supports|';
    case 'conflicts-with':
      return 'x--x|in tension with|';
    case 'counterpart':
      return isMutual(edge, keys) ? '<-->|counterpart|' : '-->|counterpart, one way|';
  }
}

/**
 * Mermaid's entities have `#` in place of `&`. These characters would end the label, or make it HTML or Markdown, of which a list
 * (`1. First`) is refused.
 */
function escapeLabel(text: string): string {
  return text.replace(/[#"&<>`\\*_]|^[-+]|(?<=^\d+)[.)]/g, (character) => `#${character.codePointAt(0)};`);
}
