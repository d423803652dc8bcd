import { z } from 'zod';
import { evidenceSchema } from '../corpus/schema/evidence.ts';
import { recommendationSchema } from '../corpus/schema/recommendation.ts';
import { sourceSchema } from '../corpus/schema/source.ts';
import { audienceSchema } from '../corpus/schema/term.ts';
import { editionSchema } from '../editions/edition-record.ts';
import { projectSchema } from '../project/schema.ts';
import { briefDefinitionSchema } from '../spec/schema.ts';
import { themeSchema } from '../theme/theme.ts';
import { briefDataSchema } from './brief-data.ts';

/** A JSON Schema, as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The kinds of file that a user writes, the one that a PDF carries, and the record of an edition. */
export type SchemaName =
  | 'project'
  | 'recommendation'
  | 'evidence'
  | 'source'
  | 'taxonomy'
  | 'brief'
  | 'theme'
  | 'brief-data'
  | 'edition';

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
  theme: () => withoutRequired(toJsonSchema(themeSchema)),
  'brief-data': () => toJsonSchema(briefDataSchema),
  edition: () => toJsonSchema(editionSchema),
};

/** The names that `jsonSchemaFor` knows. */
export const schemaNames = Object.keys(schemas) as readonly SchemaName[];

/** Those of files that users write. */
export const writtenSchemaNames = schemaNames.filter((name) => name !== 'brief-data' && name !== 'edition');

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

/** A theme that extends another may leave out any key. */
function withoutRequired(schema: JsonSchema): JsonSchema {
  const entries = Object.entries(schema).filter(([key]) => key !== 'required');
  return Object.fromEntries(
    entries.map(([key, value]) => [key, isSchema(value) ? withoutRequired(value) : value]),
  );
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Of what is written, not of what is read: a key with a default may be left out. */
function toJsonSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
}
