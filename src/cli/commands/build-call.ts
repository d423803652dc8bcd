import type { JobRunner } from '../../build/job.ts';
import type { Manifest } from '../../build/manifest.ts';
import type { BuildRequest } from '../../build/plan-build.ts';
import type { CommandContext, CommandResult } from '../command-result.ts';
import type { ProjectFolder } from '../on-project.ts';
import type { BuildFolder } from './build-folder.ts';
import type { BuildOptions } from './build-options.ts';

/** One call of `build`. */
export interface BuildCall {
  readonly context: CommandContext;
  readonly project: ProjectFolder;
  readonly request: BuildRequest;
  readonly options: BuildOptions;
  /** Runs the jobs, and is closed; default: one that knows nothing yet. */
  readonly runner?: JobRunner;
}

/** What a build gives back. */
export interface BuildResult extends CommandResult {
  /** What was written; absent where there is an error. */
  readonly built?: { readonly manifest: Manifest; readonly folder: BuildFolder };
}
