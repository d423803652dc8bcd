import type { Outcome } from '../../diagnostics/diagnostic.ts';
import type { Layout } from '../../layout/layout.ts';
import type { LayoutFormatOptions } from '../format.ts';
import { embedFaces, type OpenFace, openFaces } from './faces.ts';
import { loadSubsetter } from './load-subsetter.ts';
import { infoEntries, toPdfMetadata } from './metadata.ts';
import { missingGlyphs } from './missing-glyphs.ts';
import { mustFind } from './must-find.ts';
import { writeOutline } from './outline.ts';
import { type PaintedPage, paintPage } from './paint-page.ts';
import { PdfFile } from './pdf-file.ts';
import { type PdfReference, type PdfValue, pdfText } from './pdf-value.ts';
import { contentRoles, writeTags } from './tags.ts';
import { writePages } from './write-pages.ts';
import { toXmp } from './xmp.ts';

/**
 * Paints a layout as tagged PDF 1.7 that meets PDF/UA-1 and PDF/A-3a. `fonts` holds the bytes of every face of the
 * layout by its key. The same layout gives the same bytes. A character without a glyph is `pdf/missing-glyph`, a font
 * that cannot be embedded `pdf/unusable-font`; then there is no value.
 */
export async function paintPdf(
  layout: Layout,
  fonts: ReadonlyMap<string, Uint8Array>,
  options: LayoutFormatOptions,
): Promise<Outcome<Uint8Array>> {
  const faces = openFaces(layout.faces, fonts);
  const diagnostics = [...faces.diagnostics, ...missingGlyphs(layout)];
  if (!faces.value || diagnostics.length > 0) return { diagnostics };

  const painted = paintPages(layout, faces.value);
  const file = new PdfFile(layout.metadata);
  const embedded = embedFaces(file, await loadSubsetter(), faces.value.values());
  if (!embedded.value) return { diagnostics: embedded.diagnostics };

  writeStructure(file, layout, embedded.value, painted);
  writeMetadata(file, layout, options);
  return { value: await file.finish(), diagnostics: [] };
}

function paintPages(layout: Layout, faces: ReadonlyMap<string, OpenFace>): readonly PaintedPage[] {
  const roles = contentRoles(layout.tags);
  const context = {
    height: layout.paper.height,
    faceOf: (key: string) => mustFind(faces, key, 'face'),
    roleOf: (contentId: number) => mustFind(roles, contentId, 'content leaf'),
  };
  return layout.pages.map((page) => paintPage(context, page.items));
}

/** Writes the pages, and what leads to places on them: tags, destinations and outline. */
function writeStructure(
  file: PdfFile,
  layout: Layout,
  fonts: ReadonlyMap<string, PdfReference>,
  painted: readonly PaintedPage[],
): void {
  const names = destinationNames(layout);
  const destinationOf = (name: string) => mustFind(names, name, 'destination');
  const { pages, annotations } = writePages({ file, fonts, destinationOf }, layout, painted);
  const elements = writeTags({ file, pages, annotations }, layout.tags);
  const references = new Map(pages.map(({ reference }, index) => [index + 1, reference]));
  const destinationAt = (page: number, y: number): readonly PdfValue[] => {
    return [mustFind(references, page, 'page'), 'XYZ', 0, layout.paper.height - y, null];
  };
  const entries = layout.destinations.flatMap(({ name, page, y }) => [
    pdfText(destinationOf(name)),
    destinationAt(page, y),
  ]);
  file.setNames(entries.length > 0 ? { Dests: { Names: entries } } : {});
  file.setCatalog({ PageLabels: { Nums: [0, { S: 'D' }] } });
  writeOutline({ file, destinationAt, elementOf: (id) => mustFind(elements, id, 'element') }, layout.outline);
}

/** Names in a PDF stand in the order of their bytes; anchors may be any text. Numbers of one width serve both. */
function destinationNames(layout: Layout): ReadonlyMap<string, string> {
  return new Map(
    layout.destinations.map(({ name }, index) => [name, `d${String(index + 1).padStart(6, '0')}`]),
  );
}

function writeMetadata(file: PdfFile, layout: Layout, options: LayoutFormatOptions): void {
  const metadata = toPdfMetadata(layout.metadata, options.producer);
  file.setInfo(infoEntries(metadata));
  // Archives read this stream without decoding it, so that it is not compressed (PDF/A-3, 6.6.2.1).
  const xmp = new TextEncoder().encode(toXmp(metadata));
  file.setCatalog({ Metadata: file.rawStream({ Type: 'Metadata', Subtype: 'XML' }, xmp) });
}
