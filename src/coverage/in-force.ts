import type { Recommendation } from '../corpus/schema/recommendation.ts';

/** Why a recommendation is in no brief of a day (`YYYY-MM-DD`), whoever it is for; nothing where it may be in one. */
export function whyNotInForce({ status, valid }: Recommendation, asOf: string): string | undefined {
  if (status !== 'active') return `its status is \`${status}\``;
  if (valid?.from !== undefined && asOf < valid.from) return `valid from ${valid.from}`;
  if (valid?.until !== undefined && asOf > valid.until) return `valid until ${valid.until}`;
  return undefined;
}
