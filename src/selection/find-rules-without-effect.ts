import type { Corpus } from '../corpus/corpus.ts';
import type { Recommendation } from '../corpus/schema/recommendation.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { spanIn } from '../diagnostics/location.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import { covers } from '../taxonomy/covers.ts';
import { findVainBudget } from './find-vain-budget.ts';
import type { Selection, SelectionRule } from './selection.ts';

/** A brief and what it selects. */
export interface SelectedBrief {
  readonly spec: BriefSpec;
  readonly selection: Selection;
}

/** Rules that keep a recommendation out of a brief for good, unlike its status or a date. */
const lastingRules: readonly SelectionRule[] = ['audience', 'region', 'facet'];

/**
 * Warns of entries of `select` that change nothing in any brief of their definition: an exclusion of what is out
 * anyway, and a topic, instrument or facet value that nothing in reach has; and of what a page budget keeps in vain. The briefs of a matrix are taken
 * together, so all briefs of a definition have to be given.
 */
export function findRulesWithoutEffect(
  corpus: Corpus,
  briefs: readonly SelectedBrief[],
): readonly Diagnostic[] {
  return groupByDefinition(briefs).flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const warn = (pointer: string, message: string): Diagnostic => {
      const span = spanIn(first.spec, pointer);
      return { code: 'selection/rule-without-effect', message, ...(span ? { span } : {}) };
    };
    return [
      ...vainExclusions(first.spec, group, warn),
      ...nestedTopics(corpus, first.spec, warn),
      ...vainValues(corpus, first.spec, group, warn),
      ...findVainBudget(
        corpus,
        first.spec,
        group.map(({ selection }) => selection),
      ).map(({ pointer, message }) => warn(pointer, message)),
    ];
  });
}

type Warn = (pointer: string, message: string) => Diagnostic;

function groupByDefinition(briefs: readonly SelectedBrief[]): readonly (readonly SelectedBrief[])[] {
  const groups = new Map<string, SelectedBrief[]>();
  for (const brief of briefs) {
    const { span, id } = brief.spec;
    const key = span ? `${span.file}:${span.start.line}:${span.start.column}` : id;
    const group = groups.get(key);
    if (group) group.push(brief);
    else groups.set(key, [brief]);
  }
  return [...groups.values()];
}

function vainExclusions(spec: BriefSpec, group: readonly SelectedBrief[], warn: Warn): readonly Diagnostic[] {
  return spec.select.exclude.flatMap((id, index) => {
    const rules = group.map(
      ({ selection }) => selection.excluded.find(({ recommendation }) => recommendation.id === id)?.rule,
    );
    const [rule] = rules;
    if (!rules.every((one) => one !== undefined && lastingRules.includes(one))) return [];
    return [
      warn(
        `/select/exclude/${index}`,
        `excluding \`${id}\` changes nothing: \`${rule}\` keeps it out anyway`,
      ),
    ];
  });
}

function nestedTopics(corpus: Corpus, { select }: BriefSpec, warn: Warn): readonly Diagnostic[] {
  const { topics = [] } = select;
  return topics.flatMap((topic, index) => {
    const wider = topics.find((other) => other !== topic && covers(corpus.topics, other, topic));
    if (wider === undefined) return [];
    return [
      warn(
        `/select/topics/${index}`,
        `\`${topic}\` changes nothing: it is inside \`${wider}\`, which is selected too`,
      ),
    ];
  });
}

function vainValues(
  corpus: Corpus,
  { select }: BriefSpec,
  group: readonly SelectedBrief[],
  warn: Warn,
): readonly Diagnostic[] {
  const find = (
    key: string,
    values: readonly string[] = [],
    has: (item: Recommendation, value: string) => boolean,
  ) =>
    values.flatMap((value, index) => {
      if (group.some(({ selection }) => isInReach(selection, (item) => has(item, value)))) return [];
      return [warn(`/select/${key}/${index}`, `no recommendation in reach of the brief has \`${value}\``)];
    });
  return [
    ...find('topics', select.topics, ({ topics }, value) =>
      topics.some((topic) => covers(corpus.topics, value, topic)),
    ),
    ...find('instrument', select.instrument, ({ instrument }, value) => instrument === value),
    ...Object.entries(select.facets).flatMap(([name, values]) =>
      find(
        name,
        values,
        ({ facets }, value) => Object.hasOwn(facets, name) && facets[name]?.includes(value) === true,
      ),
    ),
  ];
}

/** Looks at what audience and region let through; status and dates change by themselves. */
function isInReach({ included, excluded }: Selection, has: (item: Recommendation) => boolean): boolean {
  return (
    included.some(({ recommendation }) => has(recommendation)) ||
    excluded.some(
      ({ recommendation, rule }) => rule !== 'audience' && rule !== 'region' && has(recommendation),
    )
  );
}
