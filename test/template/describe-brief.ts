import { z } from 'zod';
import { briefSchema } from '../../src/brief/brief.ts';

type Schema = z.core.JSONSchema.JSONSchema;

/** The rows of the table of fields in `templates/README.md`, from the schema. */
export function describeBrief(): readonly string[] {
  return describeFields('', z.toJSONSchema(briefSchema), new Map());
}

/** `seen` holds where a group of fields was described first: later ones refer to it. */
function describeFields(owner: string, schema: Schema, seen: Map<string, string>): readonly string[] {
  const fields = Object.entries(schema.properties ?? {}) as [string, Schema][];
  return fields.flatMap(([name, field]) => {
    const inner = itemOf(field) ?? field;
    const place = `${owner}${name}${itemOf(field) ? '[]' : ''}`;
    const shape = inner.properties && JSON.stringify(inner.properties);
    const first = shape && seen.get(shape);
    if (shape && !first) seen.set(shape, place);
    const like = first ? `Has the fields of \`${first}\`.` : '';
    const meaning = [field.description, like].filter(Boolean).join(' ');
    const mark = schema.required?.includes(name) ? '' : ' ?';
    const row = `| \`${place}\`${mark} | ${kindOf(field)} | ${meaning} |`;
    return [row, ...(first ? [] : describeFields(`${place}.`, inner, seen))];
  });
}

function itemOf(schema: Schema): Schema | undefined {
  return schema.type === 'array' ? (schema.items as Schema) : undefined;
}

function kindOf(schema: Schema): string {
  const item = itemOf(schema);
  if (item) return item.type === 'object' ? 'list' : `list of ${kindOf(item)}s`;
  if (schema.type === 'object') return 'group';
  if (schema.type === 'integer') return 'number';
  if (schema.type === 'boolean') return 'true or false';
  const { contentMediaType } = schema;
  return contentMediaType === 'text/markdown' ? 'Markdown' : 'text';
}
