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
 * The briefs whose files a build would write anew, sorted by id, and why. The manifest itself does not count: a record
 * may have changed in what no brief shows.
 */
export function findStale(
  files: StandingFiles,
  { now, before, isPart }: StaleOptions,
): readonly StaleBrief[] {
  const entries = new Map(before?.briefs.map((entry) => [entry.id, entry]));
  const stale = now.briefs.flatMap((entry) => {
    const wrong = entry.outputs.filter((output) => !files.has(output));
    return wrong.length > 0
      ? [explain({ files, now, before }, entry, { entry: entries.get(entry.id), wrong })]
      : [];
  });
  const ids = new Set(now.briefs.map(({ id }) => id));
  const gone = isPart ? [] : [...entries.keys()].filter((id) => !ids.has(id));
  return [...stale, ...gone.map(noLonger)].sort((one, other) => (one.id < other.id ? -1 : 1));
}

function noLonger(id: string): StaleBrief {
  return { id, reasons: ['the project defines it no longer, and its files still stand'], records: [] };
}

interface Comparison extends Pick<StaleOptions, 'now' | 'before'> {
  readonly files: StandingFiles;
}

interface Standing {
  /** What the folder says of the brief. */
  readonly entry: ManifestEntry | undefined;
  /** The files that a build would write. */
  readonly wrong: readonly FileDigest[];
}

function explain(
  { files, now, before }: Comparison,
  entry: ManifestEntry,
  { entry: old, wrong }: Standing,
): StaleBrief {
  const { id } = entry;
  if (!before || !old) return { id, reasons: ['it is new'], records: [] };
  const records = changedRecords(old.inputs, entry.inputs);
  const moved = [
    ...records.map(({ name, change }) => `${name} ${change}`),
    ...(records.length > 0 ? [] : otherReasons({ before, now }, old, entry)),
  ];
  const reasons = moved.length > 0 ? moved : fileReasons(files, old, wrong);
  return { id, reasons, records: records.map(({ name }) => name) };
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

/** What moved a brief whose records are as they were. */
function otherReasons(
  { before, now }: { readonly before: Manifest; readonly now: Manifest },
  old: ManifestEntry,
  entry: ManifestEntry,
): readonly string[] {
  if (before.asOf !== now.asOf) return [`it spoke for ${before.asOf}, and speaks for ${now.asOf}`];
  const isSameBrief = old.inputs.brief === entry.inputs.brief;
  const reasons: readonly (readonly [boolean, string])[] = [
    [
      before.generator.version !== now.generator.version,
      `it was made by briefwright ${before.generator.version}`,
    ],
    [old.template !== entry.template, 'its template is another'],
    [!isSameBrief, 'its definition, a term or the project changed'],
    [isSameBrief && old.inputs.text !== entry.inputs.text, 'the template changed'],
    [old.inputs.theme !== entry.inputs.theme, 'the theme changed'],
    [JSON.stringify(before.fonts) !== JSON.stringify(now.fonts), 'the fonts changed'],
  ];
  return reasons.flatMap(([isTrue, reason]) => (isTrue ? [reason] : []));
}

/** What is wrong with files that are made from the same as those that stand. */
function fileReasons(
  files: StandingFiles,
  old: ManifestEntry,
  wrong: readonly FileDigest[],
): readonly string[] {
  return wrong.map((file) => {
    if (!files.exists(file.path)) return `\`${file.path}\` is missing`;
    const recorded = old.outputs.find(({ path }) => path === file.path);
    return recorded && files.has(recorded)
      ? `another state of the program gives other bytes for \`${file.path}\``
      : `\`${file.path}\` was changed by hand`;
  });
}
