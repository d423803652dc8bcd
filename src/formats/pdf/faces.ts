import type { Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import { damaged } from '../../layout/text/font-fault.ts';
import { embedFace } from './embed-face.ts';
import { GlyphCodes } from './glyph-codes.ts';
import type { Subsetter } from './load-subsetter.ts';
import { mustFind } from './must-find.ts';
import type { FacePainter } from './paint-glyphs.ts';
import type { PdfFile } from './pdf-file.ts';
import type { PdfReference } from './pdf-value.ts';
import { type Face, readFace, refuseFace } from './read-face.ts';

/** A face of a document, and the codes that its glyphs have been given so far. */
export interface OpenFace extends FacePainter {
  readonly key: string;
  readonly face: Face;
}

/** Reads the faces that a layout uses, by key. One that cannot be embedded is `pdf/unusable-font`. */
export function openFaces(
  keys: readonly string[],
  fonts: ReadonlyMap<string, Uint8Array>,
): Outcome<ReadonlyMap<string, OpenFace>> {
  const faces = new Map<string, OpenFace>();
  const diagnostics: Diagnostic[] = [];
  keys.forEach((key, index) => {
    const read = readFace(key, mustFind(fonts, key, 'font'));
    diagnostics.push(...read.diagnostics);
    if (!read.value) return;
    const { advances } = read.value;
    faces.set(key, { key, resource: `F${index + 1}`, advances, codes: new GlyphCodes(), face: read.value });
  });
  return diagnostics.length > 0 ? { diagnostics } : { value: faces, diagnostics };
}

/** Writes the faces of which a glyph was drawn, and gives their fonts by the name of the resource. */
export function embedFaces(
  file: PdfFile,
  subset: Subsetter,
  faces: Iterable<OpenFace>,
): Outcome<ReadonlyMap<string, PdfReference>> {
  const fonts = new Map<string, PdfReference>();
  const diagnostics: Diagnostic[] = [];
  for (const { key, resource, face, codes } of faces) {
    if (!codes.isUsed) continue;
    const font = embedFace(file, subset, face, codes.entries);
    if (font) fonts.set(resource, font);
    else diagnostics.push(refuseFace(key, damaged));
  }
  return diagnostics.length > 0 ? { diagnostics } : { value: fonts, diagnostics };
}
