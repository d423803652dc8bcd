import { fillSentence } from '../language/fill-sentence.ts';
import { type Selection, type SelectionRule, selectionRules } from '../selection/selection.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import type { Brief } from './brief.ts';
import type { ComposeContext } from './compose-context.ts';
import { describeRules } from './describe-rules.ts';

/** How the brief was selected, and how many recommendations each rule left out: numbers, never their wording. */
export function describeSelection(
  context: ComposeContext,
  spec: BriefSpec,
  { included, excluded }: Selection,
): Brief['selection'] {
  const { language, project } = context;
  const counts = new Map<SelectionRule, number>();
  for (const { rule } of excluded) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const total = included.length + excluded.length;
  const leftOut = selectionRules.map((rule) => ({
    rule,
    label: language.rules[rule],
    count: counts.get(rule) ?? 0,
  }));
  return {
    included: included.length,
    total,
    summary: fillSentence(language, language.sentences.selected, {
      included: included.length,
      count: total,
      project: project.title,
    }),
    rules: describeRules(context, spec),
    leftOut: leftOut.filter(({ count }) => count > 0),
  };
}
