import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Condition } from '../schema/fields.ts';
import { findTerm } from '../taxonomy/find-term.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';
import type { Taxonomies } from './canonical-names.ts';
import type { CheckedRecord } from './check-records.ts';
import { type NarrowerTerms, narrowerTerms, overlapWith } from './narrower-terms.ts';
import type { RecommendationRecord } from './schema/recommendation.ts';

/** A taxonomy that conditions name, and turned round for the question whether two of its terms overlap. */
interface Axis {
  readonly taxonomy: Taxonomy;
  readonly narrower: NarrowerTerms;
}

interface Axes {
  readonly audience: Axis;
  readonly region: Axis;
}

type CheckedRecommendation = CheckedRecord<RecommendationRecord>;

/** What neither a schema nor a look-up of names can say: that the parts of a recommendation contradict each other. */
export function checkRecommendations(
  records: readonly CheckedRecommendation[],
  { audiences, regions }: Pick<Taxonomies, 'audiences' | 'regions'>,
): Diagnostic[] {
  const axes = {
    audience: { taxonomy: audiences, narrower: narrowerTerms(audiences) },
    region: { taxonomy: regions, narrower: narrowerTerms(regions) },
  };
  return records.flatMap((record) => [
    ...checkRelations(record),
    ...checkPeriod(record),
    ...checkConditions(record, axes),
    ...checkVariants(record, axes),
  ]);
}

function checkRelations(record: CheckedRecommendation): Diagnostic[] {
  const { id, relations = [] } = record.right;
  return relations.flatMap((relation, index): Diagnostic[] => {
    if (relation.id !== id) return [];
    const span = spanOf(record, `/relations/${index}/id`);
    return [{ code: 'corpus/self-relation', message: `\`${id}\` relates to itself`, span }];
  });
}

function checkPeriod(record: CheckedRecommendation): Diagnostic[] {
  const { from, until } = record.right.valid ?? {};
  // Both are dates of ISO 8601, which sort as text.
  if (from === undefined || until === undefined || from <= until) return [];
  const message = `the period ends on ${until}, before it begins on ${from}`;
  return [{ code: 'corpus/invalid-period', message, span: spanOf(record, '/valid/until') }];
}

function checkConditions(record: CheckedRecommendation, axes: Axes): Diagnostic[] {
  const { actions = [], variants = [], audiences, regions } = record.right;
  const conditions = [
    ...actions.map(({ when }, index) => ({ when, pointer: `/actions/${index}/when` })),
    ...variants.map(({ when }, index) => ({ when, pointer: `/variants/${index}/when` })),
  ];
  if (conditions.every(({ when }) => when === undefined)) return [];
  return [
    ...checkAxis(record, axes.audience, {
      own: audiences,
      names: conditions.map(({ when, pointer }) => ({
        name: when?.audience,
        pointer: `${pointer}/audience`,
      })),
    }),
    ...checkAxis(record, axes.region, {
      own: regions,
      names: conditions.map(({ when, pointer }) => ({ name: when?.region, pointer: `${pointer}/region` })),
    }),
  ];
}

interface NamesOnAxis {
  /** What the recommendation is for. */
  readonly own: readonly string[] | undefined;
  /** What its conditions ask for. */
  readonly names: readonly { readonly name: string | undefined; readonly pointer: string }[];
}

/** A brief is about one term: it must be in what the `when` names and in what the recommendation names. */
function checkAxis(record: CheckedRecommendation, axis: Axis, { own, names }: NamesOnAxis): Diagnostic[] {
  if (own === undefined) return [];
  const overlaps = overlapWith(axis, own);
  return names.flatMap(({ name, pointer }): Diagnostic[] => {
    if (name === undefined || overlaps(name)) return [];
    const message = `this never holds: the recommendation is for ${quoteSome(own)}, and for nothing in \`${name}\``;
    return [{ code: 'corpus/impossible-condition', message, span: spanOf(record, pointer) }];
  });
}

const mostNames = 5;

function quoteSome(names: readonly string[]): string {
  const quoted = names.slice(0, mostNames).map((name) => `\`${name}\``);
  return names.length > mostNames ? `${quoted.join(', ')}, …` : quoted.join(', ');
}

/** Two variants with one condition; which others tie depends on the brief, and `selection` sees it. */
function checkVariants(record: CheckedRecommendation, axes: Axes): Diagnostic[] {
  const { variants = [] } = record.right;
  const firstByCondition = new Map<string, number>();
  return variants.flatMap(({ when }, index): Diagnostic[] => {
    const condition = canonicalText(when, axes);
    const first = firstByCondition.get(condition);
    if (first === undefined) {
      firstByCondition.set(condition, index);
      return [];
    }
    return [
      {
        code: 'corpus/ambiguous-variant',
        message: 'two variants have the same `when`',
        span: spanOf(record, `/variants/${index}/when`),
        related: [{ message: 'first used here', span: spanOf(record, `/variants/${first}/when`) }],
      },
    ];
  });
}

function canonicalText({ audience = '', region = '', language = '' }: Condition, axes: Axes): string {
  return JSON.stringify([
    findTerm(axes.audience.taxonomy, audience)?.id ?? audience,
    findTerm(axes.region.taxonomy, region)?.id ?? region,
    language.toLowerCase(),
  ]);
}

function spanOf({ yamlFile, pointer }: CheckedRecommendation, below: string): Diagnostic['span'] & object {
  return yamlFile.spanOf(pointer + below);
}
