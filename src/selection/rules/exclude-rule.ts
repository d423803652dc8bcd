import type { Rule, Verdict } from './rule.ts';

/** The brief does not exclude it by name. */
export const excludeRule: Rule = ({ spec }) => {
  const names = new Set(spec.select.exclude);
  return {
    admits: ({ id }) => names.size === 0 || !names.has(id),
    judge: ({ id }) =>
      names.has(id)
        ? {
            type: 'no',
            message: 'the brief excludes it by name',
            remedy: { type: 'remove-exclude', value: id },
          }
        : yes,
  };
};

const yes: Verdict = { type: 'yes' };
