import { z } from 'zod';

/** Field types that several kinds of record share. Descriptions end up in the JSON Schemas, so write them for authors. */

export const recordId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be kebab case: lower-case letters, digits and single hyphens')
  .max(80)
  .describe('Stable id in kebab case; other records and later editions refer to it.');

export const termId = z
  .string()
  .regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/, 'must be letters, digits and single hyphens')
  .max(80);

/** One paragraph of plain text; no markup. */
export const text = z.string().trim().min(1, 'must not be empty').max(2_000);

/** CommonMark with GitHub's tables and footnotes left out: paragraphs, emphasis, links, lists. */
export const markdown = z.string().trim().min(1, 'must not be empty').max(20_000);

export const isoDate = z.iso.date('must be a date like 2026-11-23');

/** A deadline: a year, a month or a day. */
export const deadline = z
  .string()
  .regex(
    /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    'must be like 2027, 2027-06 or 2027-06-30',
  );

export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'must be a BCP 47 language tag such as en or pt-BR');

export const localizedText = z.union([text, z.record(languageTag, text)]);

export const citation = z
  .strictObject({
    id: recordId.describe('Id of a source.'),
    locator: text.optional().describe('Where in the source: a section, page or figure.'),
  })
  .describe('A source, and the place in it.');

/** What a condition may name. All given axes must hold. */
export const condition = z
  .strictObject({
    audience: termId.optional().describe('Holds in briefs for this audience or a narrower one.'),
    region: termId.optional().describe('Holds in briefs for this region or one inside it.'),
    language: languageTag.optional().describe('Holds in briefs in this language.'),
  })
  .refine((when) => Object.keys(when).length > 0, 'must name an audience, a region or a language');

export const priority = z.enum(['high', 'medium', 'low', 'unrated']);
export const strength = z.enum(['strong', 'conditional', 'unrated']);
export const horizon = z.enum(['short', 'medium', 'long', 'unrated']);
export const certainty = z.enum(['high', 'moderate', 'low', 'very-low', 'unrated']);

export type Citation = z.infer<typeof citation>;
export type Condition = z.infer<typeof condition>;
export type Priority = z.infer<typeof priority>;
export type Strength = z.infer<typeof strength>;
export type Horizon = z.infer<typeof horizon>;
export type Certainty = z.infer<typeof certainty>;
