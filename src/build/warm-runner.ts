import type { World } from '../world.ts';
import type { JobRunner } from './job.ts';
import { localRunner } from './local-runner.ts';
import { rememberWorld } from './remember-world.ts';
import { traceWorld, type WorldTrace, worldComparison } from './world-trace.ts';

/** A runner that serves several builds, with what it has loaded: the engine, themes, fonts and pictures. */
export interface WarmRunner {
  /** Opens the next build, over the world as it is now. */
  open(world: World): WarmBuild;
}

/**
 * What one build works with. Its world and its runner see the same whatever happens in the meantime, so that nothing is
 * kept in a cache under the name of a theme that it was not made with.
 */
export interface WarmBuild {
  readonly world: World;
  readonly runner: JobRunner;
}

/** Keeps a runner warm; it is a new one where anything that the last one has looked at is no more as it was. */
export function warmRunner(): WarmRunner {
  let kept: { readonly runner: JobRunner; readonly trace: WorldTrace } | undefined;
  let now: World;
  const current: World = {
    project: { list: (folder) => now.project.list(folder), read: (path) => now.project.read(path) },
    assets: { list: (folder) => now.assets.list(folder), read: (path) => now.assets.read(path) },
    fontPackages: { read: (path) => now.fontPackages.read(path) },
    today: () => now.today(),
  };
  return {
    open(world) {
      now = rememberWorld(world);
      if (!kept || !worldComparison(now)(kept.trace.reads())) {
        const trace = traceWorld(current);
        kept = { trace, runner: localRunner(trace.world) };
      }
      return { world: now, runner: kept.runner };
    },
  };
}
