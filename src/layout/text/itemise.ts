import type { FontBook } from '../font-book.ts';
import { bidiLevels } from './bidi-levels.ts';
import { clusterEnd } from './cluster-end.ts';
import type { SourceText } from './normalise-text.ts';
import { scriptOf } from './script-of.ts';
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

type Draft = Omit<Stretch, 'end'> & { end: number };

/** Divides a text into stretches, as long as can be. */
export function itemise(fonts: FontBook, source: SourceText, direction: 'ltr' | 'rtl'): readonly Stretch[] {
  const { text } = source;
  const levels = bidiLevels(text, direction);
  const stretches: Stretch[] = [];
  let script = firstScript(text);
  for (const { run, start, end } of source.spans) {
    let open: Draft | undefined;
    for (let offset = start; offset < end; ) {
      const next = clusterEnd(text, offset, end);
      script = scriptOf(text.codePointAt(offset) ?? 0) ?? script;
      const face = findFace(fonts, run.style.faces, text, offset, next);
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

/** Punctuation before the first letter takes that letter's script. */
function firstScript(text: string): string {
  for (const character of text) {
    const script = scriptOf(character.codePointAt(0) ?? 0);
    if (script) return script;
  }
  return 'Latn';
}

/** The first face with all of a character and its marks, else the first with the character, else the first. */
function findFace(
  fonts: FontBook,
  faces: readonly string[],
  text: string,
  start: number,
  end: number,
): string {
  const [first = ''] = faces;
  if (end - start === 1) {
    const codePoint = text.charCodeAt(start);
    return faces.find((face) => fonts.hasGlyph(face, codePoint)) ?? first;
  }
  // A face may hold the composed letter only, or its parts only: shaping makes the one of the other.
  const composed = [...text.slice(start, end).normalize('NFC')].map(
    (character) => character.codePointAt(0) ?? 0,
  );
  const whole = faces.find((face) => composed.every((codePoint) => fonts.hasGlyph(face, codePoint)));
  return whole ?? faces.find((face) => fonts.hasGlyph(face, text.codePointAt(start) ?? 0)) ?? first;
}
