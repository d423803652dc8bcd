import type { Outcome } from '../diagnostics/diagnostic.ts';
import { loadTheme } from '../theme/load-theme.ts';
import type { Theme } from '../theme/theme.ts';
import type { World } from '../world.ts';
import { hasPages } from './has-pages.ts';
import { type ImageShelf, imageShelf } from './image-shelf.ts';
import type { Job } from './job.ts';
import { loadTypesetter, type Typesetter } from './load-typesetter.ts';
import { traceWorld, type WorldRead } from './world-trace.ts';

/** What the jobs of one theme share. */
export interface Workbench {
  readonly theme: Theme;
  readonly images: ImageShelf;
  /** Absent where no job so far has pages. */
  readonly typesetter?: Typesetter;
  /** The installed fonts that were looked for so far, for any job. */
  fontReads(): readonly WorldRead[];
}

/** Gives each job its workbench. */
export type Benches = (job: Pick<Job, 'theme' | 'outputs'>) => Promise<Outcome<Workbench>>;

/** Gives each job its workbench. Themes and fonts are loaded when a job first needs them, and once. */
export function workbenches(world: World): Benches {
  const images = imageShelf(world);
  const trace = traceWorld(world);
  const fontReads = () => trace.reads().filter(({ tree }) => tree === 'fontPackages');
  const traced = { ...world, fontPackages: trace.world.fontPackages };
  const known = new Map<string, Promise<Outcome<Workbench>>>();
  return (job) => {
    const key = JSON.stringify([job.theme, hasPages(job)]);
    const bench = known.get(key) ?? loadWorkbench(traced, { images, fontReads }, job);
    known.set(key, bench);
    return bench;
  };
}

async function loadWorkbench(
  world: World,
  shared: Pick<Workbench, 'images' | 'fontReads'>,
  job: Pick<Job, 'theme' | 'outputs'>,
): Promise<Outcome<Workbench>> {
  const { value: theme, ...broken } = loadTheme(world, job.theme);
  if (!theme) return broken;
  if (!hasPages(job)) return { value: { theme, ...shared }, diagnostics: [] };
  const { value: typesetter, diagnostics } = await loadTypesetter(world, theme);
  return typesetter ? { value: { theme, ...shared, typesetter }, diagnostics } : { diagnostics };
}
