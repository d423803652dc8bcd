import type { Recommendation } from '../../corpus/schema/recommendation.ts';
import type { Rule, Verdict } from './rule.ts';

/** The brief's day is in its period, both ends included. Dates in ISO 8601 sort as text. */
export const dateRule: Rule = ({ spec }) => {
  const { asOf } = spec;
  const yes: Verdict = { type: 'yes', because: `valid on ${asOf}` };
  return ({ valid }) => (valid ? judgePeriod(asOf, valid) : undefined) ?? yes;
};

function judgePeriod(asOf: string, valid: NonNullable<Recommendation['valid']>): Verdict | undefined {
  if (valid.from !== undefined && asOf < valid.from) {
    return {
      type: 'no',
      message: `valid from ${valid.from}; the brief speaks for ${asOf}`,
      remedy: { type: 'set-valid-from', value: asOf },
    };
  }
  if (valid.until !== undefined && asOf > valid.until) {
    return {
      type: 'no',
      message: `valid until ${valid.until}; the brief speaks for ${asOf}`,
      remedy: { type: 'set-valid-until', value: asOf },
    };
  }
  return undefined;
}
