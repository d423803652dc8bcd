import type { Outcome } from '../../diagnostics/diagnostic.ts';
import type { Layout } from '../../layout/layout.ts';
import type { LayoutFormatOptions } from '../format.ts';
import { attachFiles } from './attach-files.ts';
import { destinationNames, destinationTree } from './destinations.ts';
import { embedImages, imageResources } from './embed-images.ts';
import { embedFaces, type OpenFace, openFaces } from './faces.ts';
import { figureBoxes } from './figure-boxes.ts';
import { subsetFont } from './load-subsetter.ts';
import { infoEntries, type PdfMetadata, toPdfMetadata } from './metadata.ts';
import { missingGlyphs } from './missing-glyphs.ts';
import { mustFind } from './must-find.ts';
import { writeOutline } from './outline.ts';
import { type PaintedPage, paintPage } from './paint-page.ts';
import { PdfFile } from './pdf-file.ts';
import type { NameTrees, PdfValue } from './pdf-value.ts';
import { contentRoles, writeTags } from './tags.ts';
import { type PagesContext, writePages } from './write-pages.ts';
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
  const embedded = embedFaces(file, subsetFont, faces.value.values());
  if (!embedded.value) return { diagnostics: embedded.diagnostics };

  const images = embedImages(file, layout.images, options.images ?? new Map());
  const metadata = toPdfMetadata(layout.metadata, options);
  const destinations = writeStructure(file, layout, { fonts: embedded.value, images }, painted);
  const attached = attachFiles(file, options.attachments ?? [], metadata.created);
  file.setNames({ ...destinations, ...attached });
  writeMetadata(file, metadata);
  return { value: await file.finish(), diagnostics: [] };
}

function paintPages(layout: Layout, faces: ReadonlyMap<string, OpenFace>): readonly PaintedPage[] {
  const roles = contentRoles(layout.tags);
  const images = imageResources(layout.images);
  const context = {
    height: layout.paper.height,
    faceOf: (key: string) => mustFind(faces, key, 'face'),
    imageOf: (key: string) => mustFind(images, key, 'image'),
    roleOf: (contentId: number) => mustFind(roles, contentId, 'content leaf'),
  };
  return layout.pages.map((page) => paintPage(context, page.items));
}

/** Writes the pages, and what leads to places on them: tags and outline. Gives the name tree of destinations. */
function writeStructure(
  file: PdfFile,
  layout: Layout,
  resources: Pick<PagesContext, 'fonts' | 'images'>,
  painted: readonly PaintedPage[],
): NameTrees {
  const names = destinationNames(layout);
  const destinationOf = (name: string) => mustFind(names, name, 'destination');
  const { pages, annotations } = writePages({ file, ...resources, destinationOf }, layout, painted);
  const elements = writeTags({ file, pages, annotations, boxes: figureBoxes(layout) }, layout.tags);
  const references = new Map(pages.map(({ reference }, index) => [index + 1, reference]));
  const destinationAt = (page: number, y: number): readonly PdfValue[] => {
    return [mustFind(references, page, 'page'), 'XYZ', 0, layout.paper.height - y, null];
  };
  file.setCatalog({ PageLabels: { Nums: [0, { S: 'D' }] } });
  writeOutline({ file, destinationAt, elementOf: (id) => mustFind(elements, id, 'element') }, layout.outline);
  return destinationTree(layout, destinationOf, destinationAt);
}

function writeMetadata(file: PdfFile, metadata: PdfMetadata): void {
  file.setInfo(infoEntries(metadata));
  // Archives read this stream without decoding it, so that it is not compressed (PDF/A-3, 6.6.2.1).
  const xmp = new TextEncoder().encode(toXmp(metadata));
  file.setCatalog({ Metadata: file.rawStream({ Type: 'Metadata', Subtype: 'XML' }, xmp) });
}
