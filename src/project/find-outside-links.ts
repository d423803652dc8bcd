import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FileEntry, World } from '../world.ts';

/** Folders whose files stand in for built-in ones: there a link that is not followed would go unseen. */
const folders = ['templates', 'themes', 'fonts'];

/** Reports links among a project's templates, languages, themes and fonts that lead out of it; they are not followed. */
export function findOutsideLinks({ project }: World): readonly Diagnostic[] {
  return folders
    .flatMap((folder) => project.list(folder))
    .filter(({ isOutside }) => isOutside)
    .map(outsideLink);
}

/** What is said of a file that is a link out of the project. */
export function outsideLink({ path }: FileEntry): Diagnostic {
  const top = { line: 1, column: 1 };
  return {
    code: 'project/unsafe-path',
    message: 'the file is a link that leads out of the project',
    span: { file: path, start: top, end: top },
  };
}
