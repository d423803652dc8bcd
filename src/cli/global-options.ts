import type { ReporterName } from '../diagnostics/reporters/index.ts';

/** Options of every command, as commander gives them. */
export interface GlobalOptions {
  readonly project?: string;
  readonly reporter: ReporterName;
  readonly reportFile?: string;
  readonly color: boolean;
  readonly quiet?: true;
  readonly maxWarnings?: number;
}
