import type { GuardedRecord } from './corpus-wordings.ts';
import type { FoundText } from './search-file.ts';
import { shorten } from './shorten.ts';

/** Something in a built file that does not belong there. Plain data: the shape that `leakcheck --json` promises. */
export interface Leak {
  /** Path in the folder. */
  readonly file: string;
  /** Id of its brief; absent for files that belong to no brief, or to several. */
  readonly brief?: string;
  /** Where in the file, such as `page 2`, `bookmark` or `line 12`. */
  readonly place: string;
  readonly type: 'wording' | 'id';
  readonly record: Pick<GuardedRecord, 'kind' | 'id' | 'hidden'>;
  /** JSON Pointer in the record, such as `/title` or `/variants/0/short`. */
  readonly field: string;
  /** The words as they stand in the file, cut after 200 characters. */
  readonly words: string;
  /** Where the record says them. */
  readonly source: { readonly file: string; readonly line: number };
}

/** A text that was found in a file, as data. */
export function leakOf(
  file: string,
  brief: string | undefined,
  { type, place, record, field, span, words }: FoundText,
): Leak {
  const { kind, id, hidden } = record;
  return {
    file,
    ...(brief === undefined ? {} : { brief }),
    place,
    type,
    record: { kind, id, ...(hidden && { hidden }) },
    field,
    words: shorten(words, 200),
    source: { file: span.file, line: span.start.line },
  };
}
