import { z } from 'zod';
import { certainty, citation, recordId, termId, text } from '../../schema/fields.ts';

/** The schema of an evidence record: one finding, how sure it is, and where it was observed. */
export const evidenceSchema = z
  .strictObject({
    id: recordId,
    statement: text.describe('The finding, in one or two sentences.'),
    certainty: certainty.default('unrated').describe("Certainty of the evidence, in GRADE's words."),
    regions: z.array(termId).min(1).describe('Where it was observed.'),
    topics: z.array(termId).default([]),
    sources: z.array(citation).min(1).describe('Where it is reported.'),
    note: text.optional().describe('Limits of the finding that a reader should know.'),
    'assessed-by': text.optional().describe('Who judged the certainty where the source did not.'),
  })
  .describe('One finding that recommendations rest on.');

export type Evidence = z.infer<typeof evidenceSchema>;
