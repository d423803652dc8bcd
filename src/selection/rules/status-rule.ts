import type { Rule, Verdict } from './rule.ts';

/** It is active. */
export const statusRule: Rule = () => ({
  admits: ({ status }) => status === 'active',
  judge: ({ status }) =>
    status === 'active'
      ? active
      : {
          type: 'no',
          message: `its status is \`${status}\``,
          remedy: { type: 'set-status', value: 'active' },
        },
});

const active: Verdict = { type: 'yes', because: 'its status is `active`' };
