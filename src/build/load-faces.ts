import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Theme } from '../theme/theme.ts';
import type { World } from '../world.ts';

/** The font files that a theme names, by name: the project's own before those of the package. */
export function loadFaces(world: World, theme: Theme): Outcome<ReadonlyMap<string, Uint8Array>> {
  const faces = new Map<string, Uint8Array>();
  const diagnostics: Diagnostic[] = [];
  for (const name of facesOf(theme)) {
    const bytes = world.project.read(`fonts/${name}`) ?? world.assets.read(`fonts/${name}`);
    if (bytes) faces.set(name, bytes);
    else diagnostics.push(missingFont(theme, name));
  }
  return diagnostics.length > 0 ? { diagnostics } : { value: faces, diagnostics };
}

function facesOf({ fonts }: Theme): ReadonlySet<string> {
  const families = [fonts.body, fonts.heading, fonts.code];
  return new Set([
    ...families.flatMap(({ regular, italic, bold, boldItalic }) => [regular, italic, bold, boldItalic]),
    ...families.flatMap(({ fallback }) => fallback.flatMap(({ regular, bold }) => [regular, bold])),
    ...fonts.fallback,
  ]);
}

function missingFont(theme: Theme, name: string): Diagnostic {
  return {
    code: 'pdf/unusable-font',
    message: `the theme \`${theme.name}\` names the font \`${name}\`, which does not exist`,
    help: 'put the file into the folder `fonts/` of the project',
  };
}
