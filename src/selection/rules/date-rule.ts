import type { Recommendation } from '../../corpus/schema/recommendation.ts';
import type { Rule, Verdict } from './rule.ts';

/** The brief's day is in its period, both ends included. Dates in ISO 8601 sort as text. */
export const dateRule: Rule = ({ spec }) => {
  const { asOf } = spec;
  const yes: Verdict = { type: 'yes', because: `valid on ${asOf}` };
  return {
    admits: ({ valid }) => !valid || (!isEarly(asOf, valid) && !isLate(asOf, valid)),
    judge: ({ valid }) => (valid ? judgePeriod(asOf, valid) : undefined) ?? yes,
  };
};

type Period = NonNullable<Recommendation['valid']>;

function isEarly(asOf: string, { from }: Period): boolean {
  return from !== undefined && asOf < from;
}

function isLate(asOf: string, { until }: Period): boolean {
  return until !== undefined && asOf > until;
}

function judgePeriod(asOf: string, valid: Period): Verdict | undefined {
  if (isEarly(asOf, valid)) {
    return {
      type: 'no',
      message: `valid from ${valid.from}; the brief speaks for ${asOf}`,
      remedy: { type: 'set-valid-from', value: asOf },
    };
  }
  if (isLate(asOf, valid)) {
    return {
      type: 'no',
      message: `valid until ${valid.until}; the brief speaks for ${asOf}`,
      remedy: { type: 'set-valid-until', value: asOf },
    };
  }
  return undefined;
}
