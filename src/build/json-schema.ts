import { z } from 'zod';
import { evidenceSchema } from '../corpus/schema/evidence.ts';
import { recommendationSchema } from '../corpus/schema/recommendation.ts';
import { sourceSchema } from '../corpus/schema/source.ts';
import { audienceSchema } from '../corpus/schema/term.ts';
import { projectSchema } from '../project/schema.ts';
import { briefDefinitionSchema } from '../spec/schema.ts';

/** A JSON Schema, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The kinds of file that a user writes. */
export type SchemaName = 'project' | 'recommendation' | 'evidence' | 'source' | 'taxonomy' | 'brief';

/**
 * The JSON Schema (draft 2020-12) of one kind of file, made from the schema that validates it. `facets` are those
 * that a project declares: they are keys of its recommendations and briefs.
 */
export function jsonSchemaFor(name: SchemaName, facets: readonly string[] = []): JsonSchema {
  const { $schema, ...schema } = schemas[name](facets);
  return { $schema, $id: `urn:briefwright:schema:${name}`, title: `briefwright: ${name}`, ...schema };
}

const schemas: Readonly<Record<SchemaName, (facets: readonly string[]) => JsonSchema>> = {
  project: () => toJsonSchema(projectSchema),
  recommendation: (facets) => recordFile(recommendationSchema(facets)),
  evidence: () => recordFile(evidenceSchema),
  source: () => recordFile(sourceSchema),
  taxonomy: () =>
    recordFile(audienceSchema.describe('One term of a taxonomy; only audiences have a headline.')),
  brief: (facets) => recordFile(briefDefinitionSchema(facets)),
};

/** The names that `jsonSchemaFor` knows. */
export const schemaNames = Object.keys(schemas) as readonly SchemaName[];

/** A file holds one record, or a list of them. */
function recordFile(record: z.ZodType): JsonSchema {
  const { $schema, ...definition } = toJsonSchema(record);
  const reference = { $ref: '#/$defs/record' };
  return {
    $schema,
    anyOf: [reference, { type: 'array', items: reference }],
    $defs: { record: definition },
  };
}

/** Of what is written, not of what is read: a key with a default may be left out. */
function toJsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
}
