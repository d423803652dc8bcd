import { createHash } from 'node:crypto';
import type { CompositeGlyph } from './composite-glyphs.ts';
import { fontProgram } from './font-program.ts';
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
  const program = fontProgram(subset, face.file, glyphs, groupsOf(face, entries));
  if (!program) return undefined;
  const toUnicode = toUnicodeMap(entries);
  const name = `${subsetTag(program.hash, toUnicode)}+${face.postScriptName}`;
  const bytes = file.deflated({ Length1: program.length }, program.deflated);
  const descendant = file.object({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: pdfText('Adobe'), Ordering: pdfText('Identity'), Supplement: 0 },
    FontDescriptor: file.object(describeFont(face, name, bytes)),
    DW: 0,
    W: [0, entries.map((entry) => ('parts' in entry ? entry.advance : (face.advances[entry.glyph] ?? 0)))],
    CIDToGIDMap: file.rawStream({}, glyphNumbers(entries, program.firstGlyph)),
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

/** The groups as glyphs of the font. */
function groupsOf({ unitsPerEm }: Face, entries: readonly Coded[]): readonly CompositeGlyph[] {
  const toUnits = (length: number) => Math.round((length * unitsPerEm) / 1000);
  return entries
    .filter((entry) => 'parts' in entry)
    .map(({ parts, advance }) => ({
      advance: toUnits(advance),
      parts: parts.map(({ glyph, x, y }) => ({ glyph, x: toUnits(x), y: toUnits(y) })),
    }));
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

/** The glyph of each code: two bytes a code, high byte first. Groups are glyphs from `firstGroup` on. */
function glyphNumbers(entries: readonly Coded[], firstGroup: number): Uint8Array {
  const numbers = new DataView(new ArrayBuffer(2 * entries.length));
  let group = firstGroup;
  entries.forEach((entry, code) => {
    numbers.setUint16(2 * code, 'parts' in entry ? group++ : entry.glyph);
  });
  return new Uint8Array(numbers.buffer);
}

/** Six capital letters that tell one subset of a font from another (9.6.4), taken from what it holds. */
function subsetTag(program: string, toUnicode: string): string {
  const hash = createHash('sha256').update(program).update(toUnicode).digest();
  return Array.from(hash.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
}
