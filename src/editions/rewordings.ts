import { withoutUndefined } from '../spec/without-undefined.ts';
import type { Reworded } from './change.ts';

/** The fields in which two records differ, in the order of the fields. */
export function rewordings<Field extends string>(
  fields: readonly Field[],
  before: { readonly [F in Field]?: string },
  after: { readonly [F in Field]?: string },
): readonly Reworded<Field>[] {
  return fields
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, ...withoutUndefined({ before: before[field], after: after[field] }) }));
}
