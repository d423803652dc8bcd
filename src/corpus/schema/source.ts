import { z } from 'zod';
import { recordId, text } from '../../schema/fields.ts';
import { isLanguageTag } from '../../schema/language-tag.ts';

const name = z.union([
  z.strictObject({ family: text, given: text.optional() }),
  z.strictObject({ literal: text.describe('The name of an organisation.') }),
]);

/** A date of CSL-JSON: date-parts, or the EDTF text that pandoc and Quarto accept. */
const date = z.union([
  z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'must be like 2025, 2025-09 or 2025-09-29'),
  z.strictObject({ 'date-parts': z.array(z.array(z.int()).min(1).max(3)).min(1).max(2) }),
]);

/** The schema of a source: the variables of CSL-JSON that a reference list prints, in YAML. */
export const sourceSchema = z
  .strictObject({
    id: recordId,
    type: z
      .enum([
        'article',
        'article-journal',
        'article-magazine',
        'article-newspaper',
        'bill',
        'book',
        'chapter',
        'dataset',
        'document',
        'interview',
        'legislation',
        'paper-conference',
        'personal_communication',
        'post',
        'post-weblog',
        'regulation',
        'report',
        'software',
        'speech',
        'standard',
        'thesis',
        'webpage',
      ])
      .describe('CSL item type.'),
    title: text,
    author: z.array(name).default([]),
    issued: date.optional(),
    accessed: date.optional(),
    'container-title': text.optional().describe('Journal, book, site or series it appeared in.'),
    publisher: text.optional(),
    'publisher-place': text.optional(),
    genre: text.optional(),
    number: text.optional(),
    volume: text.optional(),
    issue: text.optional(),
    page: text.optional(),
    edition: text.optional(),
    version: text.optional(),
    event: text.optional(),
    language: text
      .refine(isLanguageTag, 'must be a BCP 47 language tag such as en or pt-BR')
      .optional()
      .describe('BCP 47 tag of the title’s language, so that a screen reader speaks it.'),
    DOI: z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/, 'must be a bare DOI that begins with 10.')
      .optional(),
    ISBN: text.optional(),
    URL: z.url({ protocol: /^https?$/ }).optional(),
    license: text.optional(),
    note: text.optional(),
  })
  .describe('One source, with the field names of CSL-JSON.');

export type Source = z.infer<typeof sourceSchema>;
