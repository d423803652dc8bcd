import { type LineStarts, spanBetween } from '../diagnostics/line-starts.ts';
import type { Span } from '../diagnostics/span.ts';
import { childOf, type Mark } from './mark.ts';
import { fromPointer, toPointer } from './pointer.ts';
import type { YamlFile } from './yaml-file.ts';

interface Text {
  readonly file: string;
  readonly lineStarts: LineStarts;
}

/** Puts a value and its marks together: the look-ups of a `YamlFile`. */
export function locateValues(text: Text, value: unknown, root: Mark): YamlFile {
  const spanOfRange = (range: { start: number; end: number }): Span =>
    spanBetween(text.file, text.lineStarts, range.start, range.end);
  return {
    file: text.file,
    value,
    spanOf: (pointer) => spanOfRange(nearestMark(root, pointer)),
    keySpanOf: (pointer) => spanOfRange(keyRange(root, pointer)),
    sourceOf: (pointer) => {
      const mark = findMark(root, fromPointer(pointer));
      return mark?.type === 'scalar' ? mark.source : undefined;
    },
    spansBelow: (pointer, depth) => {
      const mark = findMark(root, fromPointer(pointer));
      const found = mark === undefined ? [] : [...marksBelow(mark, '', depth)];
      return Object.fromEntries(found.map(([path, below]) => [path, spanOfRange(below)]));
    },
  };
}

function findMark(root: Mark, segments: readonly string[]): Mark | undefined {
  let mark: Mark | undefined = root;
  for (const segment of segments) {
    mark = mark && childOf(mark, segment);
  }
  return mark;
}

function nearestMark(root: Mark, pointer: string): Mark {
  let mark = root;
  for (const segment of fromPointer(pointer)) {
    const child = childOf(mark, segment);
    if (child === undefined) break;
    mark = child;
  }
  return mark;
}

function keyRange(root: Mark, pointer: string): { start: number; end: number } {
  const segments = fromPointer(pointer);
  const parent = findMark(root, segments.slice(0, -1));
  const key = parent?.type === 'mapping' ? parent.entries.get(segments.at(-1) ?? '')?.key : undefined;
  return key ?? nearestMark(root, pointer);
}

function* marksBelow(mark: Mark, prefix: string, depth: number): Generator<[string, Mark]> {
  if (depth === 0) return;
  for (const [segment, child] of childrenOf(mark)) {
    const path = prefix + toPointer([segment]);
    yield [path, child];
    yield* marksBelow(child, path, depth - 1);
  }
}

function childrenOf(mark: Mark): [PropertyKey, Mark][] {
  if (mark.type === 'sequence') return [...mark.items.entries()];
  if (mark.type === 'mapping') return [...mark.entries].map(([key, entry]) => [key, entry.value]);
  return [];
}
