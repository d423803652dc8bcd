/** The tables of a TrueType font, by tag (OpenType, "Organization of an OpenType font"). */
export type SfntTables = ReadonlyMap<string, DataView<ArrayBuffer>>;

/** Divides a font file into its tables, without copying them. The file must be whole. */
export function readSfnt(file: Uint8Array<ArrayBuffer>): SfntTables {
  const tables = new Map<string, DataView<ArrayBuffer>>();
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = directoryStart + entrySize * view.getUint16(4);
  for (let entry = directoryStart; entry < end; entry += entrySize) {
    const tag = String.fromCharCode(...file.subarray(entry, entry + 4));
    const start = file.byteOffset + view.getUint32(entry + 8);
    tables.set(tag, new DataView(file.buffer, start, view.getUint32(entry + 12)));
  }
  return tables;
}

/** A table that every font has. */
export function sfntTable(tables: SfntTables, tag: string): DataView<ArrayBuffer> {
  const table = tables.get(tag);
  if (!table) throw new Error(`a font has no table ${tag}`);
  return table;
}

const directoryStart = 12;
const entrySize = 16;

/** Writes a TrueType font of these tables. */
export function writeSfnt(tables: SfntTables): Uint8Array<ArrayBuffer> {
  const entries = [...tables].sort(([one], [other]) => (one < other ? -1 : 1));
  const heads = directoryStart + entrySize * entries.length;
  const size = entries.reduce((sum, [, table]) => sum + padded(table.byteLength), heads);
  const file = new Uint8Array(size);
  const view = new DataView(file.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, entries.length);
  const power = 31 - Math.clz32(entries.length);
  view.setUint16(6, 16 << power);
  view.setUint16(8, power);
  view.setUint16(10, 16 * entries.length - (16 << power));
  let start = heads;
  entries.forEach(([tag, table], index) => {
    const entry = directoryStart + entrySize * index;
    file.set(bytesOf(table), start);
    file.set(new TextEncoder().encode(tag), entry);
    view.setUint32(entry + 4, checksum(view, start, padded(table.byteLength)));
    view.setUint32(entry + 8, start);
    view.setUint32(entry + 12, table.byteLength);
    start += padded(table.byteLength);
  });
  return file;
}

function bytesOf(table: DataView<ArrayBuffer>): Uint8Array {
  return new Uint8Array(table.buffer, table.byteOffset, table.byteLength);
}

/** Tables begin at multiples of four bytes. */
function padded(length: number): number {
  return (length + 3) & ~3;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let offset = start; offset < start + length; offset += 4) sum = (sum + view.getUint32(offset)) >>> 0;
  return sum;
}
