import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { FileTree, World } from '../world.ts';

/** A template or partial, found but not read. */
export interface FoundFile {
  readonly file: string;
  readonly name: string;
  readonly kind: 'template' | 'partial';
  readonly bytes: Uint8Array;
}

const word = '[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*';
const templatePath = new RegExp(`^(${word})\\.hbs$`);
const partialPath = new RegExp(`^partials/((?:${word}/)?${word})\\.hbs$`);

/** All templates and partials by kind and name. Those of the project stand in for built-in ones of the same name. */
export function findTemplateFiles({ assets, project }: World): Outcome<readonly FoundFile[]> {
  const diagnostics: Diagnostic[] = [];
  const found = new Map<string, FoundFile>();
  for (const file of filesOf(assets, '', diagnostics)) found.set(`${file.kind} ${file.name}`, file);
  for (const file of filesOf(project, 'templates/', diagnostics))
    found.set(`${file.kind} ${file.name}`, file);
  return { value: [...found.values()], diagnostics };
}

function filesOf(tree: FileTree, folder: string, diagnostics: Diagnostic[]): readonly FoundFile[] {
  const paths = tree.list(folder.replace(/\/$/, '')).map(({ path }) => path);
  return paths
    .filter((path) => path.endsWith('.hbs'))
    .flatMap((path) => {
      const place = placeOf(path.slice(folder.length));
      if (!place) diagnostics.push(misplaced(path));
      const bytes = place && tree.read(path);
      return place && bytes ? [{ ...place, file: path, bytes }] : [];
    });
}

function placeOf(path: string): Pick<FoundFile, 'name' | 'kind'> | undefined {
  const template = templatePath.exec(path)?.[1];
  if (template !== undefined) return { name: template, kind: 'template' };
  const partial = partialPath.exec(path)?.[1];
  return partial === undefined ? undefined : { name: partial, kind: 'partial' };
}

function misplaced(file: string): Diagnostic {
  const start = { line: 1, column: 1 };
  return {
    code: 'template/invalid-name',
    message: `\`${file}\` is not the path of a template or partial`,
    span: { file, start, end: start },
    help: 'name it like `templates/my-brief.hbs` or `templates/partials/sections/costs.hbs`',
  };
}
