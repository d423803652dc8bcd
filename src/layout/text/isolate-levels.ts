import { bidiLevels } from './bidi-levels.ts';
import type { SourceText } from './normalise-text.ts';
import type { Isolate } from './text-line.ts';

/**
 * The embedding levels of a text in which runs stand apart (UAX #9, isolates): with the controls that mean this put in
 * for as long as levels are found. Undefined where every level is 0.
 */
export function isolateLevels({ text, spans }: SourceText, direction: 'ltr' | 'rtl'): Uint8Array | undefined {
  if (spans.every(({ run }) => run.isolates === undefined)) return bidiLevels(text, direction);
  let marked = '';
  let open: readonly Isolate[] = [];
  const places: number[] = [];
  for (const { run, start, end } of spans) {
    const isolates = run.isolates ?? [];
    marked += controlsBetween(open, isolates);
    for (let offset = start; offset < end; offset += 1) places.push(marked.length + offset - start);
    marked += text.slice(start, end);
    open = isolates;
  }
  const levels = bidiLevels(marked, direction);
  return levels && Uint8Array.from(places, (place) => levels[place] ?? 0);
}

const starts = { ltr: '\u2066', rtl: '\u2067' } as const;
const end = '\u2069';

/** Ends the isolates that do not go on, and begins those that are new. */
function controlsBetween(before: readonly Isolate[], after: readonly Isolate[]): string {
  let common = 0;
  while (common < before.length && before[common]?.id === after[common]?.id) common += 1;
  const begun = after.slice(common).map(({ direction }) => starts[direction]);
  return end.repeat(before.length - common) + begun.join('');
}
