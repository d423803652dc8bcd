/** Where a value stands in the text, and where the values inside it do. Offsets are UTF-16 code units. */
export type Mark = ScalarMark | SequenceMark | MappingMark;

export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface ScalarMark extends Range {
  readonly type: 'scalar';
  /** What the author wrote, for unquoted scalars. */
  readonly source?: string;
}

export interface SequenceMark extends Range {
  readonly type: 'sequence';
  readonly items: readonly Mark[];
}

export interface MappingMark extends Range {
  readonly type: 'mapping';
  readonly entries: ReadonlyMap<string, EntryMark>;
}

export interface EntryMark {
  readonly key: Range;
  readonly value: Mark;
}

/** The mark one step down, if there is one. */
export function childOf(mark: Mark, segment: string): Mark | undefined {
  if (mark.type === 'mapping') return mark.entries.get(segment)?.value;
  if (mark.type === 'sequence') return mark.items[Number.parseInt(segment, 10)];
  return undefined;
}
