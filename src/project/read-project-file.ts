import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { FileEntry, World } from '../world.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';

/** Reads a YAML file that the project's tree lists; a link that leads outside the project is not followed. */
export function readProjectFile(world: World, entry: FileEntry): Outcome<YamlFile> {
  if (entry.isOutside)
    return fail(entry, 'project/unsafe-path', 'the file is a link that leads out of the project');
  const bytes = world.project.read(entry.path);
  return bytes === undefined
    ? fail(entry, 'project/cannot-read', 'the file cannot be read')
    : readYaml(entry.path, bytes);
}

function fail(entry: FileEntry, code: DiagnosticCode, message: string): Outcome<YamlFile> {
  const top = { line: 1, column: 1 };
  return { diagnostics: [{ code, message, span: { file: entry.path, start: top, end: top } }] };
}
