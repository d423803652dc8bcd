import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { didYouMean, suggestName } from '../diagnostics/suggest.ts';
import { findInvalidCharacter } from './invalid-character.ts';
import type { EntryMark, Mark, Range } from './mark.ts';
import type { Mistake } from './mistake.ts';

interface PlainValue {
  readonly value: unknown;
  readonly mark: Mark;
  readonly mistakes: readonly Mistake[];
  /** False where an alias could not be followed: then the value is not what the author meant. */
  readonly isComplete: boolean;
}

interface Limits {
  /** Nested mappings and lists, aliases followed. */
  readonly depth: number;
  /** Values that all aliases together may stand for. */
  readonly aliased: number;
  /** Mistakes reported of one file. */
  readonly mistakes: number;
}

/**
 * The values of a document and their places. An alias shares the value that it names, so nothing is copied;
 * what the copies would come to is counted and bounded.
 */
export function plainValue(root: ParsedNode, text: string, limits: Limits): PlainValue {
  const state: State = {
    text,
    limits,
    mistakes: [],
    anchors: new Map(),
    open: new Set(),
    aliased: 0,
    isComplete: true,
  };
  const { value, mark } = convert(state, root, 0);
  return { value, mark, mistakes: state.mistakes, isComplete: state.isComplete };
}

interface State {
  readonly text: string;
  readonly limits: Limits;
  readonly mistakes: Mistake[];
  readonly anchors: Map<string, Converted>;
  /** Anchors whose value is not finished yet. */
  readonly open: Set<string>;
  aliased: number;
  isComplete: boolean;
}

interface Converted {
  readonly value: unknown;
  readonly mark: Mark;
  /** Values in it, itself included, aliases followed. */
  readonly size: number;
  /** Levels below it, aliases followed. */
  readonly depth: number;
}

function convert(state: State, node: ParsedNode, level: number): Converted {
  if (isAlias(node)) return convertAlias(state, node, level);
  const { anchor } = node;
  if (anchor !== undefined) state.open.add(anchor);
  const converted = convertContent(state, node, level);
  if (anchor !== undefined) {
    state.open.delete(anchor);
    state.anchors.set(anchor, converted);
  }
  return converted;
}

function convertContent(state: State, node: Exclude<ParsedNode, Alias.Parsed>, level: number): Converted {
  if (isMap(node)) return convertMapping(state, node, level);
  if (isSeq(node)) return convertSequence(state, node, level);
  return convertScalar(state, node);
}

function convertScalar(state: State, node: Scalar.Parsed): Converted {
  const range = rangeOf(state, node);
  const { value } = node;
  const found = typeof value === 'string' ? findInvalidCharacter(value) : undefined;
  if (found !== undefined) {
    const message = `the character ${found.name} is not allowed, not even escaped`;
    report(state, { code: 'yaml/invalid-character', message, ...range });
  }
  const source = node.type === 'PLAIN' && node.source !== undefined ? { source: node.source } : {};
  return { value, mark: { type: 'scalar', ...range, ...source }, size: 1, depth: 0 };
}

function convertSequence(state: State, node: YAMLSeq.Parsed, level: number): Converted {
  const children = node.items.map((item) => convert(state, item, level + 1));
  return {
    value: children.map((child) => child.value),
    mark: { type: 'sequence', ...rangeOf(state, node), items: children.map((child) => child.mark) },
    ...measure(children),
  };
}

function convertMapping(state: State, node: YAMLMap.Parsed, level: number): Converted {
  const value: Record<string, unknown> = Object.create(null);
  const entries = new Map<string, EntryMark>();
  const children: Converted[] = [];
  for (const pair of node.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    const keyRange = rangeOf(state, pair.key);
    const child = convertEntryValue(state, pair, level + 1);
    if (!checkKey(state, key, { range: keyRange, first: entries.get(key)?.key })) continue;
    value[key] = child.value;
    entries.set(key, { key: keyRange, value: child.mark });
    children.push(child);
  }
  return { value, mark: { type: 'mapping', ...rangeOf(state, node), entries }, ...measure(children) };
}

/** `{ a }` has a key and no value at all: null, where the key ends. */
function convertEntryValue(
  state: State,
  pair: Pair<ParsedNode, ParsedNode | null>,
  level: number,
): Converted {
  if (pair.value !== null) return convert(state, pair.value, level);
  const { end } = rangeOf(state, pair.key);
  return { value: null, mark: { type: 'scalar', start: end, end, source: '' }, size: 1, depth: 0 };
}

/** Reports a key that cannot be used. */
function checkKey(state: State, key: string, places: { range: Range; first: Range | undefined }): boolean {
  const { range, first } = places;
  if (key === '__proto__') {
    report(state, { code: 'yaml/unsafe-key', message: '`__proto__` cannot be a key', ...range });
    return false;
  }
  if (key === '<<') {
    const message = '`<<` does not merge: YAML 1.2 has no merge keys';
    report(state, { code: 'yaml/merge-key', message, help: 'write the keys out', ...range });
    return false;
  }
  if (first !== undefined) {
    const related = { message: 'first used here', ...first };
    report(state, {
      code: 'yaml/duplicate-key',
      message: `the key \`${key}\` is used twice`,
      ...range,
      related,
    });
    return false;
  }
  return true;
}

function convertAlias(state: State, node: Alias.Parsed, level: number): Converted {
  const range = rangeOf(state, node);
  const target = state.anchors.get(node.source);
  const mistake = aliasMistake(state, node.source, { target, level });
  if (target === undefined || mistake !== undefined) {
    if (mistake !== undefined) report(state, { ...mistake, ...range });
    state.isComplete = false;
    return { value: null, mark: { type: 'scalar', ...range }, size: 1, depth: 0 };
  }
  state.aliased += target.size;
  return { ...target, mark: { ...target.mark, ...range } };
}

function aliasMistake(
  state: State,
  name: string,
  place: { readonly target: Converted | undefined; readonly level: number },
): Pick<Mistake, 'code' | 'message' | 'help'> | undefined {
  const { target, level } = place;
  if (state.open.has(name)) {
    return { code: 'yaml/alias-bomb', message: `the alias \`*${name}\` stands inside what it names` };
  }
  if (target === undefined) {
    const message = `the alias \`*${name}\` names no anchor above it`;
    return { code: 'yaml/syntax', message, ...didYouMean(suggestName(name, state.anchors.keys())) };
  }
  if (level + target.depth > state.limits.depth) {
    const message = `nested more than ${state.limits.depth} levels deep through the alias \`*${name}\``;
    return { code: 'yaml/too-deep', message };
  }
  if (state.aliased + target.size > state.limits.aliased) {
    const message = `with the alias \`*${name}\`, aliases stand for more than ${state.limits.aliased} values`;
    return { code: 'yaml/alias-bomb', message, help: 'write the values out' };
  }
  return undefined;
}

function report(state: State, mistake: Mistake): void {
  if (state.mistakes.length < state.limits.mistakes) state.mistakes.push(mistake);
}

function measure(children: readonly Converted[]): Pick<Converted, 'size' | 'depth'> {
  let size = 1;
  let depth = 0;
  for (const child of children) {
    size += child.size;
    depth = Math.max(depth, child.depth + 1);
  }
  return { size, depth };
}

/** Where a node stands, without the space and line ends after it. */
function rangeOf(state: State, node: ParsedNode): Range {
  const [start, valueEnd] = node.range;
  let end = valueEnd;
  while (end > start && isSpace(state.text.charCodeAt(end - 1))) end -= 1;
  return { start, end };
}

function isSpace(codeUnit: number): boolean {
  return codeUnit === 0x20 || codeUnit === 0x0a || codeUnit === 0x0d || codeUnit === 0x09;
}
