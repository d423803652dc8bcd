import { createHash } from 'node:crypto';

/** Length of the `/ID` of a file, in bytes. */
export const idLength = 16;

/** Stands for the `/ID`, in hexadecimal, while the file is written and hashed. */
const placeholder = '0'.repeat(2 * idLength);

/**
 * Puts a hash of the whole file in the place of its `/ID` (ISO 32000-1, 14.4), which holds zeros so far. The given
 * bytes are changed. The seal shows damage and edits; it is no signature, as anybody can compute it.
 */
export function sealFile(file: Buffer): Uint8Array {
  const found = findId(file);
  if (found?.id !== placeholder) throw new Error('the trailer of the PDF has no `/ID` to fill in');
  writeId(file, found.places, hashOf(file));
  return new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
}

/** Whether every byte of a file is as `sealFile` left it; `undefined` where the file has no `/ID` of that form. */
export function isSealed(bytes: Uint8Array): boolean | undefined {
  const file = Buffer.from(bytes);
  const found = findId(file);
  if (!found) return undefined;
  writeId(file, found.places, placeholder);
  return hashOf(file) === found.id;
}

interface FoundId {
  readonly id: string;
  /** Where it stands, as offsets: it is there twice. */
  readonly places: readonly number[];
}

/** The last `/ID` of a file, as PDFKit writes it. */
function findId(file: Buffer): FoundId | undefined {
  const start = file.lastIndexOf('/ID [<');
  const text = start < 0 ? '' : file.toString('latin1', start, start + 4 * idLength + 20);
  const [, opening = '', id = ''] = /^(\/ID \[<)([0-9a-f]{32})> <\2>\]/.exec(text) ?? [];
  const first = start + opening.length;
  return id === '' ? undefined : { id, places: [first, first + id.length + '> <'.length] };
}

function writeId(file: Buffer, places: readonly number[], id: string): void {
  for (const place of places) file.write(id, place, 'latin1');
}

function hashOf(file: Buffer): string {
  return createHash('sha256').update(file).digest('hex').slice(0, placeholder.length);
}
