import type { Layout } from '../../layout/layout.ts';
import { linkAnnotation } from './link-annotation.ts';
import type { PaintedPage } from './paint-page.ts';
import type { PdfFile } from './pdf-file.ts';
import type { PdfReference } from './pdf-value.ts';
import type { TaggedAnnotation, TaggedPage } from './tags.ts';

export interface PagesContext {
  readonly file: PdfFile;
  /** By the name of the resource. */
  readonly fonts: ReadonlyMap<string, PdfReference>;
  /** By the name of the resource. */
  readonly images: ReadonlyMap<string, PdfReference>;
  /** The name in the PDF of a destination of the layout. */
  destinationOf(name: string): string;
}

export interface WrittenPages {
  readonly pages: readonly TaggedPage[];
  readonly annotations: readonly TaggedAnnotation[];
}

/** Writes the pages of a layout with their content, and the annotations of their links. */
export function writePages(
  context: PagesContext,
  layout: Layout,
  painted: readonly PaintedPage[],
): WrittenPages {
  const { file } = context;
  const { width, height } = layout.paper;
  const resources = file.object({
    Font: Object.fromEntries(context.fonts),
    XObject: context.images.size > 0 ? Object.fromEntries(context.images) : undefined,
  });
  const annotations: TaggedAnnotation[] = [];
  const pages = painted.map(({ content, marks }, index) => {
    const reference = file.reserve();
    const links = (layout.pages[index]?.items ?? []).filter((item) => item.type === 'link');
    const references = links.map((link) => {
      const structParent = layout.pages.length + annotations.length;
      const annotation = file.object(linkAnnotation({ ...context, height, structParent }, link));
      annotations.push({ reference: annotation, page: reference, element: link.element });
      return annotation;
    });
    file.addPage(reference, {
      MediaBox: [0, 0, width, height],
      Resources: resources,
      Contents: file.stream({}, content),
      StructParents: index,
      Annots: references.length > 0 ? references : undefined,
      // Structure order: the focus moves through links as the text runs (PDF/UA-1, 7.18.3).
      Tabs: 'S',
    });
    return { reference, marks };
  });
  return { pages, annotations };
}
