import type { FileDigest } from './job.ts';

/**
 * Where the files of a run go, one by one as they are made, so that a run of many briefs need not hold them all. What is
 * put stays unseen until the whole run has turned out well.
 */
export interface OutputSink {
  /** Whether the file is there with that content already, so that nobody has to make or read it. */
  has(file: FileDigest): boolean;
  put(path: string, content: Uint8Array): void;
}

/** Keeps the files in memory. */
export function memorySink(): OutputSink & { readonly files: ReadonlyMap<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  return {
    files,
    has: ({ path }) => files.has(path),
    put: (path, content) => {
      files.set(path, content);
    },
  };
}

/** Takes no file: for runs that are made for what they find. */
export const noSink: OutputSink = { has: () => true, put: () => {} };

/** The sink of a folder below that of another; `folder` has forward slashes, and is empty for the same one. */
export function sinkBelow(sink: OutputSink, folder: string): OutputSink {
  const below = (path: string) => (folder === '' ? path : `${folder}/${path}`);
  return {
    has: (file) => sink.has({ ...file, path: below(file.path) }),
    put: (path, content) => sink.put(below(path), content),
  };
}
