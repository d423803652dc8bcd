import type { Rule } from './rule.ts';

/** It is active. */
export const statusRule: Rule = (_, { status }) =>
  status === 'active'
    ? { type: 'yes', because: 'its status is `active`' }
    : { type: 'no', message: `its status is \`${status}\``, remedy: 'set `status: active`' };
