import type { World } from '../world.ts';
import { compileTemplates } from './compile-templates.ts';
import { createEngine } from './engine.ts';
import { findTemplateFiles } from './find-template-files.ts';
import { helpers } from './helpers/index.ts';
import { inputsOf } from './prepared-template-set.ts';
import { readTemplate } from './template-file.ts';

/**
 * The templates of a world as the text of a module in JavaScript, which exports them as `preparedTemplates`. Throws where
 * there is a mistake in them.
 */
export function prepareTemplates(world: World): string {
  const { value: files = [], diagnostics } = findTemplateFiles(world);
  const compiled = compileTemplates(world, files);
  const mistakes = [...diagnostics, ...compiled.diagnostics];
  if (!compiled.value || mistakes.length > 0) throw new Error(JSON.stringify(mistakes));
  const set = compiled.value.templates;
  const engine = createEngine({ helpers, output: 'markdown' });
  const codeOf = new Map(
    files.map((file) => {
      const program = readTemplate(file).value?.source?.program;
      return [file, program ? engine.compile(program) : 'undefined'];
    }),
  );
  const templates = files
    .filter(({ kind }) => kind === 'template')
    .map((file) => {
      const { info, sections } = set.get(file.name) ?? { info: undefined, sections: [] };
      return literal({ name: file.name, info, sections: [...sections] }, codeOf.get(file));
    });
  const partials = files
    .filter(({ kind }) => kind === 'partial')
    .map((file) => literal({ name: file.name }, codeOf.get(file)));
  return `export const preparedTemplates = {
inputs: ${JSON.stringify(inputsOf(world, files))},
templates: [${templates.join(',\n')}],
partials: [${partials.join(',\n')}],
};
`;
}

/** An object of the values, and `code` besides. */
function literal(values: object, code: string | undefined): string {
  return `{ ...${JSON.stringify(values)}, code: ${code} }`;
}
