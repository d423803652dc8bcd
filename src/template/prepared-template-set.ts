import { findLanguageFile } from '../language/load-languages.ts';
import type { TemplateInfo } from '../spec/template-info.ts';
import type { World } from '../world.ts';
import { type CompiledTemplate, createEngine } from './engine.ts';
import type { FoundFile } from './find-template-files.ts';
import { helpers } from './helpers/index.ts';
import type { Template, TemplateSet } from './template-set.ts';

/** Templates without a mistake, checked and compiled ahead. */
export interface PreparedTemplates {
  /** All that they were made of; see `inputsOf`. */
  readonly inputs: readonly string[];
  readonly templates: readonly PreparedTemplate[];
  readonly partials: readonly Compiled[];
}

export interface Compiled {
  readonly name: string;
  readonly code: CompiledTemplate;
}

export interface PreparedTemplate extends Compiled {
  readonly info: TemplateInfo;
  readonly sections: readonly (readonly [string, string])[];
}

/** All that templates and their check depend on, besides the program itself: the files, and the labels of English. */
export function inputsOf(world: World, files: readonly FoundFile[]): readonly string[] {
  const english = findLanguageFile(world, 'en')?.bytes ?? new Uint8Array();
  return [
    exactText(english),
    ...files.flatMap(({ kind, file, name, bytes }) => [kind, file, name, exactText(bytes)]),
  ];
}

/** No two files have the same, whatever they hold: each byte is a character of its own. */
function exactText(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

/** As `compileTemplates` gives them for the same inputs. */
export function restoreTemplates({ templates, partials }: PreparedTemplates): TemplateSet {
  const engine = createEngine({ helpers, output: 'markdown' });
  for (const { name, code } of partials) engine.addPartial(name, code);
  for (const { name, code } of templates) engine.addTemplate(name, code);
  return { engine, templates: new Map(templates.map((template) => [template.name, restore(template)])) };
}

function restore({ info, sections }: PreparedTemplate): Template {
  return { info, sections: new Map(sections), isComplete: true, diagnostics: [] };
}
