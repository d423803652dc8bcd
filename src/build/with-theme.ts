import type { Outcome } from '../diagnostics/diagnostic.ts';
import { loadTheme } from '../theme/load-theme.ts';
import type { World } from '../world.ts';
import type { OpenProject } from './open-project.ts';

/** The same project in another theme; itself where none is named, or where it has that theme. */
export function withTheme(world: World, open: OpenProject, name: string | undefined): Outcome<OpenProject> {
  if (name === undefined || name === open.theme.name) return { value: open, diagnostics: [] };
  const { value: theme, diagnostics } = loadTheme(world, name);
  return theme ? { value: { ...open, theme }, diagnostics } : { diagnostics };
}
