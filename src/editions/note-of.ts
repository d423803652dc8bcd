import { fillSentence } from '../language/fill-sentence.ts';
import type { Language } from '../language/language.ts';
import type { Change, RatingScale, WordingField } from './change.ts';

export interface NoteOptions {
  /** Else both wordings differ, whether or not anybody changed one. */
  readonly isSameLanguage: boolean;
}

type Key = keyof Language['sentences'];
type Values = Readonly<Record<string, string | number>>;

/** A change of a recommendation as phrases for the readers of a brief; it tells no wording that has gone. */
export function noteOf(language: Language, change: Change, options: NoteOptions): readonly string[] {
  const say = (key: Key, values: Values = {}) => fillSentence(language, language.sentences[key], values);
  switch (change.type) {
    case 'moved':
      return [say('changeMoved', { before: change.before, after: change.after })];
    case 'rated':
      return [say('changeRating', ratingValues(language, change))];
    case 'evidence':
      return [
        ...(change.added.length > 0 ? [say('changeEvidenceAdded', { count: change.added.length })] : []),
        ...(change.dropped.length > 0
          ? [say('changeEvidenceDropped', { count: change.dropped.length })]
          : []),
      ];
    case 'sources':
      return [say('changeSources')];
    case 'length':
      return [];
    default:
      return options.isSameLanguage ? [wordingNote(say, change)] : [];
  }
}

type WordingChange = Exclude<Change, { type: 'moved' | 'length' | 'rated' | 'evidence' | 'sources' }>;

function wordingNote(say: (key: Key, values?: Values) => string, change: WordingChange): string {
  switch (change.type) {
    case 'reworded':
      return say(wordings[change.field]);
    case 'action-added':
      return say('changeActionAdded', { text: change.text });
    case 'action-dropped':
      return say('changeActionDropped', { text: change.text });
    case 'action-reworded':
      return say('changeActionReworded', { text: change.after });
    case 'action-changed':
      return change.field === 'by' ? deadlineNote(say, change) : say('changeAction', { text: change.text });
  }
}

function deadlineNote(
  say: (key: Key, values?: Values) => string,
  { text, before, after }: Extract<Change, { type: 'action-changed' }>,
): string {
  if (after === undefined) return say('changeDeadlineGone', { text, before: before ?? '' });
  if (before === undefined) return say('changeDeadlineSet', { text, after });
  return say('changeDeadline', { text, before, after });
}

const wordings = {
  title: 'changeTitle',
  statement: 'changeAsk',
  rationale: 'changeReasons',
  short: 'changeReasons',
} as const satisfies Record<WordingField, Key>;

function ratingValues(
  { labels, ratings }: Language,
  { scale, before, after }: { readonly scale: RatingScale; readonly before: string; readonly after: string },
): Values {
  const words: Readonly<Record<string, string>> = ratings[scale];
  return { name: labels[scale] ?? scale, before: words[before] ?? before, after: words[after] ?? after };
}
