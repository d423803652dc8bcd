import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { World } from '../world.ts';
import { compileTemplates } from './compile-templates.ts';
import { findTemplateFiles } from './find-template-files.ts';
import { inputsOf, type PreparedTemplates, restoreTemplates } from './prepared-template-set.ts';
import { preparedTemplates } from './prepared-templates.ts';
import type { TemplateSet } from './template-set.ts';

/**
 * Loads the built-in templates and those of the project, checks them against the schema of a Brief, and makes
 * them ready to be rendered. All mistakes are reported in one run; there is always a value.
 *
 * `prepared` is what the build made of the built-in ones. It is used where a project has none of its own, and where nobody
 * has changed them since.
 */
export function loadTemplates(
  world: World,
  prepared: PreparedTemplates | undefined = preparedTemplates,
): Outcome<TemplateSet> {
  const { value: files = [], diagnostics } = findTemplateFiles(world);
  if (prepared && diagnostics.length === 0 && isSame(inputsOf(world, files), prepared.inputs)) {
    return { value: restoreTemplates(prepared), diagnostics };
  }
  const compiled = compileTemplates(world, files);
  return { ...compiled, diagnostics: [...diagnostics, ...compiled.diagnostics] };
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((text, index) => text === others[index]);
}
