import type { Taxonomy } from '../taxonomy/taxonomy.ts';
import type { FocusedGraph } from './focus-graph.ts';
import { audienceLabel, groupByAudience } from './group-by-audience.ts';
import { type RelationNode, type RelationType, relationWords } from './relation-graph.ts';

/** A graph as a list for people: what was asked for by audience, with its partners; a line end after each line. */
export function graphText(audiences: Taxonomy, graph: FocusedGraph): string {
  if (graph.core.length === 0) return 'no recommendation fits all that was asked for\n';
  const core = new Set(graph.core);
  const partners = partnersOf(graph);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const isRelated = ({ id }: RelationNode) => partners.has(id);
  const [shown, alone] = split(
    graph.nodes.filter(({ id }) => core.has(id)),
    isRelated,
  );
  const describe = (own: RelationNode) =>
    [...(partners.get(own.id) ?? [])].map(([phrase, ids]) => {
      const names = [...ids].flatMap((id) => {
        const node = nodes.get(id);
        return node ? [partnerName(audiences, own, node)] : [];
      });
      return `    ${phrase} ${names.join(', ')}`;
    });
  const blocks = groupByAudience(audiences, shown).map(({ label, nodes: members }) => [
    label,
    ...members.flatMap((node) => [`  ${node.id}${statusMark(node)}: ${node.title}`, ...describe(node)]),
  ]);
  const lonely = alone.length > 0 ? [['without relations', ...alone.map(({ id }) => `  ${id}`)]] : [];
  return [...blocks, ...lonely].map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** The order in which relations are told. */
const types: readonly RelationType[] = ['depends-on', 'supports', 'counterpart', 'conflicts-with'];

type Partners = ReadonlyMap<string, ReadonlySet<string>>;

/** By recommendation and phrase, such as `is needed by`: the ids of its partners. */
function partnersOf({ edges }: FocusedGraph): ReadonlyMap<string, Partners> {
  const all = new Map<string, Map<string, Set<string>>>();
  const add = (id: string, phrase: string, partner: string) => {
    const own = all.get(id) ?? new Map<string, Set<string>>();
    all.set(id, own.set(phrase, (own.get(phrase) ?? new Set()).add(partner)));
  };
  for (const type of types) {
    const [asStated, fromOtherEnd] = relationWords[type];
    const ofType = edges.filter((edge) => edge.type === type);
    for (const { from, to } of ofType) add(from, asStated, to);
    for (const { from, to } of ofType) add(to, fromOtherEnd, from);
  }
  return all;
}

function partnerName(audiences: Taxonomy, own: RelationNode, partner: RelationNode): string {
  const label = audienceLabel(audiences, partner);
  const asked = label === audienceLabel(audiences, own) ? '' : ` (${label})`;
  return `${partner.id}${statusMark(partner)}${asked}`;
}

function statusMark({ status }: RelationNode): string {
  return status === 'active' ? '' : ` [${status}]`;
}

function split<T>(items: readonly T[], isFirst: (item: T) => boolean): readonly [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}
