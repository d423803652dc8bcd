import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { Directory } from './directory.ts';
import { findNames, type Name } from './find-names.ts';
import type { RawRecord } from './read-records.ts';
import { type ReferenceTarget, referencesOf } from './references.ts';

/** A target without a directory is not judged. */
export type Directories = ReadonlyMap<ReferenceTarget, Directory>;

/**
 * Looks up every name in a record, as it was written: a mistake in one field hides none in another. Reports
 * the `corpus/unknown-…` codes, and `corpus/duplicate-value` for lists.
 */
export function checkReferences(
  record: RawRecord,
  directories: Directories,
  facets: readonly string[],
): Diagnostic[] {
  return referencesOf(record.kind, facets).flatMap(({ at, to, isList }) => {
    const directory = directories.get(to);
    if (directory === undefined) return [];
    const names = findNames(record.value, at);
    const unknown = names.filter(({ name }) => directory.find(name) === undefined);
    return [
      ...unknown.map((name) => describeUnknown(record, name, directory)),
      ...(isList ? describeRepeated(record, names, directory) : []),
    ];
  });
}

function describeUnknown(record: RawRecord, { name, pointer }: Name, directory: Directory): Diagnostic {
  return {
    code: directory.code,
    message: `unknown ${directory.noun} \`${name}\``,
    span: record.yamlFile.spanOf(record.pointer + pointer),
    ...helpFor(directory, name),
  };
}

function helpFor(directory: Directory, name: string): { readonly help?: string } {
  const suggestion = directory.suggest(name);
  const { choices, listName } = directory;
  if (suggestion === undefined && listName !== undefined)
    return { help: `\`briefwright list ${listName}\` shows all there are` };
  return didYouMean(suggestion, choices);
}

function describeRepeated(record: RawRecord, names: readonly Name[], directory: Directory): Diagnostic[] {
  if (names.length < 2) return [];
  const spanOf = ({ pointer }: Name) => record.yamlFile.spanOf(record.pointer + pointer);
  const firstByKey = new Map<string, Name>();
  return names.flatMap((name): Diagnostic[] => {
    const key = identityOf(name, directory);
    const first = firstByKey.get(key);
    if (first === undefined) {
      firstByKey.set(key, name);
      return [];
    }
    const message =
      first.name === name.name
        ? `\`${name.name}\` is named twice`
        : `\`${name.name}\` is the same ${directory.noun} as \`${first.name}\``;
    const related = [{ message: 'first named here', span: spanOf(first) }];
    return [{ code: 'corpus/duplicate-value', message, span: spanOf(name), related }];
  });
}

/** What an item stands for: two citations of one source at different places are two things. */
function identityOf({ name, holder }: Name, directory: Directory): string {
  const others = typeof holder === 'object' && holder !== null ? Object.entries(holder) : [];
  const details = others.filter(([key]) => key !== 'id');
  return JSON.stringify([directory.find(name) ?? name, details]);
}
