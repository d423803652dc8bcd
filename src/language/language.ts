import { z } from 'zod';

const words = z.string().min(1, 'must not be empty').max(500);

/** A text with placeholders; with a form for each kind of number where `{count}` decides. */
const sentence = z.union([words, z.strictObject({ one: words, other: words })]);

function wordsFor<const Key extends string>(keys: readonly Key[]) {
  return z.strictObject(Object.fromEntries(keys.map((key) => [key, words])) as Record<Key, typeof words>);
}

function sentencesFor<const Key extends string>(keys: readonly Key[]) {
  return z.strictObject(
    Object.fromEntries(keys.map((key) => [key, sentence])) as Record<Key, typeof sentence>,
  );
}

const ratings = z.strictObject({
  priority: wordsFor(['high', 'medium', 'low', 'unrated']),
  strength: wordsFor(['strong', 'conditional', 'unrated']),
  horizon: wordsFor(['short', 'medium', 'long', 'unrated']),
  certainty: wordsFor(['high', 'moderate', 'low', 'very-low', 'unrated']),
});

const dates = z.strictObject({
  day: words,
  month: words,
  year: words,
  months: z.array(words).length(12, 'must name twelve months'),
  days: z.record(z.string(), words).describe('Days whose number is written in another way.'),
});

/** The schema of a language file: the fixed texts of briefs in one language. */
export const languageSchema = z.strictObject({
  name: words,
  direction: z.enum(['ltr', 'rtl']),
  labels: z.record(z.string(), words).describe('Texts that templates name as `labels.…`.'),
  ratings,
  relations: wordsFor([
    'supports',
    'depends-on',
    'counterpart',
    'conflicts-with',
    'is-supported-by',
    'is-needed-by',
  ]),
  rules: wordsFor(['audience', 'region', 'status', 'date', 'facet', 'exclude', 'limit', 'budget']),
  sentences: sentencesFor([
    'selected',
    'ruleAudience',
    'ruleRegion',
    'ruleRegionNarrower',
    'ruleDate',
    'ruleChoice',
    'ruleTopics',
    'ruleInclude',
    'ruleLimit',
    'ruleOrder',
    'evidenceMissing',
    'evidenceIndirect',
    'evidenceSome',
    'evidenceDirect',
    'evidenceWorld',
    'morePlaces',
    'place',
    'citeBrief',
    'citeBriefEdition',
    'ungrouped',
    'omitted',
    'cutNothing',
    'cutParts',
    'cutRoom',
    'cutShort',
    'cutTitle',
    'rulePages',
    'changesNew',
    'changesNone',
    'changesSome',
    'changesAdded',
    'changesChanged',
    'changesDropped',
    'changeMoved',
    'changeRating',
    'changeTitle',
    'changeAsk',
    'changeReasons',
    'changeDeadline',
    'changeDeadlineSet',
    'changeDeadlineGone',
    'changeActionAdded',
    'changeActionDropped',
    'changeActionReworded',
    'changeAction',
    'changeEvidenceAdded',
    'changeEvidenceDropped',
    'changeSources',
  ]),
  citation: sentencesFor([
    'edition',
    'version',
    'volume',
    'issue',
    'pages',
    'number',
    'accessed',
    'noDate',
    'others',
  ]),
  places: z.record(z.string(), words).describe('Regions in running text, with their preposition, by id.'),
  dates,
  numbers: z
    .array(words)
    .max(20)
    .optional()
    .describe('How small numbers are written, from one on; the others in digits.'),
  plural: z.strictObject({ one: z.array(z.int().min(0)).describe('Numbers that take the form `one`.') }),
  list: z.strictObject({ separator: words, last: words }),
});

/** The fixed texts of briefs in one language, from `templates/languages/<tag>.yaml`. */
export type Language = z.infer<typeof languageSchema> & {
  /** BCP 47 tag. */
  readonly tag: string;
};

/** A text with placeholders, in one form or in one for each kind of number. */
export type Sentence = z.infer<typeof sentence>;
