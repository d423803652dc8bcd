import { z } from 'zod';
import { type Brief, briefSchema } from '../brief/brief.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import { withoutUndefined } from '../spec/without-undefined.ts';
import { generator } from './generator.ts';

/** `$schema` of the data; `briefwright schema brief-data` prints that schema. */
export const briefDataId = 'urn:briefwright:schema:brief-data';

const name = z.string();

/** What a brief was asked for with: enough to build the same one again. */
const requestSchema = z.strictObject({
  brief: name.describe('Id of the brief, and name of its files.'),
  isDefined: z
    .boolean()
    .describe('It has a definition in the project; else audience, region and template tell all.'),
  asOf: z.iso.date().describe('The day the brief speaks for.'),
  audience: name,
  region: name,
  template: name,
  language: name.describe('BCP 47 tag.'),
  theme: name,
  paper: z.enum(['A4', 'Letter']),
  edition: name.optional(),
  pages: z.int().optional().describe('The page budget.'),
  created: z.iso
    .datetime({ precision: 0 })
    .optional()
    .describe('When the file says that it was made, where that was not the day the brief speaks for.'),
});

/** The data that a PDF carries beside its pages. */
export const briefDataSchema = z.strictObject({
  $schema: z.literal(briefDataId),
  version: z.literal(1).describe('Of this form; a new number tells that a field was changed.'),
  generator: z.strictObject({ name, version: name }).describe('The program that made the file.'),
  request: requestSchema.describe('What the brief was asked for with.'),
  brief: briefSchema.describe('The brief as it was composed: all that its pages show.'),
});

export type BriefData = z.infer<typeof briefDataSchema>;

/** The same as another version may have written it: with fields of its own, and a brief that is not looked into. */
const carriedDataSchema = z.looseObject({
  ...briefDataSchema.shape,
  request: z.looseObject(requestSchema.shape),
  brief: z.looseObject({}),
});

export type CarriedData = z.infer<typeof carriedDataSchema>;

export interface BriefDataOptions {
  /** When the file says that it was made, as `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly created?: string | undefined;
}

/** The data of a brief, for its PDF to carry. */
export function briefData(spec: BriefSpec, brief: Brief, { created }: BriefDataOptions): BriefData {
  const { id, asOf, audience, region, template, language, theme, paper, edition, budget } = spec;
  const isDefined = spec.span !== undefined;
  const request = { brief: id, isDefined, asOf, audience, region, template, language, theme, paper };
  return {
    $schema: briefDataId,
    version: 1,
    generator: { ...generator },
    request: { ...request, ...withoutUndefined({ edition, pages: budget?.pages, created }) },
    brief,
  };
}

/** The data as the text of a file: JSON on one line, for programs. Keys stand in the order of the schema or of composing. */
export function briefDataText(data: BriefData): string {
  return `${JSON.stringify(data)}\n`;
}

/** Reads such a file, also one of another version of the program; `undefined` where it is none. */
export function readBriefData(bytes: Uint8Array): CarriedData | undefined {
  try {
    const data: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return carriedDataSchema.safeParse(data).data;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}
