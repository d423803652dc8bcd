import type { Manifest } from '../../build/manifest.ts';
import type { BuildRequest } from '../../build/plan-build.ts';
import type { CommandResult } from '../command-result.ts';
import type { JobsCall } from '../run-jobs.ts';
import type { BuildFolder } from './build-folder.ts';
import type { BuildOptions } from './build-options.ts';

/** One call of `build`. */
export interface BuildCall extends JobsCall {
  readonly request: BuildRequest;
  readonly options: BuildOptions;
}

/** What a build gives back. */
export interface BuildResult extends CommandResult {
  /** What was written; absent where there is an error. */
  readonly built?: { readonly manifest: Manifest; readonly folder: BuildFolder };
}
