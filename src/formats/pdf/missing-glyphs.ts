import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { GlyphRun, Layout } from '../../layout/layout.ts';
import { clustersOf } from './glyph-clusters.ts';

/** Reports each character that stands on a page as glyph 0, the box of a missing glyph: once a face. */
export function missingGlyphs(layout: Layout): readonly Diagnostic[] {
  const messages = new Set<string>();
  for (const page of layout.pages) {
    for (const item of page.items) {
      if (item.type !== 'glyphs' || !item.glyphs.includes(0)) continue;
      for (const text of missingTexts(item))
        messages.add(`\`${item.face}\` has no glyph for ${nameText(text)}`);
    }
  }
  return [...messages].map((message) => ({
    code: 'pdf/missing-glyph',
    message,
    help: 'add a font that has it to `fonts.fallback` of the theme',
  }));
}

function missingTexts(run: GlyphRun): readonly string[] {
  return clustersOf(run.texts, run.advances)
    .filter(({ start, end }) => run.glyphs.slice(start, end).includes(0))
    .map(({ start, end }) => run.texts.slice(start, end).join(''));
}

/** Such as `` `ẞ` (U+1E9E) ``; characters that show nothing go by their numbers alone. */
function nameText(text: string): string {
  const points = [...text].map((point) => `U+${toHex(point)}`).join(' ');
  return /^[\p{L}\p{M}\p{N}\p{P}\p{S}]+$/u.test(text) ? `\`${text}\` (${points})` : points;
}

function toHex(point: string): string {
  return (point.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}
