import { join } from 'node:path';
import type { ManifestEntry } from '../build/manifest.ts';
import { countOf } from './table.ts';

/** A brief that was built, as a row of a table: its id, its pages and its files in `place`. */
export function briefRow({ id, outputs }: ManifestEntry, place: string): readonly string[] {
  return [
    id,
    outputs.map(({ pages }) => (pages === undefined ? '' : countOf(pages, 'page'))).join(''),
    outputs.map(({ path }) => join(place, path)).join(' '),
  ];
}
