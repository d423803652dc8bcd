import type { GlyphRun } from './layout.ts';

/** Width of a run of glyphs, in points. */
export function glyphWidth({ advances, size }: Pick<GlyphRun, 'advances' | 'size'>): number {
  return (advances.reduce((sum, advance) => sum + advance, 0) * size) / 1000;
}
