/** Where two texts part, and how they go on until they meet again. */
export interface LineDifference {
  /** Number of the first line that differs, from 1. */
  readonly line: number;
  readonly file: readonly string[];
  readonly project: readonly string[];
}

/** More lines would hide what was changed. */
const maxLines = 6;

/** The first lines in which two texts differ, those of the PDF and those of the project; `undefined` where none do. */
export function compareLines(file: string, project: string): LineDifference | undefined {
  if (file === project) return undefined;
  const [ours, theirs] = [file.split('\n'), project.split('\n')];
  const start = countEqual(ours, theirs);
  const tail = countEqual(ours.slice(start).reverse(), theirs.slice(start).reverse());
  const part = (lines: readonly string[]) => lines.slice(start, lines.length - tail).slice(0, maxLines);
  return { line: start + 1, file: part(ours), project: part(theirs) };
}

function countEqual(a: readonly string[], b: readonly string[]): number {
  const index = a.findIndex((line, at) => line !== b[at]);
  return index < 0 ? a.length : index;
}
