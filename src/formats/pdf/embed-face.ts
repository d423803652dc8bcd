import { createHash } from 'node:crypto';
import { addCompositeGlyphs } from './composite-glyphs.ts';
import type { Coded } from './glyph-codes.ts';
import type { Subsetter } from './load-subsetter.ts';
import type { PdfFile } from './pdf-file.ts';
import { type PdfReference, pdfText } from './pdf-value.ts';
import type { Face } from './read-face.ts';
import { toUnicodeMap } from './to-unicode.ts';

/**
 * Writes a composite font (ISO 32000-1, 9.7) with just the glyphs that are used, by code.
 * Gives `undefined` where the subsetter cannot read the face.
 */
export function embedFace(
  file: PdfFile,
  subset: Subsetter,
  face: Face,
  entries: readonly Coded[],
): PdfReference | undefined {
  const glyphs = entries.flatMap((entry) =>
    'parts' in entry ? entry.parts.map(({ glyph }) => glyph) : [entry.glyph],
  );
  const kept = subset(face.file, new Set(glyphs));
  if (!kept) return undefined;
  const { program, numbers } = addGroups(kept, face, entries);
  const toUnicode = toUnicodeMap(entries);
  const name = `${subsetTag(program, toUnicode)}+${face.postScriptName}`;
  const descendant = file.object({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: pdfText('Adobe'), Ordering: pdfText('Identity'), Supplement: 0 },
    FontDescriptor: file.object(describeFont(face, name, embedProgram(file, program))),
    DW: 0,
    W: [0, entries.map((entry) => ('parts' in entry ? entry.advance : (face.advances[entry.glyph] ?? 0)))],
    CIDToGIDMap: file.stream({}, glyphNumbers(numbers)),
  });
  return file.object({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: file.stream({}, new TextEncoder().encode(toUnicode)),
  });
}

/** Adds the groups to a font as glyphs, and gives the glyph of each code. */
function addGroups(kept: Uint8Array<ArrayBuffer>, { unitsPerEm }: Face, entries: readonly Coded[]) {
  const toUnits = (length: number) => Math.round((length * unitsPerEm) / 1000);
  const groups = entries
    .filter((entry) => 'parts' in entry)
    .map(({ parts, advance }) => ({
      advance: toUnits(advance),
      parts: parts.map(({ glyph, x, y }) => ({ glyph, x: toUnits(x), y: toUnits(y) })),
    }));
  const { program, firstGlyph } = addCompositeGlyphs(kept, groups);
  let next = firstGlyph;
  const numbers = entries.map((entry) => ('parts' in entry ? next++ : entry.glyph));
  return { program, numbers };
}

function embedProgram(file: PdfFile, program: Uint8Array): PdfReference {
  return file.stream({ Length1: program.length }, program);
}

/** Flags of ISO 32000-1, table 123. */
const fixedPitch = 1;
const symbolic = 4;
const italic = 64;

function describeFont(face: Face, name: string, program: PdfReference) {
  return {
    Type: 'FontDescriptor',
    FontName: name,
    Flags: symbolic | (face.isMonospaced ? fixedPitch : 0) | (face.italicAngle === 0 ? 0 : italic),
    FontBBox: face.box,
    ItalicAngle: face.italicAngle,
    Ascent: face.ascent,
    Descent: face.descent,
    CapHeight: face.capHeight,
    XHeight: face.xHeight,
    // TrueType files do not hold it; readers use it only to stand in for a font that is not embedded.
    StemV: Math.round(50 + (face.weight / 65) ** 2),
    FontFile2: program,
  };
}

/** Two bytes a code, high byte first. */
function glyphNumbers(glyphs: readonly number[]): Uint8Array {
  return Uint8Array.from(glyphs.flatMap((glyph) => [glyph >> 8, glyph & 0xff]));
}

/** Six capital letters that tell one subset of a font from another (9.6.4), taken from what it holds. */
function subsetTag(program: Uint8Array, toUnicode: string): string {
  const hash = createHash('sha256').update(program).update(toUnicode).digest();
  return Array.from(hash.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
}
