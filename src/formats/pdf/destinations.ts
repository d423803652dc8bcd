import type { Layout } from '../../layout/layout.ts';
import { type NameTrees, type PdfValue, pdfText } from './pdf-value.ts';

/**
 * The names in the PDF of the destinations of a layout. Anchors of plain letters keep their names, so that an address
 * such as `brief.pdf#rec-share-code` leads there; any others get a number, behind a character that no anchor of
 * plain letters has.
 */
export function destinationNames({ destinations }: Layout): ReadonlyMap<string, string> {
  return new Map(
    destinations.map(({ name }, index) => [
      name,
      isPlain(name) ? name : `_${String(index + 1).padStart(6, '0')}`,
    ]),
  );
}

/** The name tree of destinations (ISO 32000-1, 12.3.2.3); nothing where there are none. */
export function destinationTree(
  { destinations }: Layout,
  nameOf: (name: string) => string,
  placeOf: (page: number, y: number) => PdfValue,
): NameTrees {
  if (destinations.length === 0) return {};
  const entries = destinations.map(({ name, page, y }) => [nameOf(name), placeOf(page, y)] as const);
  // Names in a tree stand in the order of their bytes (7.9.6); all of these are ASCII.
  const sorted = entries.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { Dests: { Names: sorted.flatMap(([name, place]): readonly PdfValue[] => [pdfText(name), place]) } };
}

function isPlain(name: string): boolean {
  return /^[a-z0-9-]{1,100}$/.test(name);
}
