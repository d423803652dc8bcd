import type { Outcome } from '../diagnostics/diagnostic.ts';
import { didYouMean, suggestName } from '../diagnostics/suggest.ts';
import type { FileTree, World } from '../world.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { validateYaml } from '../yaml/validate.ts';
import { type Theme, themeSchema } from './theme.ts';

const code = 'project/invalid-theme';
const codes = { unknownKey: code, missingKey: code, invalidValue: code } as const;

/** Reads a theme by name: the project's `themes/<name>.yaml`, or else the built-in one. */
export function loadTheme(world: World, name: string): Outcome<Theme> {
  const isName = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
  const file = `themes/${name}.yaml`;
  const bytes = isName ? (world.project.read(file) ?? world.assets.read(file)) : undefined;
  if (bytes === undefined) return unknownTheme(world, name);
  const yaml = readYaml(file, bytes);
  if (yaml.value === undefined || yaml.diagnostics.length > 0) return { diagnostics: yaml.diagnostics };
  return validateYaml(themeSchema, yaml.value, '', codes);
}

function unknownTheme(world: World, name: string): Outcome<Theme> {
  const names = [...themeNames(world.assets), ...themeNames(world.project)];
  const message = `the theme \`${name}\` does not exist`;
  return {
    diagnostics: [{ code: 'project/unknown-theme', message, ...didYouMean(suggestName(name, names)) }],
  };
}

function themeNames(tree: FileTree): readonly string[] {
  return tree.list('themes').flatMap(({ path }) => /^themes\/([^/]+)\.yaml$/.exec(path)?.[1] ?? []);
}
