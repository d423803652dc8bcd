import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { didYouMean, suggestName } from '../diagnostics/suggest.ts';
import type { FileTree, World } from '../world.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { validateYaml } from '../yaml/validate.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { mergeValues } from './merge-values.ts';
import { type Theme, themeSchema } from './theme.ts';

const code = 'project/invalid-theme';
const codes = { unknownKey: code, missingKey: code, invalidValue: code } as const;

/**
 * Reads a theme by name: the project's `themes/<name>.yaml`, or else the built-in one. What a theme that `extends`
 * another does not say is as the other has it.
 */
export function loadTheme(world: World, name: string): Outcome<Theme> {
  const source = findTheme(world, name, []);
  return source === undefined ? unknownTheme(world, name) : readTheme(world, source, []);
}

/** The names of all themes: those of the package, then those of the project. */
export function themeNames(world: World): readonly string[] {
  const names = [world.assets, world.project].flatMap((tree) =>
    tree.list('themes').flatMap(({ path }) => /^themes\/([^/]+)\.yaml$/.exec(path)?.[1] ?? []),
  );
  return [...new Set(names)];
}

/** The file of a theme. A theme of the project may share its name with the built-in one that it extends. */
interface ThemeSource {
  readonly name: string;
  readonly file: string;
  readonly tree: FileTree;
  readonly bytes: Uint8Array;
}

/** The file of that name which is not among those that are being read. */
function findTheme(world: World, name: string, open: readonly ThemeSource[]): ThemeSource | undefined {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) return undefined;
  const file = `themes/${name}.yaml`;
  const isInUse = open.at(-1)?.tree === world.project && open.at(-1)?.name === name;
  for (const tree of isInUse ? [world.assets] : [world.project, world.assets]) {
    const bytes = tree.read(file);
    if (bytes) return { name, file, tree, bytes };
  }
  return undefined;
}

function readTheme(world: World, source: ThemeSource, open: readonly ThemeSource[]): Outcome<Theme> {
  const yaml = readYaml(source.file, source.bytes);
  if (yaml.value === undefined || yaml.diagnostics.length > 0) return { diagnostics: yaml.diagnostics };
  const own = yaml.value;
  const base = readBase(world, own, [...open, source]);
  if (base && !base.value) return { diagnostics: base.diagnostics };
  const whole = { ...own, value: mergeValues(base?.value ?? {}, own.value) };
  const { value, diagnostics } = validateYaml(themeSchema, whole, '', codes);
  if (!value) return { diagnostics };
  const { name } = source;
  if (nameIn(own, 'name') === undefined || value.name === name)
    return { value: { ...value, name }, diagnostics };
  const message = `\`name\` must be \`${name}\`, as the file is called`;
  return { diagnostics: [{ code, message, span: own.spanOf('/name') }] };
}

/** The theme that a file extends; `undefined` where it extends none. */
function readBase(world: World, own: YamlFile, open: readonly ThemeSource[]): Outcome<Theme> | undefined {
  const name = nameIn(own, 'extends');
  if (name === undefined) return undefined;
  const span = own.spanOf('/extends');
  const base = findTheme(world, name, open);
  if (base === undefined) {
    return { diagnostics: unknownTheme(world, name).diagnostics.map((problem) => ({ ...problem, span })) };
  }
  const isOpen = open.some(({ name, tree }) => name === base.name && tree === base.tree);
  return isOpen ? { diagnostics: [{ ...circle(open, base), span }] } : readTheme(world, base, open);
}

function nameIn({ value }: YamlFile, key: 'extends' | 'name'): string | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  const name: unknown = Reflect.get(value, key);
  return typeof name === 'string' ? name : undefined;
}

function circle(chain: readonly ThemeSource[], base: ThemeSource): Diagnostic {
  const names = [...chain.slice(chain.findIndex(({ name }) => name === base.name)), base];
  return { code, message: `themes extend each other: ${names.map(({ name }) => `\`${name}\``).join(' → ')}` };
}

function unknownTheme(world: World, name: string): Outcome<Theme> {
  const message = `the theme \`${name}\` does not exist`;
  const known = themeNames(world);
  const help = didYouMean(suggestName(name, known), known);
  return { diagnostics: [{ code: 'project/unknown-theme', message, ...help }] };
}
