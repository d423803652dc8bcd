import { type LineStarts, spanBetween } from '../diagnostics/line-starts.ts';
import type { Span } from '../diagnostics/span.ts';
import { childOf, type Mark, type Range } from './mark.ts';
import { fromPointer, pointerBelow } from './pointer.ts';
import type { YamlFile } from './yaml-file.ts';

interface Text {
  readonly file: string;
  readonly lineStarts: LineStarts;
}

/** Puts a value and its marks together: the look-ups of a `YamlFile`. */
export function locateValues(text: Text, value: unknown, root: Mark): YamlFile {
  const sharedPointers = listSharer();
  const spanOfRange = (range: Range): Span => spanBetween(text.file, text.lineStarts, range.start, range.end);
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
      const pointers: string[] = [];
      const places: number[] = [];
      const add = (path: string, range: Range) => {
        const { start, end } = spanOfRange(range);
        pointers.push(path);
        places.push(start.line, start.column, end.line, end.column);
      };
      if (mark) visitBelow(mark, '', depth, add);
      // The copy has no room to grow, which a hundred thousand values would fill memory with.
      return { file: text.file, pointers: sharedPointers(pointers), places: places.slice() };
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

function keyRange(root: Mark, pointer: string): Range {
  const segments = fromPointer(pointer);
  const parent = findMark(root, segments.slice(0, -1));
  const key = parent?.type === 'mapping' ? parent.entries.get(segments.at(-1) ?? '')?.key : undefined;
  return key ?? nearestMark(root, pointer);
}

function visitBelow(
  mark: Mark,
  above: string,
  depth: number,
  visit: (pointer: string, mark: Mark) => void,
): void {
  if (depth === 0 || mark.type === 'scalar') return;
  const visitChild = (child: Mark, segment: PropertyKey) => {
    const pointer = pointerBelow(above, segment);
    visit(pointer, child);
    visitBelow(child, pointer, depth - 1, visit);
  };
  if (mark.type === 'sequence') mark.items.forEach(visitChild);
  else for (const [key, { value }] of mark.entries) visitChild(value, key);
}

/** Gives one list for all lists of the same texts: most records of a file have the same fields. */
function listSharer(): (texts: readonly string[]) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (texts) => {
    const key = JSON.stringify(texts);
    const shared = known.get(key) ?? texts;
    known.set(key, shared);
    return shared;
  };
}
