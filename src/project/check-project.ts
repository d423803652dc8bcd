import { diagnosticCodes } from '../diagnostics/codes.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { didYouMean, suggestName } from '../diagnostics/suggest.ts';
import { toPointer } from '../yaml/pointer.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { isSafePath, plainFolder } from './is-safe-path.ts';
import { reservedFacetNames } from './reserved-facet-names.ts';
import type { Project } from './schema.ts';

/** What a schema cannot say of a project file: names used twice, facets in the way of keys, paths, codes. */
export function checkProject(yamlFile: YamlFile, project: Project): Diagnostic[] {
  return [
    ...checkOutput(yamlFile, project),
    ...checkFacetNames(yamlFile, project),
    ...checkLintCodes(yamlFile, project),
    ...duplicates(yamlFile, '/languages', project.languages),
    ...duplicates(yamlFile, '/instruments', idsOf(project.instruments), '/id'),
    ...Object.entries(project.facets).flatMap(([name, facet]) =>
      duplicates(yamlFile, toPointer(['facets', name, 'values']), idsOf(facet.values), '/id'),
    ),
    ...duplicates(yamlFile, '/defaults/formats', project.defaults.formats),
  ];
}

/** A build must not write where it reads, and `--watch` is blind to what happens in the output folder. */
const sourceFolders = ['briefs', 'corpus', 'editions', 'fonts', 'templates', 'themes'];

function checkOutput(yamlFile: YamlFile, project: Project): Diagnostic[] {
  const output = plainFolder(project.output);
  const span = yamlFile.spanOf('/output');
  const help = 'write a name such as `out`';
  if (!isSafePath(output)) {
    const message = 'the output folder must be a folder inside the project';
    return [{ code: 'project/unsafe-path', message, span, help }];
  }
  const [first = ''] = output.split('/');
  const isTaken = sourceFolders.includes(first) || first === 'node_modules' || first.startsWith('.');
  if (!isTaken) return [];
  const message = `the output folder must not be \`${first}\` or lie in it, which holds other things`;
  return [{ code: 'project/invalid-value', message, span, help }];
}

function checkFacetNames(yamlFile: YamlFile, project: Project): Diagnostic[] {
  return Object.keys(project.facets)
    .filter((name) => reservedFacetNames.includes(name))
    .map((name) => ({
      code: 'project/invalid-value',
      message: `a facet cannot be named \`${name}\`, which is a key of its own`,
      span: yamlFile.keySpanOf(toPointer(['facets', name])),
    }));
}

function checkLintCodes(yamlFile: YamlFile, project: Project): Diagnostic[] {
  return Object.keys(project.lint).flatMap((code): Diagnostic[] => {
    const span = yamlFile.keySpanOf(toPointer(['lint', code]));
    const entry = Object.entries(diagnosticCodes).find(([known]) => known === code)?.[1];
    if (entry === undefined) {
      const message = `\`${code}\` is not the code of a diagnostic`;
      const help = didYouMean(suggestName(code, Object.keys(diagnosticCodes)));
      return [{ code: 'project/invalid-value', message, span, ...help }];
    }
    if (entry.severity !== 'error') return [];
    return [
      { code: 'project/invalid-value', message: `\`${code}\` is an error and cannot be lowered`, span },
    ];
  });
}

function duplicates(yamlFile: YamlFile, list: string, names: readonly string[], below = ''): Diagnostic[] {
  const first = new Map<string, number>();
  return names.flatMap((name, index): Diagnostic[] => {
    const earlier = first.get(name);
    if (earlier === undefined) {
      first.set(name, index);
      return [];
    }
    const related = [{ message: 'first named here', span: yamlFile.spanOf(`${list}/${earlier}${below}`) }];
    const span = yamlFile.spanOf(`${list}/${index}${below}`);
    return [{ code: 'project/duplicate-value', message: `\`${name}\` is named twice`, span, related }];
  });
}

function idsOf(choices: readonly { readonly id: string }[] = []): string[] {
  return choices.map((choice) => choice.id);
}
