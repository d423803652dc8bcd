import { collectOutcomes } from '../build/collect-outcomes.ts';
import type { Manifest, ManifestEntry } from '../build/manifest.ts';
import type { OpenProject } from '../build/open-project.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { type CorpusWordings, corpusWordings } from './corpus-wordings.ts';
import { describeLeak } from './describe-leak.ts';
import { expectBrief } from './expect-brief.ts';
import { fileTexts } from './file-texts.ts';
import { type Leak, leakOf } from './leak.ts';
import { searchFile } from './search-file.ts';
import { type ShownTexts, shownTexts } from './shown-texts.ts';

/** The built files to look into. */
export interface BuiltFiles {
  /** The manifests among them. */
  readonly manifests: readonly { readonly path: string; readonly manifest: Manifest }[];
  /** All files, sorted. */
  readonly paths: readonly string[];
  /** The bytes of one; nothing where it is not there. */
  read(path: string): Uint8Array | undefined;
  /** A file as the user names it. */
  nameOf(path: string): string;
}

/** What was looked at, and what was found: the shape that `leakcheck --json` promises. */
export interface LeakReport {
  readonly files: number;
  readonly briefs: number;
  readonly leaks: readonly Leak[];
  /** Why nothing is known of a file, and files that are there or are missing by mistake. */
  readonly problems: readonly Pick<Diagnostic, 'code' | 'message'>[];
}

/**
 * Reads all that built files say and looks for what may not stand there: every wording of what a brief leaves out, wordings
 * that it does not use, and all of drafts and of what is embargoed or retired. What a brief may show is composed anew, and
 * never taken from the files. Reports `leak/…`; that a file cannot be read is one of them.
 */
export function findLeaks(open: OpenProject, files: BuiltFiles): Outcome<LeakReport> {
  const { take, diagnostics } = collectOutcomes();
  const wordings = corpusWordings(open.corpus);
  const there = new Set(files.paths);
  const search = { open, files, there, wordings, texts: new Set<string>(), done: new Set<string>() };
  const entries = files.manifests.flatMap(({ manifest }) =>
    manifest.briefs.map((entry) => ({ manifest, entry })),
  );
  const ofBriefs = entries.flatMap(({ manifest, entry }) => take(searchBrief(search, manifest, entry)) ?? []);
  const leaks = [...ofBriefs, ...(take(searchOthers(search)) ?? [])];
  const problems = diagnostics
    .filter(({ code }) => code !== 'leak/wording' && code !== 'leak/id')
    .map(({ code, message }) => ({ code, message }));
  return { value: { files: files.paths.length, briefs: entries.length, leaks, problems }, diagnostics };
}

type Leaks = readonly Leak[];

interface Search {
  readonly open: OpenProject;
  readonly files: BuiltFiles;
  readonly there: ReadonlySet<string>;
  readonly wordings: CorpusWordings;
  /** What the briefs so far may show, all of them together. */
  readonly texts: Set<string>;
  /** Files of briefs that were searched. */
  readonly done: Set<string>;
}

/** Searches the files of a brief, by the names that the project gives them. */
function searchBrief(search: Search, manifest: Manifest, { id, ...entry }: ManifestEntry): Outcome<Leaks> {
  const { open, there } = search;
  const { take, diagnostics } = collectOutcomes();
  const expected = expectBrief(open, manifest, { id, ...entry });
  if (!expected) return { diagnostics: [unknownBrief(id)] };
  for (const text of expected.texts) search.texts.add(text);
  const shown = shownTexts(expected.texts);
  const paths = expected.paths.filter((path) => there.has(path) && !search.done.has(path));
  const value = paths.flatMap((path) => {
    search.done.add(path);
    return take(searchPath(search, path, { shown, brief: id })) ?? [];
  });
  return { value, diagnostics };
}

/** Searches files that belong to no brief alone for what no brief may show, and tells which are there or are missing by mistake. */
function searchOthers(search: Search): Outcome<Leaks> {
  const { files, there, texts, done } = search;
  const { take, diagnostics } = collectOutcomes();
  const shown = shownTexts([...texts]);
  const named = new Set(files.manifests.flatMap(namedFiles));
  const missing = [...named].filter((path) => !there.has(path));
  take({ diagnostics: missing.map((path) => problem(files, 'leak/missing-file', path, 'is missing')) });
  const others = files.paths.filter((path) => !done.has(path));
  const value = others.flatMap((path) => {
    if (!named.has(path)) take({ diagnostics: [unexpected(files, path)] });
    return take(searchPath(search, path, { shown, brief: undefined })) ?? [];
  });
  return { value, diagnostics };
}

/** The files that a manifest accounts for, itself among them. */
export function namedFiles({ path, manifest }: BuiltFiles['manifests'][number]): readonly string[] {
  const files = [...manifest.briefs.flatMap(({ outputs }) => outputs), ...(manifest.images ?? [])];
  return [path, ...files.map((file) => file.path)];
}

interface Allowance {
  readonly shown: ShownTexts;
  /** Absent where a file belongs to no brief alone: then nothing counts but what no brief may show. */
  readonly brief: string | undefined;
}

function searchPath({ files, wordings }: Search, path: string, { shown, brief }: Allowance): Outcome<Leaks> {
  const isManifest = files.manifests.some((one) => one.path === path);
  const bytes = files.read(path);
  const texts = bytes ? fileTexts(path, bytes) : 'cannot be read';
  if (typeof texts === 'string') {
    const what = `${texts}, so that nothing is known of what it holds`;
    return { diagnostics: [problem(files, 'leak/unread', path, what)] };
  }
  const found = searchFile(wordings, shown, texts)
    .filter(({ record }) => brief !== undefined || record.hidden !== undefined)
    // A manifest names what is left out by its id.
    .filter(({ type }) => !isManifest || type !== 'id');
  return {
    value: found.map((text) => leakOf(path, brief, text)),
    diagnostics: found.map((text) => describeLeak(files.nameOf(path), brief, text)),
  };
}

function unknownBrief(id: string): Diagnostic {
  const message = `the project does not give the brief \`${id}\` any more, so that what it may show is not known`;
  return { code: 'leak/unknown-brief', message };
}

function unexpected(files: BuiltFiles, path: string): Diagnostic {
  const help = 'remove it, or build into a folder of its own';
  return { ...problem(files, 'leak/unexpected-file', path, 'is named by no manifest of the folder'), help };
}

function problem(files: BuiltFiles, code: Diagnostic['code'], path: string, what: string): Diagnostic {
  return { code, message: `\`${files.nameOf(path)}\` ${what}` };
}
