/** A piece of a line, by what it is; each form of the report has its own way to show it. */
export type Part = { readonly type: 'text' | 'id' | 'strong' | 'removed' | 'added'; readonly text: string };

/** A line of a list. Plain data, without any markup. */
export interface Item {
  readonly parts: readonly Part[];
  readonly children?: readonly Item[];
}

export function text(value: string): Part {
  return { type: 'text', text: value };
}

export function strong(value: string): Part {
  return { type: 'strong', text: value };
}

export function id(value: string): Part {
  return { type: 'id', text: value };
}

/** Ids with commas between them. */
export function ids(values: readonly string[]): readonly Part[] {
  return values.flatMap((value, index) => (index === 0 ? [id(value)] : [text(', '), id(value)]));
}
