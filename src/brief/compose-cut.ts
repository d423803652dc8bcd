import { fillSentence } from '../language/fill-sentence.ts';
import { joinList } from '../language/join-list.ts';
import type { Selection } from '../selection/selection.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import type { ShownLength } from '../spec/schema.ts';
import type { Brief } from './brief.ts';
import type { ComposeContext } from './compose-context.ts';
import { composeWording } from './compose-wording.ts';

/** What a page budget has shortened or left out, and the titles of what it left out. */
export function composeCut(
  context: ComposeContext,
  { budget }: BriefSpec,
  selection: Selection,
): Pick<Brief, 'cut'> {
  const isCut = selection.included.some(({ length }) => length !== undefined);
  if (!budget || !isCut) return {};
  const { language } = context;
  const { sentences } = language;
  const room = fillSentence(language, sentences.cutRoom, { count: budget.pages });
  const parts = [
    ...counted(context, sentences.cutShort, countOf(selection, 'short')),
    ...counted(context, sentences.cutTitle, countOf(selection, 'title')),
  ];
  const statement =
    parts.length > 0
      ? fillSentence(language, sentences.cutParts, { room, parts: joinList(language, parts) })
      : fillSentence(language, sentences.cutNothing, { room });
  const omitted = omittedTitles(selection);
  const [label] = counted(context, sentences.omitted, omitted.length);
  return { cut: { statement, ...(label === undefined ? {} : { label }), omitted } };
}

function countOf({ included }: Selection, length: ShownLength): number {
  return included.filter((item) => item.length === length).length;
}

function counted(
  { language }: ComposeContext,
  sentence: ComposeContext['language']['sentences']['omitted'],
  count: number,
): readonly string[] {
  return count === 0 ? [] : [fillSentence(language, sentence, { count })];
}

/** By the titles that the brief would have shown, in the order in which it would have shown them. */
function omittedTitles({ excluded }: Selection): { readonly id: string; readonly title: string }[] {
  return excluded
    .flatMap(({ omitted, recommendation }) => (omitted ? [{ ...omitted, recommendation }] : []))
    .sort((one, other) => one.rank - other.rank)
    .map(({ recommendation, variant }) => {
      const { title } = composeWording(recommendation, variant);
      return { id: recommendation.id, title };
    });
}
