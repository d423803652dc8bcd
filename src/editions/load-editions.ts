import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { type Located, spanIn } from '../diagnostics/location.ts';
import { didYouMean, suggestName } from '../diagnostics/suggest.ts';
import type { BriefDefinition } from '../spec/schema.ts';
import type { World } from '../world.ts';
import { type EditionRecord, readEdition } from './edition-record.ts';

/** The records of a project's editions, by name. */
export type Editions = Readonly<Record<string, EditionRecord>>;

const folder = 'editions';

/** Loads the records that brief definitions name, each once; what is wrong with one is reported where it is named first. */
export function loadEditions(
  world: World,
  definitions: readonly Located<BriefDefinition>[],
): Outcome<Editions> {
  const editions: Record<string, EditionRecord> = Object.create(null);
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  for (const definition of definitions) {
    const { 'changes-since': name } = definition;
    if (name === undefined || seen.has(name)) continue;
    seen.add(name);
    const loaded = loadEdition(world, name);
    const span = spanIn(definition, '/changes-since');
    diagnostics.push(...loaded.diagnostics.map((found) => ({ ...found, span })));
    if (loaded.value) editions[name] = loaded.value;
  }
  return { value: editions, diagnostics };
}

function loadEdition(world: World, name: string): Outcome<EditionRecord> {
  const path = `${folder}/${name}.json`;
  const bytes = world.project.read(path);
  return bytes ? readEdition(bytes, path) : { diagnostics: [missing(world, name)] };
}

function missing({ project }: World, name: string): Diagnostic {
  const known = project
    .list(folder)
    .flatMap(({ path }) => path.match(/^editions\/([^/]+)\.json$/)?.[1] ?? []);
  const suggestion = didYouMean(suggestName(name, known));
  return {
    code: 'spec/unknown-edition',
    message: `the project has no record of the edition \`${name}\``,
    help:
      suggestion.help ??
      `\`briefwright edition <commit>\` prints what the briefs said then; keep it as \`${folder}/${name}.json\``,
  };
}
