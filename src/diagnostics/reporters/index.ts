import type { Reporter } from '../reporter.ts';
import { reportGithub } from './github.ts';
import { reportGitlab } from './gitlab.ts';
import { reportJson } from './json.ts';
import { reportPretty } from './pretty.ts';
import { reportSarif } from './sarif.ts';

/** Every reporter by its name on the command line. A new one is a file in this folder and a line here. */
export const reporters = {
  pretty: reportPretty,
  json: reportJson,
  github: reportGithub,
  gitlab: reportGitlab,
  sarif: reportSarif,
} as const satisfies Record<string, Reporter>;

export type ReporterName = keyof typeof reporters;
