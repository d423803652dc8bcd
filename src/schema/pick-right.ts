import type { z } from 'zod';

/**
 * Of a value that does not fit a schema, the keys that do, each by itself. What is wrong with the others has
 * been reported; this lets the rest of the record be checked in the same run.
 */
export function pickRight<Schema extends z.ZodObject>(schema: Schema, value: unknown): Partial<z.output<Schema>> {
  const picked: Record<string, unknown> = {};
  if (typeof value !== 'object' || value === null) return {};
  const given = new Map<string, unknown>(Object.entries(value));
  for (const [key, field] of Object.entries<z.core.$ZodType>(schema.shape)) {
    const parsed = given.has(key) ? safeParse(field, given.get(key)) : { success: false as const };
    if (parsed.success) picked[key] = parsed.data;
  }
  // Each key was parsed by the schema's own field.
  return picked as Partial<z.output<Schema>>;
}
