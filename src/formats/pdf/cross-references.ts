/** An object in an object stream. */
export interface PackedObject {
  readonly id: number;
  /** In ASCII. */
  readonly text: string;
}

/** The content of an object stream (ISO 32000-1, 7.5.7), and where the objects begin in it, behind their list. */
export function packObjects(objects: readonly PackedObject[]): {
  readonly text: string;
  readonly first: number;
} {
  let offset = 0;
  const list = objects.map(({ id, text }) => {
    const entry = `${id} ${offset} `;
    offset += text.length + 1;
    return entry;
  });
  const head = list.join('');
  return { text: head + objects.map(({ text }) => text).join('\n'), first: head.length };
}

/** Bytes of the fields of an entry (`W`, 7.5.8.2). */
export const fieldWidths: readonly number[] = [1, 4, 2];

const rowLength = fieldWidths.reduce((sum, width) => sum + width, 0);

/** How the entries are written: each as its difference from the one above, which is mostly zeros (7.4.4.4). */
export const rowPrediction = { Predictor: 12, Columns: rowLength };

/** What tells that a row holds differences from the one above. */
const up = 2;

const [inFile, inStream] = [1, 2];

/**
 * The content of a cross-reference stream (7.5.8.3), with a first entry for the free object 0. `offsets` holds where
 * objects begin, by their numbers less one; the others stand in the object stream `holder`, in the order of `packed`.
 */
export function crossReferences(
  offsets: readonly (number | null | undefined)[],
  holder: number,
  packed: readonly PackedObject[],
): Uint8Array {
  const indexes = new Map(packed.map(({ id }, index) => [id, index]));
  const rows = new DataView(new ArrayBuffer(rowLength * (offsets.length + 1)));
  rows.setUint16(rowLength - 2, 0xffff);
  offsets.forEach((offset, before) => {
    const at = rowLength * (before + 1);
    const index = indexes.get(before + 1);
    rows.setUint8(at, index === undefined ? inFile : inStream);
    rows.setUint32(at + 1, index === undefined ? (offset ?? 0) : holder);
    rows.setUint16(at + 5, index ?? 0);
  });
  return predictRows(new Uint8Array(rows.buffer));
}

function predictRows(rows: Uint8Array): Uint8Array {
  const count = rows.length / rowLength;
  const predicted = new Uint8Array(count * (1 + rowLength));
  for (let row = 0; row < count; row += 1) {
    const at = row * (1 + rowLength);
    predicted[at] = up;
    for (let column = 0; column < rowLength; column += 1) {
      const from = row * rowLength + column;
      predicted[at + 1 + column] = (rows[from] ?? 0) - (rows[from - rowLength] ?? 0);
    }
  }
  return predicted;
}
