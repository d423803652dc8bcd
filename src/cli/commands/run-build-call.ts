import type { ProjectBuild, ProjectBuildOptions } from '../../build/build-project.ts';
import { cacheFolder } from '../../node/cache-folder.ts';
import { programFingerprint } from '../../node/program-fingerprint.ts';
import { interruptible } from '../interruptible.ts';
import { progressReporter } from '../progress.ts';
import type { BuildCall } from './build-call.ts';

/** Runs the build in threads, with progress, until it is done or interrupted. */
export async function runBuildCall(
  call: BuildCall,
  openSink: ProjectBuildOptions['openSink'],
): Promise<ProjectBuild> {
  const { context, project, options } = call;
  const { terminal, today, isQuiet } = context;
  const { jobPool } = await import('../job-pool.ts');
  const runner = call.runner ?? jobPool(project, { today, threads: options.jobs ?? terminal.cores });
  const progress = isQuiet ? undefined : progressReporter(terminal);
  try {
    return await interruptible(terminal, (beforeEach) =>
      runProject(call, {
        openSink,
        runner,
        beforeEach,
        ...(progress && { onProgress: progress.onProgress }),
      }),
    );
  } finally {
    progress?.end();
    await runner.close();
  }
}

/** Where a project keeps what its runs find out; hidden, and safe to delete. */
const cachePath = '.briefwright/cache';

async function runProject(
  { project: { folder, world }, request, options: { force } }: BuildCall,
  options: ProjectBuildOptions,
): Promise<ProjectBuild> {
  if (force) {
    const { buildProject } = await import('../../build/build-project.ts');
    return buildProject(world, request, options);
  }
  const { buildCached } = await import('../../build/build-cached.ts');
  const cache = cacheFolder(folder, cachePath);
  const built = await buildCached(world, cache, request, { ...options, fingerprint: programFingerprint() });
  cache.tidy();
  return built;
}
