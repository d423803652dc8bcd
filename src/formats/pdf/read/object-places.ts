import { type ParsedValue, parseValue, type ReadDictionary } from './parse-value.ts';

/** Where an object stands. */
export type ObjectPlace =
  | { readonly type: 'free' }
  | { readonly type: 'file'; readonly offset: number }
  | { readonly type: 'stream'; readonly holder: number; readonly index: number };

const rowLength = 7;

/** Reads the decoded rows of a cross-reference stream as `crossReferences` writes them, by the number of the object. */
export function readPlaces(bytes: Uint8Array): readonly ObjectPlace[] {
  const rows = new DataView(restoreRows(bytes).buffer);
  return Array.from({ length: rows.byteLength / rowLength }, (_, id) => {
    const at = id * rowLength;
    const [type, place, index] = [rows.getUint8(at), rows.getUint32(at + 1), rows.getUint16(at + 5)];
    if (type === 1) return { type: 'file', offset: place };
    return type === 2 ? { type: 'stream', holder: place, index } : { type: 'free' };
  });
}

/** Each row says how it differs from the one above, behind a byte that says so (ISO 32000-1, 7.4.4.4). */
function restoreRows(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const count = Math.floor(bytes.length / (1 + rowLength));
  const rows = new Uint8Array(count * rowLength);
  for (let at = 0; at < rows.length; at += 1) {
    const row = Math.floor(at / rowLength);
    rows[at] = (bytes[at + row + 1] ?? 0) + (rows[at - rowLength] ?? 0);
  }
  return rows;
}

interface ReadStream {
  readonly dictionary: ReadDictionary;
  readonly bytes: Uint8Array;
}

/** Finds objects in a decoded object stream (7.5.7) by number and index; there are none where it could not be read. */
export function readPacked(
  stream: ReadStream | undefined,
): (id: number, index: number) => ParsedValue | undefined {
  const first = stream?.dictionary.entries.get('First');
  if (!stream || typeof first !== 'number') return () => undefined;
  const text = Buffer.from(stream.bytes).toString('latin1');
  const list = text.slice(0, first).trim().split(' ').map(Number);
  return (id, index) => {
    const offset = list[2 * index + 1];
    if (list[2 * index] !== id || offset === undefined || !(offset >= 0)) return undefined;
    return parseValue(text, first + offset);
  };
}
