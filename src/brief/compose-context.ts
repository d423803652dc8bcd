import type { Corpus } from '../corpus/corpus.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/span.ts';
import type { Language } from '../language/language.ts';
import type { Project } from '../project/schema.ts';

/** The values that the titles of a brief definition may name: texts, or groups of texts. */
export type TitleValues = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** Fills a title of a brief definition; mistakes in it are reported at `span`. */
export type Interpolate = (template: string, values: TitleValues, span?: Span) => Outcome<string>;

/** What composing needs besides the one brief and what was selected for it. */
export interface ComposeContext {
  readonly project: Project;
  readonly corpus: Corpus;
  /** The language of the brief. */
  readonly language: Language;
  readonly interpolate: Interpolate;
}
