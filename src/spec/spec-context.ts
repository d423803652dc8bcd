import type { Corpus } from '../corpus/corpus.ts';
import type { Location } from '../diagnostics/location.ts';
import type { FormatName, PaperName, Project } from '../project/schema.ts';
import type { TemplateInfo } from './template-info.ts';

/** What a brief's definition may refer to, and where its defaults come from. */
export interface SpecContext {
  /** Its places are known where it was read from a file. */
  readonly project: Project & Partial<Location>;
  readonly corpus: Corpus;
  readonly templates: readonly TemplateInfo[];
}

/** What the command line says for all briefs of a run; it comes before the definitions and the project. */
export interface SpecOverrides {
  /** The day for which status and validity are judged, as `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly edition?: string;
  /** BCP 47 tag. */
  readonly language?: string;
  readonly formats?: readonly FormatName[];
  readonly paper?: PaperName;
  /** Name of a theme. */
  readonly theme?: string;
  /** Page budget. */
  readonly pages?: number;
}
