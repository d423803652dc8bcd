import { parseDocument } from 'yaml';
import type { Change } from '../../src/selection/change.ts';
import type { Files } from '../support/memory-world.ts';

/** Where an author makes changes. */
export interface Places {
  /** File of the recommendation's record, which is one of a list, and its id. */
  readonly record: { readonly file: string; readonly id: string };
  /** File of the brief's definition, and the id it goes by; the only one of its file has no list around it. */
  readonly definition: { readonly file: string; readonly line: number };
}

/** The files of a project after an author made changes in its YAML. */
export function editProject(files: Files, { record, definition }: Places, changes: readonly Change[]): Files {
  const edited = { ...files };
  for (const change of changes) {
    const isOfRecord = recordChanges.has(change.type);
    const { file } = isOfRecord ? record : definition;
    const document = parseDocument(textOf(edited[file]));
    const path = isOfRecord
      ? pathOfRecord(document, record.id)
      : pathOfDefinition(document, textOf(files[file]), definition.line);
    const [key, value] = editOf(change, (place) => document.getIn([...path, ...place]));
    document.setIn([...path, ...key], value);
    edited[file] = document.toString({ lineWidth: 0 });
  }
  return edited;
}

type YamlDocument = ReturnType<typeof parseDocument>;
type Path = readonly (string | number)[];

const recordChanges: ReadonlySet<Change['type']> = new Set([
  'add-audience',
  'add-region',
  'set-status',
  'set-valid-from',
  'set-valid-until',
]);

/** The key that is set, and to what. */
function editOf({ type, value }: Change, at: (path: Path) => unknown): [Path, unknown] {
  const add = (key: Path): [Path, unknown] => [key, [...listAt(at(key)), value]];
  const remove = (key: Path): [Path, unknown] => [key, listAt(at(key)).filter((item) => item !== value)];
  switch (type) {
    case 'add-audience':
      return add(['audiences']);
    case 'add-region':
      return add(['regions']);
    case 'set-status':
      return [['status'], value];
    case 'set-valid-from':
      return [['valid', 'from'], value];
    case 'set-valid-until':
      return [['valid', 'until'], value];
    case 'include-narrower':
      return [['include-narrower'], value];
    case 'add-include':
      return add(['select', 'include']);
    case 'remove-include':
      return remove(['select', 'include']);
    case 'add-exclude':
      return add(['select', 'exclude']);
    case 'remove-exclude':
      return remove(['select', 'exclude']);
    case 'raise-limit':
      return [['select', 'limit'], value];
    case 'raise-pages':
      return [['pages'], value];
    case 'add-must':
      return add(['budget', 'must']);
  }
}

function listAt(node: unknown): readonly unknown[] {
  const isList = typeof node === 'object' && node !== null && 'toJSON' in node;
  return isList && typeof node.toJSON === 'function' ? node.toJSON() : [];
}

function pathOfRecord(document: YamlDocument, id: string): Path {
  const records: unknown = document.toJS();
  if (!Array.isArray(records)) return [];
  return [records.findIndex((record: { readonly id: unknown }) => record.id === id)];
}

/** The definitions of a file stand one after the other; one is found by the line on which it began before the edits. */
function pathOfDefinition(document: YamlDocument, text: string, line: number): Path {
  if (!Array.isArray(document.toJS())) return [];
  const starts = text.split('\n').flatMap((one, index) => (/^- /.test(one) ? [index + 1] : []));
  return [starts.indexOf(line)];
}

/** A file's content as text. */
export function textOf(content: string | Uint8Array | undefined): string {
  if (content === undefined) throw new Error('a change is for a file that is not there');
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}
