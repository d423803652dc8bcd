/** Why a font file cannot be used, and what to do about it. */
export interface FontFault {
  /** Ends the sentence "it …". */
  readonly reason: string;
  readonly help: string;
}

const useTrueType = 'use a static TrueType file (`.ttf`)';

/** Files that shape well and then draw blank or wrong glyphs in a PDF, by their first four bytes. */
const otherKinds: ReadonlyMap<number, FontFault> = new Map([
  [0x774f4646, { reason: 'is a web font (WOFF)', help: useTrueType }],
  [0x774f4632, { reason: 'is a web font (WOFF2)', help: useTrueType }],
  [0x74746366, { reason: 'is a collection of fonts', help: 'take one face out of it as a `.ttf` file' }],
  [0x4f54544f, { reason: 'has CFF outlines', help: useTrueType }],
]);

/** Version 1.0 and `true`, the two signatures of TrueType outlines. */
const trueTypeSignatures = [0x00010000, 0x74727565];

const neededTables = ['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post'];

/** More than any real face needs, and little enough for the shaper's memory. */
const maxBytes = 64 * 1024 * 1024;

/** Tells what keeps a file from being a whole, static TrueType face; undefined where nothing does. */
export function findFontFault(bytes: Uint8Array): FontFault | undefined {
  if (bytes.length > maxBytes) return { reason: 'is larger than 64 MB', help: useTrueType };
  if (bytes.length < 12) return notAFont;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const signature = view.getUint32(0);
  if (!trueTypeSignatures.includes(signature)) return otherKinds.get(signature) ?? notAFont;
  const tables = readTableTags(view);
  if (!tables) return damaged;
  if (tables.has('fvar')) return { reason: 'is a variable font', help: 'use a static instance of it' };
  const missing = neededTables.find((tag) => !tables.has(tag));
  return missing ? { reason: `has no table \`${missing}\``, help: useTrueType } : undefined;
}

const notAFont: FontFault = { reason: 'is not a font', help: useTrueType };

/** The fault of a file that ends too early or contradicts itself. */
export const damaged: FontFault = { reason: 'is damaged', help: 'get the file again from its maker' };

/** The tags of the table directory; undefined where a table lies outside the file. */
function readTableTags(view: DataView): ReadonlySet<string> | undefined {
  const end = 12 + 16 * view.getUint16(4);
  if (end > view.byteLength) return undefined;
  const tags = new Set<string>();
  for (let entry = 12; entry < end; entry += 16) {
    if (view.getUint32(entry + 8) + view.getUint32(entry + 12) > view.byteLength) return undefined;
    tags.add(String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(entry + byte))));
  }
  return tags;
}
