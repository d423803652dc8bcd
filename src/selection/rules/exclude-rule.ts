import type { Rule } from './rule.ts';

/** The brief does not exclude it by name. */
export const excludeRule: Rule = ({ spec }, { id }) =>
  spec.select.exclude.includes(id)
    ? {
        type: 'no',
        message: 'the brief excludes it by name',
        remedy: `remove \`${id}\` from \`select.exclude\``,
      }
    : { type: 'yes' };
