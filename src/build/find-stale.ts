import type { BriefInputs } from './brief-inputs.ts';
import type { FileDigest } from './job.ts';
import type { Manifest, ManifestEntry } from './manifest.ts';

/** A brief whose files are not what the project gives. Plain data. */
export interface StaleBrief {
  readonly id: string;
  /** Why, one phrase a reason; never empty. */
  readonly reasons: readonly string[];
  /** The records that moved it, such as `recommendations/data-provenance`, sorted. */
  readonly records: readonly string[];
}

/** The files that stand in a folder. */
export interface StandingFiles {
  /** Whether a file is there with that content. */
  has(file: FileDigest): boolean;
  exists(path: string): boolean;
}

export interface StaleOptions {
  /** What the project gives. */
  readonly now: Manifest;
  /** What the folder says it holds; absent where it says nothing. */
  readonly before: Manifest | undefined;
  /** Only some briefs were built, so that those missing in `now` are not gone. */
  readonly isPart: boolean;
}

/**
 * The briefs whose files a build would write anew, sorted by id, and why. What the manifest says of records does not
 * count: one may have changed in what no brief shows.
 */
export function findStale(
  files: StandingFiles,
  { now, before, isPart }: StaleOptions,
): readonly StaleBrief[] {
  const entries = new Map(before?.briefs.map((entry) => [entry.id, entry]));
  const stale = now.briefs.flatMap((entry) => {
    const found = explain({ files, now, before }, entry, entries.get(entry.id));
    return found.reasons.length > 0 ? [found] : [];
  });
  const ids = new Set(now.briefs.map(({ id }) => id));
  const gone = isPart ? [] : [...entries.values()].filter(({ id }) => !ids.has(id));
  return [...stale, ...gone.map((entry) => noLonger(files, entry))].sort((one, other) =>
    one.id < other.id ? -1 : 1,
  );
}

/** The pictures that briefs link to and that are not there as the project has them, by path. */
export function findStalePictures(files: StandingFiles, { images = [] }: Manifest): readonly string[] {
  return images.filter((image) => !files.has(image)).map(({ path }) => path);
}

function noLonger(files: StandingFiles, { id, outputs }: ManifestEntry): StaleBrief {
  const rest = outputs.some(({ path }) => files.exists(path))
    ? 'its files still stand'
    : '`manifest.json` still names it';
  return { id, reasons: [`the project defines it no longer, and ${rest}`], records: [] };
}

interface Comparison extends Pick<StaleOptions, 'now' | 'before'> {
  readonly files: StandingFiles;
}

/** `old` is what the folder says of the brief. */
function explain(
  { files, now, before }: Comparison,
  entry: ManifestEntry,
  old: ManifestEntry | undefined,
): StaleBrief {
  const { id, outputs } = entry;
  const wrong = outputs.filter((output) => !files.has(output));
  if (!before || !old) return { id, reasons: unnamedReasons(files, outputs, wrong), records: [] };
  if (wrong.length === 0) return { id, reasons: entryReasons(old, entry), records: [] };
  // Where the brief is composed to the same, a record has changed in what it does not show.
  const records = old.inputs.brief === entry.inputs.brief ? [] : changedRecords(old.inputs, entry.inputs);
  const moved = [
    ...records.map(({ name, change }) => `${name} ${change}`),
    ...otherReasons({ before, now }, { old, entry, hasRecords: records.length > 0 }),
  ];
  const reasons = [...moved, ...fileReasons(files, old, { wrong, isExplained: moved.length > 0 })];
  return { id, reasons, records: records.map(({ name }) => name) };
}

/** Of a brief that the folder says nothing of. */
function unnamedReasons(
  files: StandingFiles,
  outputs: readonly FileDigest[],
  wrong: readonly FileDigest[],
): readonly string[] {
  if (!outputs.some(({ path }) => files.exists(path))) return ['it is new'];
  const found = wrong.map(({ path }) => `\`${path}\` is ${files.exists(path) ? 'another' : 'missing'}`);
  return ['`manifest.json` does not name it', ...found];
}

function entryReasons(old: ManifestEntry, { outputs }: ManifestEntry): readonly string[] {
  const recorded = new Map(old.outputs.map(({ path, sha256 }) => [path, sha256]));
  const isTrue = outputs.every(({ path, sha256 }) => recorded.get(path) === sha256);
  return isTrue ? [] : ['`manifest.json` says something else of its files'];
}

interface RecordChange {
  readonly name: string;
  readonly change: 'changed' | 'is new in it' | 'is no longer in it';
}

function changedRecords(
  { records: old }: BriefInputs,
  { records: now }: BriefInputs,
): readonly RecordChange[] {
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].sort().flatMap((name): RecordChange[] => {
    if (old[name] === now[name]) return [];
    if (old[name] === undefined) return [{ name, change: 'is new in it' }];
    return [{ name, change: now[name] === undefined ? 'is no longer in it' : 'changed' }];
  });
}

interface Entries {
  readonly old: ManifestEntry;
  readonly entry: ManifestEntry;
  /** Records explain that the brief is composed to something else. */
  readonly hasRecords: boolean;
}

/** What else moved a brief than its records. */
function otherReasons(
  { before, now }: { readonly before: Manifest; readonly now: Manifest },
  { old, entry, hasRecords }: Entries,
): readonly string[] {
  const isOtherDay = before.asOf !== now.asOf;
  const isSameBrief = old.inputs.brief === entry.inputs.brief;
  const reasons: readonly (readonly [boolean, string])[] = [
    [isOtherDay, `it spoke for ${before.asOf}, and speaks for ${now.asOf}`],
    [
      before.generator.version !== now.generator.version,
      `it was made by briefwright ${before.generator.version}`,
    ],
    [old.template !== entry.template, 'its template is another'],
    [
      !isSameBrief && !hasRecords && !isOtherDay,
      'its definition, a term, the project or an option of the run changed',
    ],
    [isSameBrief && old.inputs.text !== entry.inputs.text, 'the template changed'],
    [old.inputs.theme !== entry.inputs.theme, 'the theme changed'],
    [JSON.stringify(before.fonts) !== JSON.stringify(now.fonts), 'the fonts changed'],
  ];
  return reasons.flatMap(([isTrue, reason]) => (isTrue ? [reason] : []));
}

interface WrongFiles {
  /** The files that a build would write. */
  readonly wrong: readonly FileDigest[];
  /** What they are made from tells why. */
  readonly isExplained: boolean;
}

/** What is wrong with the files themselves, whatever they are made from. */
function fileReasons(
  files: StandingFiles,
  old: ManifestEntry,
  { wrong, isExplained }: WrongFiles,
): readonly string[] {
  return wrong.flatMap(({ path }) => {
    if (!files.exists(path)) return [`\`${path}\` is missing`];
    const recorded = old.outputs.find((output) => output.path === path);
    if (recorded && !files.has(recorded)) return [`\`${path}\` was changed by hand`];
    return isExplained
      ? []
      : [`another state of the program or its options gives other bytes for \`${path}\``];
  });
}
