import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { FileEntry, World } from '../world.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import { outsideLink } from './find-outside-links.ts';

/** Reads a YAML file that the project's tree lists; a link that leads outside the project is not followed. */
export function readProjectFile(world: World, entry: FileEntry): Outcome<YamlFile> {
  if (entry.isOutside) return { diagnostics: [outsideLink(entry)] };
  const bytes = world.project.read(entry.path);
  return bytes === undefined ? unreadable(entry) : readYaml(entry.path, bytes);
}

function unreadable({ path }: FileEntry): Outcome<YamlFile> {
  const top = { line: 1, column: 1 };
  const span = { file: path, start: top, end: top };
  return { diagnostics: [{ code: 'project/cannot-read', message: 'the file cannot be read', span }] };
}
