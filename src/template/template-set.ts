import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { TemplateInfo } from '../spec/template-info.ts';
import type { Engine } from './engine.ts';

/** A template that a brief can be rendered with. */
export interface Template {
  readonly info: TemplateInfo;
  /** Names of the partials that show its sections, by section. */
  readonly sections: ReadonlyMap<string, string>;
  /** Its own syntax is right. */
  readonly isComplete: boolean;
  /** Every mistake in it and in the partials it reaches. It is not rendered unless there is none. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The templates of a project, checked. The one value between passes that is not plain data: it holds compiled code. */
export interface TemplateSet {
  readonly templates: ReadonlyMap<string, Template>;
  readonly engine: Engine;
}
