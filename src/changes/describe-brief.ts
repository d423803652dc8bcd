import type { Listed } from '../editions/change.ts';
import type { SelectionRule } from '../selection/selection.ts';
import type { ChangedLines } from './changed-lines.ts';
import { describeChange, describeRewording, describeValue } from './describe-change.ts';
import { type Item, id, type Part, strong, text } from './outline.ts';
import type { ChangedBrief } from './project-changes.ts';

/** All that changed in a brief, as a list of lines. */
export function describeBrief(brief: ChangedBrief): readonly Item[] {
  const { frame, added, dropped, changed, evidence, others, elsewhere } = brief;
  const items: readonly Item[] = [
    ...frame.map((change) => (prose.has(change.field) ? describeRewording(change) : describeValue(change))),
    ...added.map((one) => ({ parts: [strong('added'), ...named(one)] })),
    ...dropped.map(({ rule, ...one }) => ({
      parts: [strong('dropped'), ...named(one), text(` (${rule ? reasons[rule] : 'not in the corpus'})`)],
    })),
    ...changed.map((one) => ({
      parts: [strong('changed'), ...named(one)],
      children: one.changes.map(describeChange),
    })),
    ...evidence.map((finding) => ({
      parts: [strong('finding'), text(' '), id(finding.id)],
      children: finding.changes.map((change) =>
        change.field === 'certainty' ? describeValue(change) : describeRewording(change),
      ),
    })),
    ...describeAsks(others),
    ...(elsewhere ? [describeElsewhere(elsewhere)] : []),
  ];
  return items.length > 0 ? items : [describeLook];
}

const prose: ReadonlySet<string> = new Set(['title', 'subtitle', 'headline', 'sections']);

/** What keeps a recommendation out, in few words. */
const reasons: Readonly<Record<SelectionRule, string>> = {
  audience: 'its audience is another',
  region: 'it applies to other places',
  status: 'it is not active',
  date: 'it is not valid on this day',
  facet: 'the brief selects others',
  exclude: 'the brief excludes it',
  limit: 'beyond the limit of the brief',
  budget: 'beyond the page budget',
};

function named({ id: name, number, title }: Listed): readonly Part[] {
  return [text(' '), id(name), text(` (no. ${number}): ${title}`)];
}

function describeAsks({ added, dropped, reworded }: ChangedBrief['others']): readonly Item[] {
  const ask = (word: string, one: { readonly id: string; readonly title: string }): Item => ({
    parts: [strong(`ask of others ${word}`), text(' '), id(one.id), text(`: ${one.title}`)],
  });
  return [
    ...added.map((one) => ask('added', one)),
    ...dropped.map((one) => ask('dropped', one)),
    ...reworded.map((one) => ({
      parts: [strong('ask of others'), text(' '), id(one.id)],
      children: [describeRewording(one)],
    })),
  ];
}

/** The lines of the Markdown, where no field tells what changed. */
function describeElsewhere({ lines, more }: ChangedLines): Item {
  return {
    parts: [strong('text'), text(more > 0 ? `, and ${more} more lines:` : ':')],
    children: lines.map((line) => ({ parts: [line] })),
  };
}

const describeLook: Item = {
  parts: [
    strong('look'),
    text(': the words are the same; the data beside them, paper, formats, pictures or the theme are not'),
  ],
};
