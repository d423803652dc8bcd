import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Located } from '../diagnostics/location.ts';
import { readProjectFile } from '../project/read-project-file.ts';
import type { Project } from '../project/schema.ts';
import type { World } from '../world.ts';
import { validateYaml } from '../yaml/validate.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { type BriefDefinition, briefDefinitionSchema } from './schema.ts';

const folder = 'briefs';
const codes = {
  unknownKey: 'spec/unknown-key',
  missingKey: 'spec/missing-key',
  invalidValue: 'spec/invalid-value',
} as const;

/** `/matrix/region/0` is the deepest value that a diagnostic may point at. */
const spanDepth = 3;

/**
 * Reads the brief definitions of a project: each YAML file below `briefs/` holds one or a list of them.
 * The value holds those without mistakes, in the order of files and records.
 */
export function loadBriefDefinitions(
  world: World,
  project: Project,
): Outcome<readonly Located<BriefDefinition>[]> {
  const schema = briefDefinitionSchema(Object.keys(project.facets));
  const diagnostics: Diagnostic[] = [];
  const value: Located<BriefDefinition>[] = [];
  for (const entry of world.project.list(folder)) {
    if (!/\.ya?ml$/i.test(entry.path)) continue;
    const file = readProjectFile(world, entry);
    diagnostics.push(...file.diagnostics);
    if (!file.value) continue;
    for (const pointer of recordPointers(file.value)) {
      const checked = validateYaml(schema, file.value, pointer, codes);
      diagnostics.push(...checked.diagnostics);
      if (checked.value) value.push({ ...checked.value, ...locate(file.value, pointer) });
    }
  }
  return { value, diagnostics };
}

function recordPointers({ value }: YamlFile): readonly string[] {
  return Array.isArray(value) ? value.map((_, index) => `/${index}`) : [''];
}

function locate(file: YamlFile, pointer: string): Pick<Located<unknown>, 'span' | 'spans'> {
  return { span: file.spanOf(pointer), spans: file.spansBelow(pointer, spanDepth) };
}
