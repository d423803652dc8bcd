import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/document.ts';
import type { Layout } from '../layout/layout.ts';
import type { PaperName } from '../project/schema.ts';
import type { Theme } from '../theme/theme.ts';
import type { World } from '../world.ts';
import { loadFaces } from './load-faces.ts';

/** Sets documents as pages. One serves all briefs of a run, so that what is shaped once is shaped for all. */
export interface Typesetter {
  /** Bytes of the theme's faces, by name. */
  readonly fonts: ReadonlyMap<string, Uint8Array>;
  layout(document: Document, paper: PaperName): Outcome<Layout>;
}

/** Loads the theme's fonts and the layout engine; neither is touched before a brief asks for pages. */
export async function loadTypesetter(world: World, theme: Theme): Promise<Outcome<Typesetter>> {
  const faces = loadFaces(world, theme);
  if (!faces.value) return { diagnostics: faces.diagnostics };
  const { createFontBook } = await import('../layout/text/create-font-book.ts');
  const { layoutDocument } = await import('../layout/layout-document.ts');
  const book = createFontBook(faces.value);
  const diagnostics = [...faces.diagnostics, ...book.diagnostics];
  if (!book.value) return { diagnostics };
  const fonts = book.value;
  const layout = (document: Document, paper: PaperName) => layoutDocument({ theme, fonts, paper }, document);
  return { value: { fonts: faces.value, layout }, diagnostics };
}
