import type { Recommendation } from '../corpus/schema/recommendation.ts';
import type { ShownLength } from '../spec/schema.ts';
import { withoutUndefined } from '../spec/without-undefined.ts';

interface Wording {
  readonly title: string;
  readonly statement: string;
  readonly rationale?: string;
  readonly short?: string;
}

/** The wording of a recommendation: what the chosen variant changes, over the plain wording. */
export function composeWording(recommendation: Recommendation, variant?: number): Wording {
  const chosen = variant === undefined ? undefined : recommendation.variants[variant];
  return {
    title: chosen?.title ?? recommendation.title,
    statement: chosen?.statement ?? recommendation.statement,
    ...withoutUndefined({
      rationale: chosen?.rationale ?? recommendation.rationale,
      short: chosen?.short ?? recommendation.short,
    }),
  };
}

/** Where space is short the short text stands in for the rationale, where there is one. */
export function fitToLength(length: ShownLength, wording: Wording): Wording {
  if ((length !== 'short' && length !== 'title') || wording.short === undefined) return wording;
  const { rationale: _, ...rest } = wording;
  return rest;
}
