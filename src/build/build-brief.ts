import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/document.ts';
import { formats } from '../formats/index.ts';
import type { Image } from '../image/image.ts';
import type { Layout } from '../layout/layout.ts';
import { runRules } from '../lint/run-rules.ts';
import type { Selection } from '../selection/selection.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import { withoutUndefined } from '../spec/without-undefined.ts';
import { attachmentsOf } from './attachments-of.ts';
import { type BuildContext, hasPages } from './build-context.ts';
import { collectOutcomes } from './collect-outcomes.ts';
import { generator } from './generator.ts';
import type { LoadedImage } from './image-shelf.ts';
import type { PlannedBrief, PlannedOutput } from './plan-build.ts';
import { type RenderedBrief, renderBrief } from './render-brief.ts';

/** A brief as far as the passes came, before its files are made. */
export interface DraftBrief extends RenderedBrief {
  readonly spec: BriefSpec;
  /** Only where one of the brief's formats has pages. */
  readonly layout: Layout | undefined;
  /** The pictures that the document shows, by path. */
  readonly images: ReadonlyMap<string, LoadedImage>;
  /** Those that the pages show: the same, and the logo of the theme. */
  readonly pictures: ReadonlyMap<string, Image>;
}

/** A brief with its files. */
export interface BuiltBrief {
  readonly spec: BriefSpec;
  readonly selection: Selection;
  readonly outputs: readonly Output[];
  /** Files that the outputs show and do not hold themselves. */
  readonly images: readonly LinkedImage[];
  /** Bytes of the faces that its pages are set in, by name. */
  readonly faces: ReadonlyMap<string, Uint8Array>;
}

/** A picture beside a brief. */
export interface LinkedImage {
  /** Relative to the project’s folder, and to the output folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Output extends PlannedOutput {
  readonly bytes: Uint8Array;
  /** Number of pages, where the format has them. */
  readonly pages?: number;
}

/** Takes a brief through all passes up to its pages. */
export async function draftBrief(context: BuildContext, planned: PlannedBrief): Promise<Outcome<DraftBrief>> {
  const { open, typesetter } = context;
  const { spec } = planned;
  const { take, diagnostics } = collectOutcomes();
  const rendered = take(renderBrief(open, spec));
  const loaded = rendered?.document && take(context.images.load(rendered.document));
  const document = hasPages(planned) ? rendered?.document : undefined;
  const images: DraftBrief['images'] = loaded ?? new Map();
  const { logo } = open.theme;
  const sign = document && logo && take(context.images.read(logo.file));
  const pictures = picturesOf(sign && logo ? new Map([...images, [logo.file, sign]]) : images);
  const layout =
    document && loaded && typesetter && take(await typesetter.layout(document, spec.paper, pictures));
  if (rendered?.document) take(lint(context, rendered.document, layout));
  return rendered ? { value: { ...rendered, spec, layout, images, pictures }, diagnostics } : { diagnostics };
}

function lint(
  { open: { theme } }: BuildContext,
  document: Document,
  layout: Layout | undefined,
): Outcome<never> {
  return { diagnostics: runRules({ document, pages: layout && { layout, theme } }) };
}

function picturesOf(images: DraftBrief['images']): ReadonlyMap<string, Image> {
  return new Map([...images].map(([path, { image }]) => [path, image]));
}

/** Makes the files of a draft, in memory; without a value where a pass before gave none. */
export async function buildBrief(
  context: BuildContext,
  planned: PlannedBrief,
  draft: DraftBrief,
): Promise<Outcome<BuiltBrief>> {
  const { take, diagnostics } = collectOutcomes();
  const outputs: Output[] = [];
  for (const output of planned.outputs) {
    const bytes = take(await writeOutput(context, output, draft));
    if (bytes) outputs.push({ ...output, bytes, ...pagesOf(output, draft) });
  }
  const { spec, selection } = draft;
  if (!selection || outputs.length < planned.outputs.length) return { diagnostics };
  const images = linkedImages(outputs, draft);
  return { value: { spec, selection, outputs, images, faces: facesOf(context, draft) }, diagnostics };
}

function facesOf({ typesetter }: BuildContext, { layout }: DraftBrief): BuiltBrief['faces'] {
  const used = layout?.faces ?? [];
  return new Map([...(typesetter?.fonts ?? [])].filter(([name]) => used.includes(name)));
}

/** Markdown links to pictures; pages hold them. */
function linkedImages(outputs: readonly Output[], { images }: DraftBrief): readonly LinkedImage[] {
  const hasLinks = outputs.some(({ format }) => formats[format].type === 'markdown');
  return hasLinks ? [...images].map(([path, { bytes }]) => ({ path, bytes })) : [];
}

const nothing: Outcome<Uint8Array> = { diagnostics: [] };

async function writeOutput(
  context: BuildContext,
  output: PlannedOutput,
  draft: DraftBrief,
): Promise<Outcome<Uint8Array>> {
  const { typesetter, created } = context;
  const { markdown, layout } = draft;
  const format = formats[output.format];
  if (format.type === 'markdown') return markdown ? format.write(markdown) : nothing;
  if (!layout || !typesetter) return nothing;
  const producer = `${generator.name} ${generator.version}`;
  const attachments = attachmentsOf(context, draft);
  return format.write(layout, typesetter.fonts, {
    producer,
    attachments,
    images: draft.pictures,
    ...withoutUndefined({ created }),
  });
}

function pagesOf(output: PlannedOutput, { layout }: DraftBrief): { readonly pages?: number } {
  return layout && formats[output.format].type === 'layout' ? { pages: layout.pages.length } : {};
}
