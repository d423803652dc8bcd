import { z } from 'zod';
import { languageTag, localizedText, termId, text } from '../schema/fields.ts';

const relativeFolder = z.string().min(1).max(200);

export const formatName = z.enum(['md', 'pdf']);
export const paperName = z.enum(['A4', 'Letter']);

/** A value of a facet or an instrument, with its name for readers. */
const choice = z.strictObject({ id: termId, label: localizedText });

/** The schema of `briefwright.yaml`. */
export const projectSchema = z
  .strictObject({
    title: text.describe('Name of the project: what all its briefs are drawn from.'),
    publisher: z.strictObject({ name: text, url: z.url({ protocol: /^https?$/ }).optional() }),
    contact: text
      .optional()
      .describe('Where readers write to: an e-mail address, a URL or a postal address.'),
    licence: z
      .strictObject({ name: text, url: z.url({ protocol: /^https?$/ }).optional() })
      .optional()
      .describe('Licence of the briefs.'),
    languages: z
      .array(languageTag)
      .min(1)
      .default(['en'])
      .describe('Languages of the briefs; the first is the default.'),
    theme: termId.default('ministry').describe('A built-in theme, or one in `themes/`.'),
    output: relativeFolder.default('out').describe('Output folder, relative to the project and inside it.'),
    edition: text.optional().describe('Edition of all briefs that name none, such as "2026-11".'),
    facets: z
      .record(termId, z.strictObject({ label: localizedText, values: z.array(choice).min(1) }))
      .default({})
      .describe('Further facets: each becomes a key of recommendations and of `select`.'),
    instruments: z
      .array(choice)
      .optional()
      .describe('Kinds of policy instrument; a common list is built in.'),
    defaults: z
      .strictObject({
        paper: paperName.default('A4'),
        formats: z.array(formatName).min(1).default(['md', 'pdf']),
        region: termId.default('world'),
      })
      .prefault({}),
    reading: z
      .strictObject({
        acronyms: z.array(text).default([]).describe('Acronyms that readers know, such as AI.'),
        limits: z
          .record(
            termId,
            z.strictObject({
              lix: z.int().min(10).max(120).optional(),
              sentence: z.int().min(5).max(200).optional(),
            }),
          )
          .default({})
          .describe(
            'For each audience, or under `default` for all: how hard its briefs may be to read (LIX, default 60), and how many words a sentence may have (default 40).',
          ),
      })
      .prefault({})
      .describe('What `check` takes readers to manage.'),
    lint: z
      .record(z.string(), z.enum(['off', 'info', 'warning', 'error']))
      .default({})
      .describe('Severity of warnings and lint rules, by code. Errors cannot be lowered.'),
  })
  .describe('A brief project.');

export type FormatName = z.infer<typeof formatName>;
export type PaperName = z.infer<typeof paperName>;
export type Project = z.infer<typeof projectSchema>;
