import { z } from 'zod';
import type { Brief } from '../brief/brief.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { isoDate } from '../schema/fields.ts';
import { briefStateSchema, stateOf } from './brief-state.ts';

/** `$schema` of a record; `briefwright schema edition` prints that schema. */
const editionId = 'urn:briefwright:schema:edition';

/** The record of an edition: what each brief of a project said on a day. A project keeps it in `editions/`. */
export const editionSchema = z.strictObject({
  $schema: z.literal(editionId),
  version: z.literal(1).describe('Of this form; a new number tells that a field was changed.'),
  asOf: isoDate.describe('The day the briefs spoke for.'),
  briefs: z
    .array(z.strictObject({ id: z.string(), ...briefStateSchema.shape }))
    .refine(
      (briefs) => new Set(briefs.map(({ id }) => id)).size === briefs.length,
      'must differ in their ids',
    ),
});

export type EditionRecord = z.infer<typeof editionSchema>;

/** The record of briefs that were composed for one day. */
export function editionRecord(asOf: string, briefs: readonly Brief[]): EditionRecord {
  const entries = briefs.map((brief) => ({ id: brief.id, ...stateOf(brief) }));
  return { $schema: editionId, version: 1, asOf, briefs: entries.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** Reads the bytes of a record, which somebody may have edited; `path` is how the user knows it. */
export function readEdition(bytes: Uint8Array, path: string): Outcome<EditionRecord> {
  const data = parseJson(bytes);
  if (data === undefined) return refuse(path, 'is not JSON');
  const { data: value, error } = editionSchema.safeParse(data);
  if (value) return { value, diagnostics: [] };
  const [issue] = error?.issues ?? [];
  const place = issue?.path.map((key) => `/${String(key)}`).join('') ?? '';
  return refuse(path, `is not the record of an edition: ${place || 'its value'}: ${issue?.message ?? ''}`);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

function refuse(path: string, problem: string): Outcome<never> {
  const help = '`briefwright edition` prints such a record';
  return { diagnostics: [{ code: 'spec/invalid-edition', message: `\`${path}\` ${problem}`, help }] };
}
