/** What a font file says of itself. */
export interface FontNames {
  readonly family: string;
  /** Family and style. */
  readonly full: string;
  /** As its maker writes it, such as `Version 2.002`. */
  readonly version: string;
  /** 400 is regular, 700 bold. */
  readonly weight: number;
  readonly isItalic: boolean;
  readonly isSerif: boolean;
}

/** Reads the names of a TrueType file. It must have passed `findFontFault`; names that it lacks are empty. */
export function readNames(file: Uint8Array): FontNames {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const os2 = findTable(view, 'OS/2');
  const names = readNameTable(view, findTable(view, 'name'));
  const [textFamily, serifStyle] = [at8(view, os2 + 32), at8(view, os2 + 33)];
  return {
    family: names.get(nameId.typographicFamily) ?? names.get(nameId.family) ?? '',
    full: names.get(nameId.full) ?? '',
    version: names.get(nameId.version) ?? '',
    weight: at16(view, os2 + 4),
    isItalic: (at16(view, os2 + 62) & 1) !== 0,
    // PANOSE: Latin text, with serifs from cove (2) to triangle (10).
    isSerif: textFamily === 2 && serifStyle >= 2 && serifStyle <= 10,
  };
}

const nameId = { family: 1, full: 4, version: 5, typographicFamily: 16 } as const;

/** Longer names are cut: fonts are strangers' files. */
const maxNameBytes = 200;

function findTable(view: DataView, tag: string): number {
  const end = 12 + 16 * at16(view, 4);
  for (let entry = 12; entry < end; entry += 16) {
    const letters = [0, 1, 2, 3].map((byte) => String.fromCharCode(at8(view, entry + byte)));
    if (letters.join('') === tag) return at32(view, entry + 8);
  }
  return view.byteLength;
}

/** The English names in Unicode, by number (OpenType, `name`). */
function readNameTable(view: DataView, table: number): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  const strings = table + at16(view, table + 4);
  const end = table + 6 + 12 * at16(view, table + 2);
  for (let record = table + 6; record < end; record += 12) {
    const isEnglish = at16(view, record) === 3 && at16(view, record + 4) === 0x409;
    const length = Math.min(at16(view, record + 8), maxNameBytes);
    const id = at16(view, record + 6);
    if (isEnglish && !names.has(id))
      names.set(id, utf16Text(view, strings + at16(view, record + 10), length));
  }
  return names;
}

function utf16Text(view: DataView, start: number, bytes: number): string {
  const units = Array.from({ length: bytes >> 1 }, (_, index) => at16(view, start + 2 * index));
  return String.fromCharCode(...units.filter((unit) => unit >= 0x20));
}

/** A number of the file, 0 where the file has ended: names are a comfort, and no reason to refuse a font. */
function at8(view: DataView, offset: number): number {
  return offset < view.byteLength ? view.getUint8(offset) : 0;
}

function at16(view: DataView, offset: number): number {
  return at8(view, offset) * 0x100 + at8(view, offset + 1);
}

function at32(view: DataView, offset: number): number {
  return at16(view, offset) * 0x10000 + at16(view, offset + 2);
}
