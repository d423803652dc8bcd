import type { Manifest, ManifestEntry } from './manifest.ts';

/** What a build changed in the briefs. Plain data. */
export interface ManifestChanges {
  /** The build before; absent where there is none to compare with. */
  readonly since?: { readonly asOf: string; readonly version: string };
  /** Sorted by id. */
  readonly briefs: readonly BriefChange[];
}

export interface BriefChange {
  readonly id: string;
  /** `same` where each file that both builds wrote has the same bytes, and it asks for the same. */
  readonly change: 'new' | 'gone' | 'changed' | 'same';
  /** Pages of its PDF; absent where there was none. */
  readonly pagesBefore?: number;
  readonly pagesAfter?: number;
  /** Ids of recommendations, in rank order. */
  readonly added: readonly string[];
  readonly dropped: readonly string[];
}

export interface CompareOptions {
  /** The build after was one of some briefs only, so that those missing in it are not gone. */
  readonly isPart: boolean;
}

/** Compares the manifests of two builds, brief by brief. */
export function compareManifests(
  before: Manifest | undefined,
  after: Manifest,
  { isPart }: CompareOptions,
): ManifestChanges {
  const earlier = new Map(before?.briefs.map((brief) => [brief.id, brief]));
  const later = new Set(after.briefs.map(({ id }) => id));
  const gone = isPart ? [] : [...earlier.values()].filter(({ id }) => !later.has(id));
  const briefs = [
    ...after.briefs.map((brief) => changeOf(brief.id, earlier.get(brief.id), brief)),
    ...gone.map((brief) => changeOf(brief.id, brief, undefined)),
  ];
  const since = before && { asOf: before.asOf, version: before.generator.version };
  return { ...(since && { since }), briefs: briefs.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

function changeOf(
  id: string,
  before: ManifestEntry | undefined,
  after: ManifestEntry | undefined,
): BriefChange {
  const pagesBefore = pagesOf(before);
  const pagesAfter = pagesOf(after);
  return {
    id,
    change: kindOf(before, after),
    ...(pagesBefore === undefined ? {} : { pagesBefore }),
    ...(pagesAfter === undefined ? {} : { pagesAfter }),
    added: without(after?.recommendations, before?.recommendations),
    dropped: without(before?.recommendations, after?.recommendations),
  };
}

function kindOf(before: ManifestEntry | undefined, after: ManifestEntry | undefined): BriefChange['change'] {
  if (!before) return 'new';
  if (!after) return 'gone';
  const hashes = new Map(before.outputs.map(({ format, sha256 }) => [format, sha256]));
  const isSame = after.outputs.every(({ format, sha256 }) => (hashes.get(format) ?? sha256) === sha256);
  return isSame && before.recommendations.join() === after.recommendations.join() ? 'same' : 'changed';
}

function pagesOf(entry: ManifestEntry | undefined): number | undefined {
  return entry?.outputs.find(({ pages }) => pages !== undefined)?.pages;
}

function without(list: readonly string[] = [], others: readonly string[] = []): readonly string[] {
  const known = new Set(others);
  return list.filter((id) => !known.has(id));
}
