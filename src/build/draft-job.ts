import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/document.ts';
import { parseMarkdown } from '../document/parse-markdown.ts';
import type { Image } from '../image/image.ts';
import type { Layout } from '../layout/layout.ts';
import { runRules } from '../lint/run-rules.ts';
import { collectOutcomes } from './collect-outcomes.ts';
import { hasPages } from './has-pages.ts';
import type { LoadedImage } from './image-shelf.ts';
import type { Job } from './job.ts';
import type { Workbench } from './workbench.ts';

/** A job as far as the passes came, before its files are made. */
export interface Draft {
  readonly document: Document | undefined;
  /** Only where one of the formats has pages. */
  readonly layout: Layout | undefined;
  /** The pictures that the document shows, by path. */
  readonly images: ReadonlyMap<string, LoadedImage>;
  /** Those that the pages show: the same, and the logo of the theme. */
  readonly pictures: ReadonlyMap<string, Image>;
}

/** Takes the Markdown of a brief through all passes up to its pages, and looks for what readers would stumble over. */
export async function draftJob(bench: Workbench, job: Job): Promise<Outcome<Draft>> {
  const { theme, typesetter } = bench;
  const { take, diagnostics } = collectOutcomes();
  const parsed = take(parseMarkdown(job.markdown));
  const loaded = parsed && take(bench.images.load(parsed));
  const document = hasPages(job) ? parsed : undefined;
  const images: Draft['images'] = loaded ?? new Map();
  const { logo } = theme;
  const sign = document && logo && take(bench.images.read(logo.file));
  const pictures = picturesOf(sign && logo ? new Map([...images, [logo.file, sign]]) : images);
  const layout =
    document && loaded && typesetter && take(await typesetter.layout(document, job.paper, pictures));
  if (parsed) take({ diagnostics: runRules({ document: parsed, pages: layout && { layout, theme } }) });
  return { value: { document: parsed, layout, images, pictures }, diagnostics };
}

function picturesOf(images: Draft['images']): Draft['pictures'] {
  return new Map([...images].map(([path, { image }]) => [path, image]));
}
