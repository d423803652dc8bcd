/** A name in a record, and its place as a JSON Pointer that begins at the record. */
export interface Name {
  readonly pointer: string;
  readonly name: string;
  /** The item of a list that holds the name: the name itself, or a mapping. */
  readonly holder: unknown;
}

/** The texts at a JSON Pointer in which `*` stands for each item of a list. Other values are passed over. */
export function findNames(record: unknown, at: string): Name[] {
  const segments = at.split('/').slice(1);
  return [...walk({ value: record, holder: record, pointer: '' }, segments)];
}

interface Place {
  readonly value: unknown;
  readonly holder: unknown;
  readonly pointer: string;
}

function* walk(place: Place, [segment, ...rest]: readonly string[]): Generator<Name> {
  const { value, holder, pointer } = place;
  if (segment === undefined) {
    if (typeof value === 'string') yield { pointer, name: value, holder };
  } else if (segment === '*') {
    if (!Array.isArray(value)) return;
    for (const [index, item] of value.entries()) {
      yield* walk({ value: item, holder: item, pointer: `${pointer}/${index}` }, rest);
    }
  } else if (typeof value === 'object' && value !== null && Object.hasOwn(value, segment)) {
    yield* walk({ value: Reflect.get(value, segment), holder, pointer: `${pointer}/${segment}` }, rest);
  }
}
