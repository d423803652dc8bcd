import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CheckedRecords } from './check-all-records.ts';
import type { RawRecord } from './read-records.ts';

/** The kinds of record whose ids are collected here; those of terms belong to `taxonomy`. */
export type IdKind = 'recommendation' | 'evidence' | 'source';

export interface Ids {
  readonly known: Readonly<Record<IdKind, ReadonlySet<string>>>;
  /** Records whose id an earlier one of their kind has: the first keeps it. */
  readonly repeated: ReadonlySet<RawRecord>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Collects the ids of records, also of those with mistakes, and reports the ones used twice in a kind. */
export function checkIds(checked: CheckedRecords): Ids {
  const repeated = new Set<RawRecord>();
  const diagnostics: Diagnostic[] = [];
  const collect = (records: readonly RawRecord[]): ReadonlySet<string> => {
    const firstById = new Map<string, RawRecord>();
    for (const record of records) {
      const id = idOf(record);
      if (id === undefined) continue;
      const first = firstById.get(id);
      if (first === undefined) {
        firstById.set(id, record);
        continue;
      }
      repeated.add(record);
      diagnostics.push(describeRepeated(id, record, first));
    }
    return new Set(firstById.keys());
  };
  const known = {
    recommendation: collect(checked.recommendations),
    evidence: collect(checked.evidence),
    source: collect(checked.sources),
  };
  return { known, repeated, diagnostics };
}

function idOf({ value }: RawRecord): string | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'id')) return undefined;
  const id: unknown = Reflect.get(value, 'id');
  return typeof id === 'string' ? id : undefined;
}

function describeRepeated(id: string, record: RawRecord, first: RawRecord): Diagnostic {
  return {
    code: 'corpus/duplicate-id',
    message: `${record.kind} \`${id}\` is defined twice`,
    span: spanOfId(record),
    related: [{ message: 'first defined here', span: spanOfId(first) }],
  };
}

function spanOfId({ yamlFile, pointer }: RawRecord): Diagnostic['span'] & object {
  return yamlFile.spanOf(`${pointer}/id`);
}
