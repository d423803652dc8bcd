import type { Brief } from '../brief/brief.ts';
import { fillSentence } from '../language/fill-sentence.ts';
import { formatDate } from '../language/format-date.ts';
import { joinList } from '../language/join-list.ts';
import type { Language } from '../language/language.ts';
import type { Selection } from '../selection/selection.ts';
import { stateOf } from './brief-state.ts';
import type { BriefChanges, ChangedRecommendation, Listed } from './change.ts';
import { compareStates } from './compare-states.ts';
import type { EditionRecord } from './edition-record.ts';
import { type NoteOptions, noteOf } from './note-of.ts';

export type ChangesInBrief = NonNullable<Brief['changes']>;

export interface EditionOfBrief {
  /** As the definition of the brief names it. */
  readonly name: string;
  readonly record: EditionRecord;
}

/**
 * What changed in a brief since an edition, in its own language. It holds nothing but what this brief shows or showed: of
 * what was dropped, only titles, and none that may not be shown any more. What had to give way to a page budget is not
 * dropped: the brief names it elsewhere.
 */
export function describeChanges(
  language: Language,
  { brief, selection }: { readonly brief: Brief; readonly selection: Selection },
  { name, record }: EditionOfBrief,
): ChangesInBrief {
  const state = record.briefs.find(({ id }) => id === brief.id);
  const edition = { edition: name, date: record.asOf, dateLabel: formatDate(language, record.asOf) };
  const say: Say = (key, values = {}) =>
    fillSentence(language, language.sentences[key], { edition: name, date: edition.dateLabel, ...values });
  if (!state) return { ...edition, ...nothing, isNew: true, statement: say('changesNew') };
  const changes = compareStates(state, stateOf(brief));
  const options = { isSameLanguage: state.language === brief.language };
  const changed = changes.changed.flatMap((one) => changedIn(language, brief, one, options));
  const dropped = changes.dropped.filter(({ id }) => !brief.cut?.omitted.some((one) => one.id === id));
  return {
    ...edition,
    isNew: false,
    statement: statementOf(say, language, { ...changes, changed, dropped }),
    added: changes.added.map((one) => linkTo(brief, one)),
    changed,
    dropped: dropped
      .filter(({ id }) => !isWithheld(selection, brief.date, id))
      .map(({ title }) => ({ title })),
    findings: options.isSameLanguage ? changedFindings(brief, changes) : [],
  };
}

type Say = (key: keyof Language['sentences'], values?: Readonly<Record<string, string | number>>) => string;

/** Those that were dropped count, also where their titles are not told. */
function statementOf(
  say: Say,
  language: Language,
  { added, changed, dropped }: Readonly<Record<'added' | 'changed' | 'dropped', readonly unknown[]>>,
): string {
  const counts = [
    ['changesAdded', added.length],
    ['changesChanged', changed.length],
    ['changesDropped', dropped.length],
  ] as const;
  const parts = counts.flatMap(([key, count]) => (count > 0 ? [say(key, { count })] : []));
  return parts.length > 0 ? say('changesSome', { changes: joinList(language, parts) }) : say('changesNone');
}

function changedIn(
  language: Language,
  brief: Brief,
  one: ChangedRecommendation,
  options: NoteOptions,
): ChangesInBrief['changed'] {
  const notes = new Set(one.changes.flatMap((change) => noteOf(language, change, options)));
  return notes.size > 0 ? [{ ...linkTo(brief, one), notes: [...notes] }] : [];
}

const nothing = { added: [], changed: [], dropped: [], findings: [] };

function linkTo({ recommendations }: Brief, { number, title }: Listed): ChangesInBrief['added'][number] {
  return { number, title, anchor: recommendations[number - 1]?.anchor ?? '' };
}

/** It was taken back after it had been shown: a draft again, under embargo, or not valid before a later day. */
function isWithheld({ excluded }: Selection, day: string, id: string): boolean {
  const record = excluded.find(({ recommendation }) => recommendation.id === id)?.recommendation;
  if (!record) return false;
  const { status, valid } = record;
  return status === 'draft' || status === 'embargoed' || (valid?.from !== undefined && valid.from > day);
}

function changedFindings({ evidence }: Brief, changes: BriefChanges): ChangesInBrief['findings'] {
  const ids = new Set(changes.evidence.map(({ id }) => id));
  return evidence.filter(({ id }) => ids.has(id)).map(({ number, anchor }) => ({ number, anchor }));
}
