import type { Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import { damaged, type FontFault, findFontFault } from '../../layout/text/font-fault.ts';

/** What a PDF says of a face (ISO 32000-1, 9.8); lengths in thousandths of the type size. */
export interface Face {
  readonly file: Uint8Array;
  readonly postScriptName: string;
  /** Design units in the type size. */
  readonly unitsPerEm: number;
  /** Left, bottom, right and top of a box that every glyph fits in. */
  readonly box: readonly number[];
  readonly ascent: number;
  /** Below the baseline, negative. */
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Degrees anticlockwise from the vertical: negative for italics. */
  readonly italicAngle: number;
  readonly isMonospaced: boolean;
  /** 400 is regular, 700 bold. */
  readonly weight: number;
  /** Advance of each glyph, by its number. */
  readonly advances: readonly number[];
}

/** Faces that were read, by their bytes: the documents of a run share them. */
const known = new WeakMap<Uint8Array, Face>();

/** Reads a static TrueType file. Anything else is `pdf/unusable-font`. `key` names the face in messages. */
export function readFace(key: string, file: Uint8Array): Outcome<Face> {
  const face = known.get(file);
  if (face) return { value: face, diagnostics: [] };
  const outcome = parseFace(key, file);
  if (outcome.value) known.set(file, outcome.value);
  return outcome;
}

function parseFace(key: string, file: Uint8Array): Outcome<Face> {
  const fault = findFontFault(file);
  if (fault) return { diagnostics: [refuseFace(key, fault)] };
  try {
    const tables = readTables(file);
    if (isRestricted(tables)) return { diagnostics: [refuseFace(key, restricted)] };
    return { value: describeFace(file, tables), diagnostics: [] };
  } catch (error) {
    // DataView throws where a table ends before its content does.
    if (error instanceof RangeError) return { diagnostics: [refuseFace(key, damaged)] };
    throw error;
  }
}

/** The diagnostic for a face that cannot be embedded. */
export function refuseFace(key: string, { reason, help }: FontFault): Diagnostic {
  return { code: 'pdf/unusable-font', message: `\`${key}\` cannot be embedded: it ${reason}`, help };
}

const restricted: FontFault = {
  reason: 'has a licence that does not allow it',
  help: 'use a font that may be embedded, such as one under the Open Font License',
};

/**
 * Bits of `fsType`: not to be embedded at all, not in part, or only as bitmaps (PDF/A-3, 6.2.11.4.1). PDFs hold the
 * outlines of just those glyphs that are used.
 */
const restrictions = 0x2 | 0x100 | 0x200;

function isRestricted(tables: Tables): boolean {
  return (tableOf(tables, 'OS/2').getUint16(8) & restrictions) !== 0;
}

type Tables = ReadonlyMap<string, DataView>;

function readTables(file: Uint8Array): Tables {
  const tables = new Map<string, DataView>();
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = 12 + 16 * view.getUint16(4);
  for (let entry = 12; entry < end; entry += 16) {
    const tag = String.fromCharCode(...file.subarray(entry, entry + 4));
    const start = file.byteOffset + view.getUint32(entry + 8);
    tables.set(tag, new DataView(file.buffer, start, view.getUint32(entry + 12)));
  }
  return tables;
}

function describeFace(file: Uint8Array, tables: Tables): Face {
  const head = tableOf(tables, 'head');
  const hhea = tableOf(tables, 'hhea');
  const os2 = tableOf(tables, 'OS/2');
  const post = tableOf(tables, 'post');
  const unitsPerEm = head.getUint16(18);
  if (unitsPerEm === 0) throw new RangeError('a face has no size');
  const scale = (units: number) => Math.round((units * 1e6) / unitsPerEm) / 1e3;
  // `sxHeight` and `sCapHeight` came with version 2 of the table.
  const hasHeights = os2.getUint16(0) >= 2;
  return {
    file,
    postScriptName: readPostScriptName(tableOf(tables, 'name')),
    unitsPerEm,
    box: [36, 38, 40, 42].map((offset) => scale(head.getInt16(offset))),
    ascent: scale(hhea.getInt16(4)),
    descent: scale(hhea.getInt16(6)),
    capHeight: scale(hasHeights ? os2.getInt16(88) : hhea.getInt16(4)),
    xHeight: hasHeights ? scale(os2.getInt16(86)) : 0,
    italicAngle: post.getInt32(4) / 0x10000,
    isMonospaced: post.getUint32(12) !== 0,
    weight: os2.getUint16(4),
    advances: readAdvances(tables).map(scale),
  };
}

/** The last advance of `hmtx` holds for all glyphs that follow it. */
function readAdvances(tables: Tables): readonly number[] {
  const hmtx = tableOf(tables, 'hmtx');
  const glyphs = tableOf(tables, 'maxp').getUint16(4);
  const last = tableOf(tables, 'hhea').getUint16(34) - 1;
  return Array.from({ length: glyphs }, (_, glyph) => hmtx.getUint16(4 * Math.min(glyph, last)));
}

const postScriptNameId = 6;
/** 63 characters are allowed. */
const maxNameBytes = 126;

/** Only letters, digits and hyphens are kept: the name becomes a PDF name, and fonts are strangers' files. */
function readPostScriptName(name: DataView): string {
  const strings = name.getUint16(4);
  for (let record = 6; record < 6 + 12 * name.getUint16(2); record += 12) {
    if (name.getUint16(record + 6) !== postScriptNameId) continue;
    const start = name.byteOffset + strings + name.getUint16(record + 10);
    const length = Math.min(name.getUint16(record + 8), maxNameBytes);
    // Both encodings of names, Mac Roman and UTF-16, hold ASCII letters as themselves, with or without a zero.
    const text = String.fromCharCode(...new Uint8Array(name.buffer, start, length));
    const kept = text.replace(/[^A-Za-z0-9-]/g, '');
    if (kept) return kept;
  }
  return 'Unnamed';
}

function tableOf(tables: Tables, tag: string): DataView {
  const table = tables.get(tag);
  if (!table) throw new RangeError(`a face has no table ${tag}`);
  return table;
}
