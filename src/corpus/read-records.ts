import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Location } from '../diagnostics/location.ts';
import { suggestName } from '../diagnostics/suggest.ts';
import { readProjectFile } from '../project/read-project-file.ts';
import type { World } from '../world.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { kindNames, kindOfFile, namesInPath, type RecordKind } from './record-kind.ts';

/** A record as it stands in its file, not yet checked. */
export interface RawRecord {
  readonly kind: RecordKind;
  readonly yamlFile: YamlFile;
  /** Where it begins in the file, as a JSON Pointer. */
  readonly pointer: string;
  readonly value: unknown;
}

export interface RawRecords {
  readonly records: readonly RawRecord[];
  /** Kinds of which a file could not be read: whether they lack an id cannot be said. */
  readonly incomplete: ReadonlySet<RecordKind>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads every YAML file below `corpus/`: a list of records or a single one, all of one kind. */
export function readRecords(world: World): RawRecords {
  const records: RawRecord[] = [];
  const incomplete = new Set<RecordKind>();
  const diagnostics: Diagnostic[] = [];
  for (const entry of world.project.list('corpus')) {
    if (!/\.ya?ml$/i.test(entry.path)) continue;
    const { kind, mistakes } = findKind(entry.path);
    diagnostics.push(...mistakes);
    if (kind === undefined) continue;
    const file = readProjectFile(world, entry);
    diagnostics.push(...file.diagnostics);
    if (file.value === undefined) incomplete.add(kind);
    else records.push(...recordsIn(file.value, kind));
  }
  return { records, incomplete, diagnostics };
}

/** A name that is nearly one is taken for it, or every reference to its records would be reported too. */
function findKind(path: string): { readonly kind: RecordKind | undefined; readonly mistakes: Diagnostic[] } {
  const kind = kindOfFile(path);
  if (kind !== undefined) return { kind, mistakes: [] };
  const suggestion = namesInPath(path)
    .map((name) => suggestName(name, kindNames))
    .find((found) => found !== undefined);
  const guess = suggestion === undefined ? undefined : kindOfFile(`corpus/${suggestion}`);
  return { kind: guess, mistakes: [unknownKind(path, suggestion)] };
}

function unknownKind(path: string, suggestion: string | undefined): Diagnostic {
  const names = '`recommendations`, `evidence`, `sources`, `audiences`, `regions` or `topics`';
  const top = { line: 1, column: 1 };
  return {
    code: 'corpus/unknown-kind',
    message: 'neither the name of the file nor its folders say what kind of record it holds',
    span: { file: path, start: top, end: top },
    help:
      suggestion === undefined
        ? `name the file, or a folder it is in, ${names}`
        : `did you mean \`${suggestion}\`?`,
  };
}

function recordsIn(yamlFile: YamlFile, kind: RecordKind): RawRecord[] {
  const { value } = yamlFile;
  if (!Array.isArray(value)) return [{ kind, yamlFile, pointer: '', value }];
  return value.map((record: unknown, index) => ({ kind, yamlFile, pointer: `/${index}`, value: record }));
}

/** `/variants/0/when/region` is the deepest value that a diagnostic points at. */
const spanDepth = 4;

/** Where a record and the values in it stand. */
export function locate({ yamlFile, pointer }: RawRecord): Location {
  return { span: yamlFile.spanOf(pointer), spans: yamlFile.spansBelow(pointer, spanDepth) };
}
