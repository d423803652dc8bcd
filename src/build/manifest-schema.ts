import { z } from 'zod';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { isSafePath } from '../project/is-safe-path.ts';
import { selectionRules } from '../selection/selection.ts';
import type { Manifest } from './manifest.ts';

export const ruleSchema = z.enum(selectionRules);

const name = z.string().min(1).max(500);
const count = z.int().nonnegative();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal');
const shortDigest = z.string().regex(/^[0-9a-f]{16}$/, 'must be 16 hexadecimal digits');

const shard = z
  .object({
    index: z.int().positive(),
    count: z.int().positive().max(9999),
    briefs: count,
    plan: shortDigest,
    inputs: shortDigest,
  })
  .refine(({ index, count: all }) => index <= all, 'must not be beyond the number of shards');

const file = z.object({
  path: name.refine(isSafePath, 'must lead to a place below the output folder'),
  bytes: count,
  sha256,
});

const leftOut = z.partialRecord(ruleSchema, z.array(name));

const entry = z.object({
  id: name,
  audience: name,
  region: name,
  language: name,
  template: name,
  edition: z.string().nullable(),
  recommendations: z.array(name),
  leftOut,
  leftOutMore: count.exactOptional(),
  inputs: z.object({
    records: z.record(name, shortDigest),
    brief: shortDigest,
    text: shortDigest,
    theme: shortDigest,
  }),
  outputs: z.array(z.object({ format: name, ...file.shape, pages: count.exactOptional() })),
});

/** `manifest.json` as it is read back. Fields that a later version may add are passed over. */
export const manifestSchema: z.ZodType<Manifest> = z.object({
  generator: z.object({ name: z.literal('briefwright'), version: name }),
  asOf: z.iso.date(),
  shard: shard.exactOptional(),
  briefs: z
    .array(entry)
    .refine(
      (briefs) => new Set(briefs.map(({ id }) => id)).size === briefs.length,
      'must differ in their ids',
    ),
  images: z.array(file).exactOptional(),
  fonts: z.array(z.object({ file: name, name: z.string(), version: z.string(), sha256 })).exactOptional(),
});

/**
 * Reads the bytes of a `manifest.json`, which anybody may have written; `path` is how the user names it. One that is
 * none is `input/invalid-manifest`.
 */
export function readManifest(bytes: Uint8Array, path: string): Outcome<Manifest> {
  const data = parseJson(bytes);
  if (data === undefined) return refuse(path, 'is not JSON');
  const { data: value, error } = manifestSchema.safeParse(data);
  if (value) return { value, diagnostics: [] };
  const [issue] = error?.issues ?? [];
  const place = issue?.path.map((key) => `/${String(key)}`).join('') ?? '';
  return refuse(path, `is not a manifest of a build: ${place || 'its value'}: ${issue?.message ?? ''}`);
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
  return { diagnostics: [{ code: 'input/invalid-manifest', message: `\`${path}\` ${problem}` }] };
}
