import type { Outcome } from '../diagnostics/diagnostic.ts';
import { formats } from '../formats/index.ts';
import type { World } from '../world.ts';
import { type ImageShelf, imageShelf } from './image-shelf.ts';
import { loadTypesetter, type Typesetter } from './load-typesetter.ts';
import type { OpenProject } from './open-project.ts';
import type { PlannedBrief } from './plan-build.ts';

/** What the briefs of one run share. */
export interface BuildContext {
  readonly open: OpenProject;
  readonly images: ImageShelf;
  /** Absent where no brief of the run has pages, or where the fonts could not be loaded. */
  readonly typesetter?: Typesetter;
  /** When the files say that they were made, where that is not the day that the briefs speak for. */
  readonly created?: string;
}

/** Loads what these briefs need beyond the project itself: fonts, and only where one of them has pages. */
export async function loadBuildContext(
  world: World,
  open: OpenProject,
  briefs: readonly PlannedBrief[],
): Promise<Outcome<BuildContext>> {
  const context = { open, images: imageShelf(world) };
  if (!briefs.some(hasPages)) return { value: context, diagnostics: [] };
  const { value: typesetter, diagnostics } = await loadTypesetter(world, open.theme);
  return { value: typesetter ? { ...context, typesetter } : context, diagnostics };
}

/** Whether one of the brief's formats is made from pages. */
export function hasPages({ outputs }: PlannedBrief): boolean {
  return outputs.some(({ format }) => formats[format].type === 'layout');
}
