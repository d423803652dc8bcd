import type { Recommendation, Variant } from '../corpus/schema/recommendation.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { type Located, spanIn } from '../diagnostics/location.ts';
import { covers } from '../taxonomy/covers.ts';
import type { RuleContext } from './rules/rule.ts';

type When = Variant['when'];

interface Choice {
  readonly when: When;
  readonly index: number;
}

/**
 * The index of the variant whose wording the brief uses: of those that fit, the one that is at least as narrow
 * as every other. No value means the plain wording. Two that cannot be compared are `corpus/ambiguous-variant`.
 */
export function chooseVariant(
  context: RuleContext,
  recommendation: Located<Recommendation>,
): Outcome<number> {
  const fitting = recommendation.variants
    .map(({ when }, index): Choice => ({ when, index }))
    .filter(({ when }) => holds(context, when));
  const [best, other] = fitting.filter(
    (one) => !fitting.some((rival) => isMoreSpecific(context, rival.when, one.when)),
  );
  if (!best) return { diagnostics: [] };
  if (!other) return { value: best.index, diagnostics: [] };
  // Two with the same `when` tie in every brief, and were reported when the corpus was loaded.
  if (isAsNarrow(context, best.when, other.when)) return { diagnostics: [] };
  return { diagnostics: [ambiguous(context, recommendation, best, other)] };
}

/** Whether a `when` holds in a brief: on every axis that it names. */
export function holds(context: RuleContext, when: When): boolean {
  return axisThatFails(context, when) === undefined;
}

/** The first axis on which a `when` does not hold in a brief. */
export function axisThatFails(
  { corpus, spec }: RuleContext,
  { audience, region, language }: When,
): keyof When | undefined {
  if (audience !== undefined && !covers(corpus.audiences, audience, spec.audience)) return 'audience';
  if (region !== undefined && !covers(corpus.regions, region, spec.region)) return 'region';
  if (language !== undefined && !isSameOrNarrowerTag(spec.language, language)) return 'language';
  return undefined;
}

/** At least as narrow as the other on every axis, and not the other way round as well. */
export function isMoreSpecific(context: RuleContext, a: When, b: When): boolean {
  return isAsNarrow(context, a, b) && !isAsNarrow(context, b, a);
}

function isAsNarrow({ corpus }: RuleContext, a: When, b: When): boolean {
  return (
    isAsNarrowOn(a.audience, b.audience, (narrow, wide) => covers(corpus.audiences, wide, narrow)) &&
    isAsNarrowOn(a.region, b.region, (narrow, wide) => covers(corpus.regions, wide, narrow)) &&
    isAsNarrowOn(a.language, b.language, isSameOrNarrowerTag)
  );
}

/** An axis that is not given is the widest there is. */
function isAsNarrowOn(
  a: string | undefined,
  b: string | undefined,
  isInside: (narrow: string, wide: string) => boolean,
): boolean {
  if (b === undefined) return true;
  return a !== undefined && isInside(a, b);
}

/** `pt-BR` is narrower than `pt`; tags differ in case without a difference in meaning (RFC 5646, 2.1.1). */
function isSameOrNarrowerTag(narrow: string, wide: string): boolean {
  return `${narrow.toLowerCase()}-`.startsWith(`${wide.toLowerCase()}-`);
}

function ambiguous(
  { spec }: RuleContext,
  recommendation: Located<Recommendation>,
  first: Choice,
  second: Choice,
): Diagnostic {
  const placeOf = ({ index }: Choice) =>
    spanIn(recommendation, `/variants/${index}/when`, `/variants/${index}`);
  return {
    code: 'corpus/ambiguous-variant',
    message: `two variants of \`${recommendation.id}\` fit the brief \`${spec.id}\` equally well`,
    span: placeOf(second),
    related: [{ message: 'the other one is here', span: placeOf(first) }],
    help: 'narrow the `when` of one of them, so that it fits inside the other',
  };
}
