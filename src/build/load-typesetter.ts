import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/document.ts';
import type { Image } from '../image/image.ts';
import type { Extent } from '../layout/extent-of.ts';
import type { Layout } from '../layout/layout.ts';
import type { LayoutInput } from '../layout/layout-document.ts';
import type { PaperName } from '../project/schema.ts';
import type { Theme } from '../theme/theme.ts';
import type { World } from '../world.ts';
import { loadFaces } from './load-faces.ts';

/** Sets documents as pages. One serves all briefs of a run, so that what is shaped once is shaped for all. */
export interface Typesetter {
  /** Bytes of the theme's faces and of those that documents needed besides, by name. */
  readonly fonts: ReadonlyMap<string, Uint8Array>;
  /** How much room the document takes, at less cost than its pages. `images` holds its pictures, by path. */
  measure(document: Document, paper: PaperName, images: ReadonlyMap<string, Image>): Promise<Outcome<Extent>>;
  layout(document: Document, paper: PaperName, images: ReadonlyMap<string, Image>): Promise<Outcome<Layout>>;
}

/** Loads the theme's fonts and the layout engine; neither is touched before a brief asks for pages. */
export async function loadTypesetter(world: World, theme: Theme): Promise<Outcome<Typesetter>> {
  const faces = loadFaces(world, theme);
  if (!faces.value) return { diagnostics: faces.diagnostics };
  const { FontShelf } = await import('../fonts/font-shelf.ts');
  const { fontResolver } = await import('../fonts/resolve-fonts.ts');
  const { layoutDocument, measureDocument } = await import('../layout/layout-document.ts');
  const { loadHarfBuzz } = await import('../layout/text/harfbuzz.ts');
  const { prepareText } = await import('../layout/text/word-dictionary.ts');
  await loadHarfBuzz();
  const shelf = new FontShelf();
  const diagnostics = [...faces.value].flatMap(([name, file]) => shelf.add(name, file));
  if (diagnostics.length > 0) return { diagnostics };
  const { project, fontPackages } = world;
  const resolve = fontResolver({ project, fontPackages, shelf }, theme);
  const set =
    <T>(pass: (input: LayoutInput, document: Document) => Outcome<T>) =>
    async (document: Document, paper: PaperName, images: ReadonlyMap<string, Image>): Promise<Outcome<T>> => {
      const { value: resolved, ...missing } = resolve(document);
      if (!resolved) return missing;
      await prepareText(document);
      return pass({ theme: resolved, fonts: shelf, paper, images }, document);
    };
  const value = { fonts: shelf.files, layout: set(layoutDocument), measure: set(measureDocument) };
  return { value, diagnostics };
}
