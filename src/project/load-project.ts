import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Location } from '../diagnostics/location.ts';
import { suggestName } from '../diagnostics/suggest.ts';
import { pickRight } from '../schema/pick-right.ts';
import type { World } from '../world.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { validateYaml } from '../yaml/validate.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { builtInInstruments } from './built-in-instruments.ts';
import { checkProject } from './check-project.ts';
import { plainFolder } from './is-safe-path.ts';
import { reservedFacetNames } from './reserved-facet-names.ts';
import { type Project, projectSchema } from './schema.ts';

const projectFile = 'briefwright.yaml';

const codes = {
  unknownKey: 'project/unknown-key',
  missingKey: 'project/missing-key',
  invalidValue: 'project/invalid-value',
} as const;

/** `/facets/<name>/values/0/id` is the deepest value that a diagnostic may point at. */
const spanDepth = 5;

/**
 * Reads `briefwright.yaml`, every default settled. Where only keys are wrong that nothing else depends on,
 * there is a value without them beside the diagnostics, so that the rest of the project is checked too.
 */
export function loadProject(world: World): Outcome<Project & Location> {
  const bytes = world.project.read(projectFile);
  if (bytes === undefined) return { diagnostics: [missing(world)] };
  const read = readYaml(projectFile, bytes);
  if (read.value === undefined) return { diagnostics: read.diagnostics };
  const yamlFile = read.value;
  const valid = validateYaml(projectSchema, yamlFile, '', codes);
  const diagnostics = [...read.diagnostics, ...valid.diagnostics];
  const project = valid.value ?? withoutMistakes(yamlFile.value);
  if (project === undefined) return { diagnostics };
  return {
    value: settle(project, yamlFile),
    diagnostics: [...diagnostics, ...checkProject(yamlFile, project)],
  };
}

function missing(world: World): Diagnostic {
  const message = 'the project has no `briefwright.yaml`';
  const hasOther = world.project.read('briefwright.yml') !== undefined;
  const help = hasOther ? 'rename `briefwright.yml`' : 'write one, or run `briefwright init`';
  return { code: 'project/missing', message, help };
}

function settle(project: Project, yamlFile: YamlFile): Project & Location {
  return {
    ...project,
    facets: Object.fromEntries(
      Object.entries(project.facets).filter(([name]) => !reservedFacetNames.includes(name)),
    ),
    instruments: project.instruments ?? builtInInstruments,
    output: plainFolder(project.output),
    span: yamlFile.spanOf(''),
    spans: yamlFile.spansBelow('', spanDepth),
  };
}

/** Keys that other files are checked against: without them there is no telling what is right. */
const essential = ['languages', 'facets', 'instruments', 'defaults'];

/** The project with the keys that are right, unless an essential one is wrong or seems to be misspelt. */
function withoutMistakes(value: unknown): Project | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const right = pickRight(projectSchema, value);
  const wrongKeys = Object.keys(value).filter((key) => !Object.hasOwn(right, key));
  if (wrongKeys.some((key) => isEssential(key))) return undefined;
  const shown = { title: 'untitled', publisher: { name: 'unknown' } };
  return projectSchema.safeParse({ ...shown, ...right }).data;
}

function isEssential(key: string): boolean {
  return essential.includes(key) || suggestName(key, essential) !== undefined;
}
