import type { z } from 'zod';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { pickRight } from '../schema/pick-right.ts';
import { validateYaml } from '../yaml/validate.ts';
import type { RawRecord } from './read-records.ts';

/** A record and what its schema makes of it. */
export interface CheckedRecord<T> extends RawRecord {
  /** Absent where anything is wrong. */
  readonly whole?: T;
  /** What is right: the whole, or the keys without a mistake. */
  readonly right: Partial<T>;
  readonly diagnostics: readonly Diagnostic[];
}

const codes = {
  unknownKey: 'corpus/unknown-key',
  missingKey: 'corpus/missing-key',
  invalidValue: 'corpus/invalid-value',
} as const;

/** Checks records of one kind against their schema. */
export function checkRecords<Schema extends z.ZodObject>(
  schema: Schema,
  records: readonly RawRecord[],
): CheckedRecord<z.output<Schema>>[] {
  return records.map((record) => {
    const { value, diagnostics } = validateYaml(schema, record.yamlFile, record.pointer, codes);
    return value === undefined
      ? { ...record, right: pickRight(schema, record.value), diagnostics }
      : { ...record, whole: value, right: value, diagnostics };
  });
}
