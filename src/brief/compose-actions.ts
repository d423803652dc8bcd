import type { Corpus } from '../corpus/corpus.ts';
import type { Action, Recommendation } from '../corpus/schema/recommendation.ts';
import { formatDate } from '../language/format-date.ts';
import type { Language } from '../language/language.ts';
import { holds } from '../selection/choose-variant.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import { withoutUndefined } from '../spec/without-undefined.ts';
import type { Brief } from './brief.ts';

type BriefAction = Brief['recommendations'][number]['actions'][number];

/** The actions of a recommendation that a brief asks for: those without a condition, and those whose `when` holds. */
export function actionsFor(corpus: Corpus, spec: BriefSpec, { actions }: Recommendation): readonly Action[] {
  return actions.filter(({ when }) => when === undefined || holds({ corpus, spec }, when));
}

/** An action with its deadline in words. */
export function composeAction(language: Language, { text, actor, by, indicator }: Action): BriefAction {
  const deadline = by === undefined ? undefined : formatDate(language, by);
  return {
    text: asSentence(text),
    ...withoutUndefined({ actor, by: deadline, indicator: indicator && asSentence(indicator) }),
  };
}

/** Authors end such texts with a full stop or without one; in a brief they stand in a row and need it. */
function asSentence(text: string): string {
  return /[.!?…。।؟:;)]$/.test(text) ? text : `${text}.`;
}

/** The last deadline of the actions, in words. */
export function lastDeadline(language: Language, actions: readonly Action[]): string | undefined {
  const deadlines = actions.flatMap(({ by }) => by ?? []);
  const last = deadlines.sort(compareDeadlines).at(-1);
  return last === undefined ? undefined : formatDate(language, last);
}

/** A year or a month as a deadline means its end. No deadline comes after every other. */
export function compareDeadlines(a: string | undefined, b: string | undefined): number {
  const [first, second] = [lastDayOf(a), lastDayOf(b)];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

function lastDayOf(deadline = '9999'): string {
  return `${deadline}-99-99`.slice(0, '9999-99-99'.length);
}
