import { readSfnt, type SfntTables, sfntTable, writeSfnt } from './sfnt.ts';

/** Glyphs of a font that are drawn together as a new one. Lengths are in design units. */
export interface CompositeGlyph {
  readonly advance: number;
  readonly parts: readonly { readonly glyph: number; readonly x: number; readonly y: number }[];
}

export interface ExtendedFont {
  readonly program: Uint8Array<ArrayBuffer>;
  /** Number of the first new glyph; the others follow it. */
  readonly firstGlyph: number;
}

/** Glyph numbers are two bytes, and the last of them is not used. */
const mostGlyphs = 0xffff;

/** Adds glyphs that are made of others after the last glyph of a TrueType font (OpenType, `glyf`). */
export function addCompositeGlyphs(
  font: Uint8Array<ArrayBuffer>,
  composites: readonly CompositeGlyph[],
): ExtendedFont {
  if (composites.length === 0) return { program: font, firstGlyph: 0 };
  const tables = readSfnt(font);
  const outlines = readOutlines(tables);
  const firstGlyph = outlines.length;
  const count = firstGlyph + composites.length;
  if (count > mostGlyphs) throw new Error('a face has run out of glyphs');
  const added = composites.map(({ parts }) => composeOutline(outlines, parts));
  const advances = composites.map(({ advance }) => advance);
  const changed: SfntTables = new Map([
    ...tables,
    ...writeOutlines([...outlines, ...added]),
    ['hmtx', addMetrics(tables, advances, added)],
    ['hhea', patch(sfntTable(tables, 'hhea'), [[34, count]])],
    ['head', patch(sfntTable(tables, 'head'), [[50, longOffsets]])],
    ['maxp', raiseLimits(sfntTable(tables, 'maxp'), composites, count)],
  ]);
  return { program: writeSfnt(changed), firstGlyph };
}

/** `indexToLocFormat` of `head`. */
const longOffsets = 1;

/** What `glyf` holds of each glyph: nothing of those that are not drawn. */
export function readOutlines(tables: SfntTables): readonly DataView<ArrayBuffer>[] {
  const [glyf, loca] = [sfntTable(tables, 'glyf'), sfntTable(tables, 'loca')];
  const isLong = sfntTable(tables, 'head').getUint16(50) === longOffsets;
  const offset = (glyph: number) => (isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  return Array.from({ length: sfntTable(tables, 'maxp').getUint16(4) }, (_, glyph) => {
    const start = offset(glyph);
    return new DataView(glyf.buffer, glyf.byteOffset + start, offset(glyph + 1) - start);
  });
}

function writeOutlines(outlines: readonly DataView<ArrayBuffer>[]): [string, DataView<ArrayBuffer>][] {
  const even = (length: number) => length + (length % 2);
  const size = outlines.reduce((sum, outline) => sum + even(outline.byteLength), 0);
  const glyf = new Uint8Array(size);
  const loca = new DataView(new ArrayBuffer(4 * (outlines.length + 1)));
  let start = 0;
  outlines.forEach((outline, glyph) => {
    loca.setUint32(4 * glyph, start);
    glyf.set(new Uint8Array(outline.buffer, outline.byteOffset, outline.byteLength), start);
    start += even(outline.byteLength);
  });
  loca.setUint32(4 * outlines.length, start);
  return [
    ['glyf', new DataView(glyf.buffer)],
    ['loca', loca],
  ];
}

/** Flags of a part: its place is given in words, as a distance; another part follows. */
const byDistance = 0x3;
const morePartsFollow = 0x20;
const isComposite = -1;

function composeOutline(
  outlines: readonly DataView<ArrayBuffer>[],
  parts: CompositeGlyph['parts'],
): DataView<ArrayBuffer> {
  const visible = parts.flatMap((part) => {
    const outline = outlines[part.glyph];
    return outline && outline.byteLength > 0 ? [{ ...part, outline }] : [];
  });
  const composed = new DataView(new ArrayBuffer(visible.length === 0 ? 0 : 10 + 8 * visible.length));
  if (visible.length === 0) return composed;
  composed.setInt16(0, isComposite);
  // The box: left, bottom, right and top.
  const edges = [2, 4, 6, 8].map((at, edge) =>
    visible.map(({ outline, x, y }) => outline.getInt16(at) + (edge % 2 === 0 ? x : y)),
  );
  edges.forEach((ends, edge) => {
    composed.setInt16(2 + 2 * edge, edge < 2 ? Math.min(...ends) : Math.max(...ends));
  });
  visible.forEach(({ glyph, x, y }, index) => {
    const at = 10 + 8 * index;
    composed.setUint16(at, index < visible.length - 1 ? byDistance | morePartsFollow : byDistance);
    composed.setUint16(at + 2, glyph);
    composed.setInt16(at + 4, x);
    composed.setInt16(at + 6, y);
  });
  return composed;
}

/** An advance and a left side bearing for every glyph: the last advance of the table no longer holds for several. */
function addMetrics(
  tables: SfntTables,
  advances: readonly number[],
  added: readonly DataView<ArrayBuffer>[],
): DataView<ArrayBuffer> {
  const hmtx = sfntTable(tables, 'hmtx');
  const whole = sfntTable(tables, 'hhea').getUint16(34);
  const known = sfntTable(tables, 'maxp').getUint16(4);
  const metrics = new DataView(new ArrayBuffer(4 * (known + added.length)));
  for (let glyph = 0; glyph < known; glyph += 1) {
    metrics.setUint16(4 * glyph, hmtx.getUint16(4 * Math.min(glyph, whole - 1)));
    metrics.setInt16(
      4 * glyph + 2,
      hmtx.getInt16(glyph < whole ? 4 * glyph + 2 : 4 * whole + 2 * (glyph - whole)),
    );
  }
  added.forEach((outline, index) => {
    metrics.setUint16(4 * (known + index), advances[index] ?? 0);
    metrics.setInt16(4 * (known + index) + 2, outline.byteLength > 0 ? outline.getInt16(2) : 0);
  });
  return metrics;
}

/** What `maxp` promises of glyphs that are made of others. */
function raiseLimits(
  maxp: DataView<ArrayBuffer>,
  composites: readonly CompositeGlyph[],
  count: number,
): DataView<ArrayBuffer> {
  const most = composites.reduce((parts, composite) => Math.max(parts, composite.parts.length), 0);
  const times = (...fields: readonly number[]) =>
    Math.min(0xffff, most * Math.max(...fields.map((field) => maxp.getUint16(field))));
  return patch(maxp, [
    [4, count],
    [10, times(6, 10)], // points
    [12, times(8, 12)], // contours
    [28, Math.max(most, maxp.getUint16(28))], // parts
    [30, maxp.getUint16(30) + 1], // depth
  ]);
}

/** A copy of a table with other words at some places. */
function patch(
  table: DataView<ArrayBuffer>,
  words: readonly (readonly [offset: number, value: number])[],
): DataView<ArrayBuffer> {
  const copy = new DataView(table.buffer.slice(table.byteOffset, table.byteOffset + table.byteLength));
  for (const [offset, value] of words) copy.setUint16(offset, value);
  return copy;
}
