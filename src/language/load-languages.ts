import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { didYouMean, suggestName } from '../diagnostics/suggest.ts';
import type { World } from '../world.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { validateYaml } from '../yaml/validate.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { compareTexts } from './compare-texts.ts';
import { type Language, languageSchema } from './language.ts';

/** The language whose keys and placeholders all others have. */
const referenceTag = 'en';

const codes = {
  unknownKey: 'project/invalid-language',
  missingKey: 'project/invalid-language',
  invalidValue: 'project/invalid-language',
} as const;

/**
 * Loads the fixed texts of the languages named, by tag. A project's own `templates/languages/<tag>.yaml`
 * stands in for the built-in file. Every language has the keys and placeholders of English, to which the
 * project's own English file may add labels.
 */
export function loadLanguages(
  world: World,
  tags: readonly string[],
): Outcome<Readonly<Record<string, Language>>> {
  const builtIn = readLanguage(builtInFile(world, referenceTag), referenceTag);
  const reference = loadLanguage(world, referenceTag);
  const diagnostics: Diagnostic[] = [...reference.diagnostics];
  const languages: Record<string, Language> = Object.create(null);
  for (const tag of new Set(tags)) {
    const loaded = tag === referenceTag ? reference : loadLanguage(world, tag);
    if (loaded !== reference) diagnostics.push(...loaded.diagnostics);
    if (!loaded.value) continue;
    const standard = tag === referenceTag ? builtIn.value : reference.value;
    if (standard)
      diagnostics.push(...compareTexts(standard.language, loaded.value.language, loaded.value.file));
    languages[tag] = loaded.value.language;
  }
  return { value: languages, diagnostics };
}

interface LoadedLanguage {
  readonly language: Language;
  readonly file: YamlFile;
}

export interface LanguageFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

function loadLanguage(world: World, tag: string): Outcome<LoadedLanguage> {
  const found = findLanguageFile(world, tag);
  return found ? readLanguage(found, tag) : { diagnostics: [unknownLanguage(world, tag)] };
}

/** The file that holds the texts of a language: that of the project, or else the built-in one. */
export function findLanguageFile(world: World, tag: string): LanguageFile | undefined {
  return projectFile(world, tag) ?? builtInFile(world, tag);
}

function readLanguage(found: LanguageFile | undefined, tag: string): Outcome<LoadedLanguage> {
  if (!found) return { diagnostics: [] };
  const { value: file, diagnostics } = readYaml(found.file, found.bytes);
  if (!file) return { diagnostics };
  const validated = validateYaml(languageSchema, file, '', codes);
  const all = [...diagnostics, ...validated.diagnostics];
  if (!validated.value) return { diagnostics: all };
  return { value: { language: { ...validated.value, tag }, file }, diagnostics: all };
}

function projectFile(world: World, tag: string): LanguageFile | undefined {
  const file = `templates/languages/${tag}.yaml`;
  const bytes = world.project.read(file);
  return bytes && { file, bytes };
}

function builtInFile(world: World, tag: string): LanguageFile | undefined {
  const file = `languages/${tag}.yaml`;
  const bytes = world.assets.read(file);
  return bytes && { file, bytes };
}

function unknownLanguage(world: World, tag: string): Diagnostic {
  const available = availableTags(world);
  const suggestion = suggestName(tag, available);
  return {
    code: 'project/unknown-language',
    message: `there are no texts for the language \`${tag}\``,
    ...(suggestion
      ? didYouMean(suggestion)
      : { help: `there are texts for ${available.map((name) => `\`${name}\``).join(', ')}` }),
  };
}

function availableTags(world: World): readonly string[] {
  const paths = [...world.project.list('templates/languages'), ...world.assets.list('languages')];
  const tags = paths.flatMap(({ path }) => path.match(/([^/]+)\.yaml$/)?.[1] ?? []);
  return [...new Set(tags)].sort();
}
