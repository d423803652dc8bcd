/** A name in a record, and its place as a JSON Pointer that begins at the record. */
export interface Name {
  readonly pointer: string;
  readonly name: string;
  /** The item of a list that holds the name: the name itself, or a mapping. */
  readonly holder: unknown;
}

/** The texts at a JSON Pointer in which `*` stands for each item of a list. Other values are passed over. */
export function findNames(record: unknown, at: string): readonly Name[] {
  return namesIn({ value: record, holder: record, pointer: '' }, at.split('/').slice(1));
}

interface Place {
  readonly value: unknown;
  readonly holder: unknown;
  readonly pointer: string;
}

function namesIn({ value, holder, pointer }: Place, [segment, ...rest]: readonly string[]): readonly Name[] {
  if (segment === undefined) return typeof value === 'string' ? [{ pointer, name: value, holder }] : [];
  if (segment === '*') {
    if (!Array.isArray(value)) return [];
    return value.flatMap((item: unknown, index) =>
      namesIn({ value: item, holder: item, pointer: `${pointer}/${index}` }, rest),
    );
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return [];
  return namesIn({ value: Reflect.get(value, segment), holder, pointer: `${pointer}/${segment}` }, rest);
}
