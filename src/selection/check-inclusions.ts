import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { spanIn } from '../diagnostics/location.ts';
import { exclusionExplainer } from './exclusion-explainer.ts';
import type { RuleContext } from './rules/rule.ts';
import type { Selection } from './selection.ts';

/** Reports what a brief includes by name and what another rule keeps out all the same. */
export function checkInclusions(context: RuleContext, { excluded }: Selection): readonly Diagnostic[] {
  const { id, select } = context.spec;
  if (select.include.length === 0) return [];
  const explain = exclusionExplainer(context);
  return excluded.flatMap((item): Diagnostic[] => {
    const { recommendation } = item;
    const index = select.include.indexOf(recommendation.id);
    if (index < 0) return [];
    const { rule, message, remedy } = explain(item);
    const place = spanIn(context.spec, `/select/include/${index}`);
    return [
      {
        code: 'selection/include-out-of-reach',
        message: `the brief \`${id}\` includes \`${recommendation.id}\`, but the rule \`${rule}\` keeps it out: ${message}`,
        ...(place ? { span: place } : {}),
        related: [{ message: 'the recommendation is here', span: spanIn(recommendation, '/id') }],
        help: `${remedy}, or do not include it`,
      },
    ];
  });
}
