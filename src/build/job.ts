import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Markdown } from '../document/markdown.ts';
import type { PaperName } from '../project/schema.ts';
import type { PlannedOutput } from './plan-build.ts';
import type { UsedFont } from './used-fonts.ts';
import type { WorldRead } from './world-trace.ts';

/**
 * What is left to do for a brief once its words stand: to make files of them. Plain data that holds all its result
 * depends on but the theme, the fonts and the pictures, which are read where it is run. It knows no corpus, and no place
 * in a file of the project.
 */
export interface Job {
  /** Id of the brief. */
  readonly id: string;
  readonly markdown: Markdown;
  /** What its PDF carries as data, as JSON; absent where no output has pages. */
  readonly data?: string;
  /** Name of the theme. */
  readonly theme: string;
  readonly paper: PaperName;
  /** When the files say that they were made, where that is not the day that the brief speaks for. */
  readonly created?: string;
  readonly outputs: readonly PlannedOutput[];
}

/** What came of a job. Plain data; without a file where there is an error. */
export interface JobResult {
  readonly outputs: readonly Output[];
  /** Pictures that the outputs show and do not hold themselves. */
  readonly images: readonly FileDigest[];
  /** The fonts that its pages are set in. */
  readonly fonts: readonly UsedFont[];
  /** Those that know no place of their own are about the brief as a whole; others speak of its Markdown. */
  readonly diagnostics: readonly Diagnostic[];
  /** What is wrong with things that many briefs share, such as a font of their theme. */
  readonly shared: readonly Diagnostic[];
  /** What it depends on beside the job, the theme and the theme's fonts: pictures, and fonts that were looked for. */
  readonly reads: readonly WorldRead[];
  /** Content of the outputs and pictures, by path. */
  readonly contents: ReadonlyMap<string, Uint8Array>;
}

/** A file by what it holds. */
export interface FileDigest {
  /** Relative to the output folder, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

export interface Output extends PlannedOutput, FileDigest {
  /** Number of pages, where the format has them. */
  readonly pages?: number;
}

/** Runs jobs: in this thread, in others, or not at all where the result is known. */
export interface JobRunner {
  /** How many jobs it can run at a time, from 1. */
  readonly width: number;
  run(job: Job): Promise<JobResult>;
  /** Ends what it started; jobs that are under way are given up. */
  close(): Promise<void>;
}
