import { z } from 'zod';
import { briefSchema } from '../../src/brief/brief.ts';

type Schema = z.core.JSONSchema.JSONSchema;

/** The rows of the table of fields in `templates/README.md`, from the schema. */
export function describeBrief(): readonly string[] {
  const seen = new Map<string, string>();
  const rows: string[] = [];
  const visit = (path: string, schema: Schema, isOptional: boolean): void => {
    const item = schema.type === 'array' && typeof schema.items === 'object' ? (schema.items as Schema) : undefined;
    const inner = item ?? schema;
    const children = Object.entries(inner.properties ?? {}) as [string, Schema][];
    const shape = JSON.stringify(inner.properties ?? {});
    const first = children.length > 0 ? seen.get(shape) : undefined;
    const place = item ? `${path}[]` : path;
    const like = first === undefined ? '' : `Has the fields of \`${first}\`.`;
    const meaning = [schema.description ?? '', like].filter(Boolean).join(' ');
    rows.push(`| \`${place}\`${isOptional ? ' ?' : ''} | ${kindOf(schema)} | ${meaning} |`);
    if (first !== undefined) return;
    if (children.length > 0) seen.set(shape, place);
    for (const [name, child] of children) visit(`${place}.${name}`, child, inner.required?.includes(name) !== true);
  };
  const brief = z.toJSONSchema(briefSchema);
  for (const [name, child] of Object.entries(brief.properties ?? {}) as [string, Schema][]) {
    visit(name, child, brief.required?.includes(name) !== true);
  }
  return rows;
}

function kindOf(schema: Schema): string {
  if (schema.type === 'array') {
    const item = schema.items as Schema;
    return item.type === 'object' ? 'list' : `list of ${kindOf(item)}s`;
  }
  if (schema.type === 'object') return 'group';
  if (schema.type === 'integer') return 'number';
  if (schema.type === 'boolean') return 'true or false';
  return schema['contentMediaType'] === 'text/markdown' ? 'Markdown' : 'text';
}
