import { z } from 'zod';
import { formatName, paperName } from '../project/schema.ts';
import { horizon, languageTag, priority, recordId, strength, termId, text } from '../schema/fields.ts';

const fields = {
  topics: z
    .array(termId)
    .min(1)
    .optional()
    .describe('Only recommendations with one of these topics, or a narrower one.'),
  priority: z.array(priority).min(1).optional(),
  strength: z.union([strength, z.array(strength).min(1)]).optional(),
  horizon: z.array(horizon).min(1).optional(),
  instrument: z.array(termId).min(1).optional(),
  limit: z.int().min(1).optional().describe('At most so many, the first in rank.'),
  include: z
    .array(recordId)
    .optional()
    .describe('Recommendations that come first, in this order, whatever the facets say.'),
  exclude: z.array(recordId).optional().describe('Recommendations that stay out.'),
};

/** The name of an edition's record, without `.json`. */
const editionName = z
  .string()
  .regex(
    /^[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*$/,
    'must be letters and digits, with single dots and hyphens between',
  )
  .max(80);

/** How much a brief says of each recommendation; its template decides what that means. */
export const lengthName = z.enum(['full', 'standard', 'short']);
export type LengthName = z.infer<typeof lengthName>;

/** How much a brief shows of one recommendation: a page budget may leave it its title alone. */
export const shownLength = z.enum([...lengthName.options, 'title']);
export type ShownLength = z.infer<typeof shownLength>;

/** How a page budget is to be met. */
const budget = z
  .strictObject({
    must: z.array(recordId).optional().describe('Recommendations that never drop out.'),
    floors: z
      .record(termId, z.int().min(1))
      .optional()
      .describe(
        'How many recommendations stay at least: of a topic or a facet’s value, by its id, or of all under `recommendations`.',
      ),
    shortest: lengthName
      .optional()
      .describe('The shortest length of all that is not a recommendation; default `short`.'),
  })
  .describe('What a page budget has to leave as it is.');

/** The schema of a brief definition in a project that declares these facets. */
export function briefDefinitionSchema(facets: readonly string[] = []) {
  const facetFields = Object.fromEntries(facets.map((name) => [name, z.array(termId).min(1).optional()]));
  return z
    .strictObject({
      id: recordId.describe('Name of the brief and of its output files.'),
      template: termId.describe('A built-in template, or one in `templates/`.'),
      title: text
        .max(200)
        .describe(
          'Title; may use {{audience.label}}, {{region.label}} and {{count}}, the number of recommendations.',
        ),
      subtitle: text.max(300).optional(),
      'short-title': text.max(60).optional().describe('For the running head; default the title.'),
      audience: termId.optional(),
      region: termId.optional(),
      matrix: z
        .strictObject({
          audience: z.array(termId).min(1).optional(),
          region: z.array(termId).min(1).optional(),
        })
        .optional()
        .describe('One brief for each combination.'),
      'include-narrower': z
        .boolean()
        .default(false)
        .describe('Also take what applies only to narrower places.'),
      select: z.strictObject({ ...facetFields, ...fields }).prefault({}),
      sections: z
        .array(termId)
        .min(1)
        .optional()
        .describe("Which sections, in which order; default the template's."),
      length: lengthName
        .optional()
        .describe(
          '`short` uses the short text of a recommendation where it has one, and a template may leave parts to a longer brief, which it says; `full` leaves out nothing. Default `standard`.',
        ),
      formats: z.array(formatName).min(1).optional(),
      language: languageTag.optional(),
      pages: z
        .int()
        .min(1)
        .max(100)
        .optional()
        .describe('Page budget: recommendations are shortened or left out until the brief fits.'),
      budget: budget.optional(),
      paper: paperName.optional(),
      theme: termId.optional().describe('A built-in theme, or one in `themes/`; default the project’s.'),
      edition: text.optional(),
      'changes-since': editionName
        .optional()
        .describe(
          'An edition whose record is `editions/<name>.json`; the section `changes` tells what changed since.',
        ),
    })
    .describe('A brief, or a matrix of briefs.');
}

export type BriefDefinition = z.infer<ReturnType<typeof briefDefinitionSchema>>;
