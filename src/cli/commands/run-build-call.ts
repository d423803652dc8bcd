import type { ProjectBuild, ProjectBuildOptions } from '../../build/build-project.ts';
import { programFingerprint } from '../../node/program-fingerprint.ts';
import { projectCache } from '../project-cache.ts';
import { runJobs } from '../run-jobs.ts';
import type { BuildCall } from './build-call.ts';

/** Runs the build in threads, with progress, until it is done or interrupted. */
export async function runBuildCall(
  call: BuildCall,
  openSink: ProjectBuildOptions['openSink'],
): Promise<ProjectBuild> {
  return runJobs(call, (options) => runProject(call, { ...options, openSink }));
}

async function runProject(
  { project: { folder, world }, request, options: { force } }: BuildCall,
  options: ProjectBuildOptions,
): Promise<ProjectBuild> {
  if (force) {
    const { buildProject } = await import('../../build/build-project.ts');
    return buildProject(world, request, options);
  }
  const { buildCached } = await import('../../build/build-cached.ts');
  const cache = projectCache(folder);
  const built = await buildCached(world, cache, request, { ...options, fingerprint: programFingerprint() });
  cache.tidy();
  return built;
}
