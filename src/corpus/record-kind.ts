export const recordKinds = ['recommendation', 'evidence', 'source', 'audience', 'region', 'topic'] as const;

/** What one file of the corpus holds. */
export type RecordKind = (typeof recordKinds)[number];

const kindByName: ReadonlyMap<string, RecordKind> = new Map([
  ['recommendations', 'recommendation'],
  ['recommendation', 'recommendation'],
  ['evidence', 'evidence'],
  ['sources', 'source'],
  ['source', 'source'],
  ['audiences', 'audience'],
  ['audience', 'audience'],
  ['regions', 'region'],
  ['region', 'region'],
  ['topics', 'topic'],
  ['topic', 'topic'],
]);

/** The names that say what a file holds, as the file's own name or a folder's. */
export const kindNames: readonly string[] = [...kindByName.keys()];

/**
 * What a file below `corpus/` holds, by the nearest name that says so: the file's own without its ending, then
 * its folders from the inside out.
 */
export function kindOfFile(path: string): RecordKind | undefined {
  return namesInPath(path)
    .map((name) => kindByName.get(name))
    .find((kind) => kind !== undefined);
}

/** Names of the path that could have said it, nearest first. */
export function namesInPath(path: string): string[] {
  return path
    .replace(/\.ya?ml$/i, '')
    .split('/')
    .slice(1)
    .reverse();
}
