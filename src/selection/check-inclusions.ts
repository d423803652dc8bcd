import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import type { Selection } from './selection.ts';

/** Reports what a brief includes by name and what another rule keeps out all the same. */
export function checkInclusions(
  { id, select, span, spans }: BriefSpec,
  { excluded }: Selection,
): readonly Diagnostic[] {
  if (select.include.length === 0) return [];
  return excluded.flatMap(({ recommendation, rule, message, remedy }): Diagnostic[] => {
    const index = select.include.indexOf(recommendation.id);
    if (index < 0) return [];
    const place = spans[`/select/include/${index}`] ?? span;
    return [
      {
        code: 'selection/include-out-of-reach',
        message: `the brief \`${id}\` includes \`${recommendation.id}\`, but the rule \`${rule}\` keeps it out: ${message}`,
        ...(place ? { span: place } : {}),
        related: [
          { message: 'the recommendation is here', span: recommendation.spans['/id'] ?? recommendation.span },
        ],
        help: `${remedy}, or do not include it`,
      },
    ];
  });
}
