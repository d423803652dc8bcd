/** A file of a project, found by `FileTree.list`. */
export interface FileEntry {
  /** Path relative to the tree's root, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  /** Set where a link leads outside the tree: such a file is never read. */
  readonly isOutside?: true;
}

/** Read access to one folder and what is below it, and to nothing else. */
export interface FileTree {
  /** All files below a folder, sorted by path (code unit order); empty where the folder does not exist. */
  list(folder: string): readonly FileEntry[];
  /** The bytes of a file; `undefined` where there is none, or where it lies outside the tree. */
  read(path: string): Uint8Array | undefined;
}

/** All that the stages may know of the world outside. A version in memory serves the tests. */
export interface World {
  /** The user's brief project. */
  readonly project: FileTree;
  /** What the package ships: templates, languages, themes, fonts. */
  readonly assets: FileTree;
  /**
   * The TrueType files of the packages `@expo-google-fonts/noto-*` that are installed for the project, by paths such as
   * `noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf`.
   */
  readonly fontPackages: Pick<FileTree, 'read'>;
  /** Today's date in UTC, as `YYYY-MM-DD`. */
  today(): string;
}

/**
 * A place for what earlier runs found out, by names such as `jobs/0f3c…`. Anything may be gone, broken or foreign at any
 * time; others may read and write it at the same time. Nothing is reported: a store that cannot be used keeps nothing.
 */
export interface CacheStore {
  read(name: string): Uint8Array | undefined;
  /** Keeps a whole file, or none. */
  write(name: string, content: Uint8Array): void;
}
