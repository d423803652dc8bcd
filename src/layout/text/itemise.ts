import type { FontBook } from '../font-book.ts';
import { clusterEnd } from './cluster-end.ts';
import { findFace } from './find-face.ts';
import { isolateLevels } from './isolate-levels.ts';
import { listScripts } from './list-scripts.ts';
import type { SourceText } from './normalise-text.ts';
import type { TextRun } from './text-line.ts';

/** Text that can be shaped at once: one run, face, script and direction. */
export interface Stretch {
  readonly start: number;
  /** Offset after the last character. */
  readonly end: number;
  readonly run: TextRun;
  readonly face: string;
  /** ISO 15924. */
  readonly script: string;
  /** Embedding level: odd is right to left. */
  readonly level: number;
}

/** Latin letters and what is of no script: each code unit is a character by itself. */
const simpleText = /^[ -\u024f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*$/;

const latin = () => 'Latn';

type Draft = Omit<Stretch, 'end'> & { end: number };

/** Divides a text into stretches, as long as can be. */
export function itemise(fonts: FontBook, source: SourceText, direction: 'ltr' | 'rtl'): readonly Stretch[] {
  const { text } = source;
  const levels = isolateLevels(source, direction);
  const isSimple = simpleText.test(text);
  const scriptAt = isSimple ? latin : listScripts(text);
  const stretches: Stretch[] = [];
  for (const { run, start, end } of source.spans) {
    const faceOf = findFace(fonts, run.style.faces);
    let open: Draft | undefined;
    for (let offset = start; offset < end; ) {
      const next = isSimple ? offset + 1 : clusterEnd(text, offset, end);
      const script = scriptAt(offset);
      const face = faceOf(text, offset, next);
      const level = levels?.[offset] ?? 0;
      if (open && open.script === script && open.face === face && open.level === level) {
        open.end = next;
      } else {
        open = { start: offset, end: next, run, face, script, level };
        stretches.push(open);
      }
      offset = next;
    }
  }
  return stretches;
}
