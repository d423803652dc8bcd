import { z } from 'zod';
import {
  citation,
  condition,
  deadline,
  horizon,
  isoDate,
  markdown,
  priority,
  recordId,
  strength,
  termId,
  text,
} from '../../schema/fields.ts';

const action = z
  .strictObject({
    text: text.describe('The action: a verb and its object. One action each.'),
    actor: text.optional().describe('Who does it.'),
    by: deadline.optional().describe('By when: a year, month or day.'),
    indicator: text.optional().describe('How one will see that it was done.'),
    when: condition.optional().describe('Only in briefs where this holds.'),
  })
  .describe('One thing to do.');

const relation = z.strictObject({
  type: z
    .enum(['supports', 'depends-on', 'counterpart', 'conflicts-with'])
    .describe('How this recommendation stands to the other.'),
  id: recordId.describe('Id of the other recommendation.'),
});

const variant = z
  .strictObject({
    when: condition.describe('Where this wording is used; the most specific variant wins.'),
    title: text.optional(),
    statement: text.optional(),
    rationale: markdown.optional(),
    short: text.optional(),
    reason: text.describe('Why the wording differs.'),
  })
  .refine(
    (v) => v.title || v.statement || v.rationale || v.short,
    'must change the title, statement, rationale or short text',
  );

const fields = {
  id: recordId,
  title: text.max(160).describe('The message, in at most a line.'),
  statement: text.describe('The ask in one sentence: who should do what.'),
  rationale: markdown.optional().describe('Why, as Markdown: one or a few paragraphs.'),
  short: text.optional().describe('A shorter rationale, used where space is short.'),
  audiences: z.array(termId).min(1).describe('Who is asked.'),
  regions: z.array(termId).min(1).default(['world']).describe('Where it applies.'),
  topics: z.array(termId).default([]),
  priority: priority.default('unrated').describe('How pressing it is; unrated is shown as "not rated".'),
  strength: strength.default('unrated').describe("Strength of the recommendation, in GRADE's words."),
  'strength-reason': text
    .optional()
    .describe('Why it is strong although the evidence is of low certainty, as GRADE asks.'),
  horizon: horizon.default('unrated').describe('How soon it can take effect.'),
  instrument: termId.optional().describe('Kind of policy instrument; one of those the project declares.'),
  actions: z.array(action).default([]),
  evidence: z.array(recordId).default([]).describe('Ids of evidence records it rests on.'),
  sources: z.array(citation).default([]).describe('Where it was stated.'),
  relations: z.array(relation).default([]),
  variants: z
    .array(variant)
    .default([])
    .describe('Other wordings for a narrower audience, region or language.'),
  status: z.enum(['active', 'draft', 'embargoed', 'retired']).default('active'),
  valid: z
    .strictObject({ from: isoDate.optional(), until: isoDate.optional() })
    .optional()
    .describe('The period in which it may appear in briefs, both days included.'),
  'review-by': isoDate.optional().describe('When it has to be looked at again.'),
  must: z
    .boolean()
    .optional()
    .describe('It never drops out of a brief with a page budget; at the least its title stays.'),
  'assessed-by': text
    .optional()
    .describe('Who judged priority, strength and regions where the source did not.'),
};

/**
 * The schema of a recommendation in a project that declares these facets: each facet is one more key
 * that holds a list of the facet's values.
 */
export function recommendationSchema(facets: readonly string[] = []) {
  const facetFields = Object.fromEntries(
    facets.map((name) => [
      name,
      z.array(termId).optional().describe(`Values of the project's facet \`${name}\`.`),
    ]),
  );
  return z
    .strictObject({ ...facetFields, ...fields })
    .describe('One recommendation: one ask to one or more audiences.');
}

export type Action = z.infer<typeof action>;
export type Relation = z.infer<typeof relation>;
export type Variant = z.infer<typeof variant>;

/** A recommendation as it is written: each facet of the project is one more key. */
export type RecommendationRecord = z.infer<ReturnType<typeof recommendationSchema>>;

type Fields = z.infer<z.ZodObject<typeof fields>>;

/** `facets` holds the values of the facets that the project declares, by facet name. */
export type Recommendation = Fields & { readonly facets: Readonly<Record<string, readonly string[]>> };
