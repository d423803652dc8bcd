import type { FileTree } from '../world.ts';
import type { FontShelf } from './font-shelf.ts';
import type { ScriptFamily } from './script-family.ts';
import { packageFile } from './script-fonts.ts';

/** Puts a family of an installed package on the shelf; `undefined` where the package is not there or of no use. */
export function loadPackageFamily(
  packages: Pick<FileTree, 'read'>,
  shelf: FontShelf,
  family: string,
): ScriptFamily | undefined {
  const regular = loadFace(packages, shelf, packageFile(family, '400Regular'));
  const bold = regular && loadFace(packages, shelf, packageFile(family, '700Bold'));
  return regular === undefined ? undefined : { name: family, regular, bold: bold ?? regular };
}

/** The name of the face. It says where the file is, and cannot be that of a file in `fonts/`. */
function loadFace(packages: Pick<FileTree, 'read'>, shelf: FontShelf, path: string): string | undefined {
  const name = `@expo-google-fonts/${path}`;
  if (shelf.has(name)) return name;
  const file = packages.read(path);
  if (file) shelf.add(name, file);
  return shelf.has(name) ? name : undefined;
}
