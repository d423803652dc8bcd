import { z } from 'zod';
import { citation, localizedText, termId, text } from '../../schema/fields.ts';

const base = {
  id: termId.describe('Id of the term. The id of a built-in term extends that term.'),
  label: localizedText.optional().describe('Name for readers; required unless the term is built in.'),
  description: localizedText.optional(),
  broader: z.array(termId).optional().describe('The terms that contain this one.'),
  members: z
    .array(termId)
    .optional()
    .describe('The terms that this one contains: the other way to write `broader`.'),
};

/** The schema of a region or topic. */
export const termSchema = z.strictObject(base).describe('One term of a taxonomy (regions or topics).');

/** The schema of an audience: a term that may carry the message its recommendations add up to. */
export const audienceSchema = z
  .strictObject({
    ...base,
    headline: z
      .strictObject({ text, sources: z.array(citation).default([]) })
      .optional()
      .describe('The one-sentence message to this audience.'),
  })
  .describe('One audience.');

export type TermRecord = z.infer<typeof audienceSchema>;
