import { z } from 'zod';
import { briefSchema } from '../brief/brief.ts';

/** What kind of value a path of a template names. */
export type Shape =
  | { readonly type: 'text' }
  | { readonly type: 'markdown' }
  | { readonly type: 'number' }
  | { readonly type: 'boolean' }
  | { readonly type: 'list'; readonly item: Shape }
  | { readonly type: 'object'; readonly fields: ReadonlyMap<string, Shape> };

export const textShape: Shape = { type: 'text' };
export const numberShape: Shape = { type: 'number' };
export const booleanShape: Shape = { type: 'boolean' };

type JsonSchema = z.core.JSONSchema.JSONSchema;
type JsonSchemaOrBoolean = JsonSchema | boolean | undefined;

/**
 * The shape of a Brief, from its schema. `labels` has the keys of the language files, which the schema cannot
 * know. Fields of the media type `text/markdown` are Markdown, all other strings plain text.
 */
export function briefShape(labels: Iterable<string>): Shape {
  const { fields } = objectShape(z.toJSONSchema(briefSchema));
  const labelFields = new Map([...labels].map((label) => [label, textShape]));
  return {
    type: 'object',
    fields: new Map([...fields, ['labels', { type: 'object', fields: labelFields }]]),
  };
}

function shapeOf(schema: JsonSchemaOrBoolean): Shape {
  if (typeof schema !== 'object') throw new Error('a field of the Brief has no schema');
  if (schema.type === 'object') return objectShape(schema);
  if (schema.type === 'array') return { type: 'list', item: shapeOf(itemsOf(schema)) };
  if (schema.type === 'boolean') return booleanShape;
  if (schema.type === 'integer' || schema.type === 'number') return numberShape;
  const { contentMediaType } = schema;
  return contentMediaType === 'text/markdown' ? { type: 'markdown' } : textShape;
}

function objectShape(schema: JsonSchema): Extract<Shape, { type: 'object' }> {
  const properties = Object.entries(schema.properties ?? {});
  return { type: 'object', fields: new Map(properties.map(([name, field]) => [name, shapeOf(field)])) };
}

function itemsOf({ items }: JsonSchema): JsonSchemaOrBoolean {
  return Array.isArray(items) ? items[0] : items;
}
