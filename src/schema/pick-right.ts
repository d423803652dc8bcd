import { z } from 'zod';

/**
 * Of a value that does not fit a schema, the keys that do, each by itself. What is wrong with the others has
 * been reported; this lets the rest of the record be checked in the same run.
 */
export function pickRight<Schema extends z.ZodObject>(
  schema: Schema,
  value: unknown,
): Partial<z.output<Schema>> {
  if (typeof value !== 'object' || value === null) return {};
  const fields = new Map<string, z.core.$ZodType>(Object.entries(schema.shape));
  const picked = Object.entries(value).flatMap(([key, part]) => {
    const field = fields.get(key);
    const parsed = field && z.safeParse(field, part);
    return parsed?.success ? [[key, parsed.data]] : [];
  });
  // Each key was parsed by the schema's own field, which the compiler cannot follow.
  return Object.fromEntries(picked);
}
