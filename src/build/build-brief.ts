import type { Outcome } from '../diagnostics/diagnostic.ts';
import { formats } from '../formats/index.ts';
import type { Layout } from '../layout/layout.ts';
import type { Selection } from '../selection/selection.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import { type BuildContext, hasPages } from './build-context.ts';
import { collectOutcomes } from './collect-outcomes.ts';
import { generator } from './generator.ts';
import type { PlannedBrief, PlannedOutput } from './plan-build.ts';
import { type RenderedBrief, renderBrief } from './render-brief.ts';

/** A brief as far as the passes came, before its files are made. */
export interface DraftBrief extends RenderedBrief {
  readonly spec: BriefSpec;
  /** Only where one of the brief's formats has pages. */
  readonly layout: Layout | undefined;
}

/** A brief with its files. */
export interface BuiltBrief {
  readonly spec: BriefSpec;
  readonly selection: Selection;
  readonly outputs: readonly Output[];
}

export interface Output extends PlannedOutput {
  readonly bytes: Uint8Array;
  /** Number of pages, where the format has them. */
  readonly pages?: number;
}

/** Takes a brief through all passes up to its pages. */
export function draftBrief(context: BuildContext, planned: PlannedBrief): Outcome<DraftBrief> {
  const { open, typesetter } = context;
  const { spec } = planned;
  const { take, diagnostics } = collectOutcomes();
  const rendered = take(renderBrief(open, spec));
  const document = hasPages(planned) ? rendered?.document : undefined;
  const layout = document && typesetter && take(typesetter.layout(document, spec.paper));
  return rendered ? { value: { ...rendered, spec, layout }, diagnostics } : { diagnostics };
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
  return { value: { spec, selection, outputs }, diagnostics };
}

const nothing: Outcome<Uint8Array> = { diagnostics: [] };

async function writeOutput(
  { typesetter }: BuildContext,
  output: PlannedOutput,
  { markdown, layout }: DraftBrief,
): Promise<Outcome<Uint8Array>> {
  const format = formats[output.format];
  if (format.type === 'markdown') return markdown ? format.write(markdown) : nothing;
  if (!layout || !typesetter) return nothing;
  const producer = `${generator.name} ${generator.version}`;
  return format.write(layout, typesetter.fonts, { producer });
}

function pagesOf(output: PlannedOutput, { layout }: DraftBrief): { readonly pages?: number } {
  return layout && formats[output.format].type === 'layout' ? { pages: layout.pages.length } : {};
}
