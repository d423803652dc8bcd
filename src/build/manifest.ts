import type { BriefInputs } from './brief-inputs.ts';
import type { BuiltBrief, LeftOut } from './built-brief.ts';
import { generator } from './generator.ts';
import type { FileDigest, Output } from './job.ts';
import { jsonText } from './json-text.ts';
import { digestOfPieces } from './sha256.ts';
import type { Shard } from './shard.ts';
import type { ShardOfPlan } from './shard-plan.ts';
import { type UsedFont, usedFonts } from './used-fonts.ts';

/** What a build wrote and why: `manifest.json`. It depends on the input alone, never on the run. */
export interface Manifest {
  readonly generator: { readonly name: string; readonly version: string };
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The part that the build was; absent where it was the whole. */
  readonly shard?: ShardOfPlan;
  /** Sorted by id. */
  readonly briefs: readonly ManifestEntry[];
  /** The pictures that the briefs link to, sorted by path; absent where there are none. */
  readonly images?: readonly FileDigest[];
  /** The fonts that the briefs are set in, sorted by file; absent where no brief has pages. */
  readonly fonts?: readonly UsedFont[];
}

export interface ManifestEntry {
  readonly id: string;
  readonly audience: string;
  readonly region: string;
  readonly language: string;
  readonly template: string;
  readonly edition: string | null;
  /** Ids, in rank order. */
  readonly recommendations: readonly string[];
  /** Ids by the rule that keeps them out: the first 500 of the corpus. */
  readonly leftOut: LeftOut;
  /** How many more are left out; absent where there is none. */
  readonly leftOutMore?: number;
  /** What the brief was made from. */
  readonly inputs: BriefInputs;
  readonly outputs: readonly ManifestOutput[];
}

export interface ManifestOutput extends FileDigest {
  readonly format: string;
  readonly pages?: number;
}

/** Name of the file, in the output folder. */
export const manifestFile = 'manifest.json';

/** Name of the file in which a shard writes its manifest, so that several can share a folder. */
export function shardManifestFile({ index, count }: Shard): string {
  return `manifest.${index}-of-${count}.json`;
}

/** Whether a file in the output folder is the manifest of a build or of a shard, by its path. */
export function isManifestName(path: string): boolean {
  return /^manifest(?:\.\d+-of-\d+)?\.json$/.test(path);
}

export interface ManifestOptions {
  /** The part that was built; default: the whole. */
  readonly shard?: ShardOfPlan | undefined;
}

/** The manifest of briefs that were built for one day (`YYYY-MM-DD`). */
export function buildManifest(
  asOf: string,
  briefs: readonly BuiltBrief[],
  { shard }: ManifestOptions = {},
): Manifest {
  const images = linkedImages(briefs);
  const fonts = usedFonts(briefs);
  return {
    generator,
    asOf,
    ...(shard ? { shard } : {}),
    briefs: briefs.map(entryOf),
    ...(images.length > 0 ? { images } : {}),
    ...(fonts.length > 0 ? { fonts } : {}),
  };
}

/** Name of a manifest's file, in the output folder. */
export function manifestName({ shard }: Manifest): string {
  return shard ? shardManifestFile(shard) : manifestFile;
}

/** The file of a manifest by what it holds. */
export function manifestDigest(manifest: Manifest): FileDigest {
  return { path: manifestName(manifest), ...digestOfPieces(manifestPieces(manifest)) };
}

/** A manifest as the bytes of `manifest.json`. */
export function manifestBytes(manifest: Manifest): Uint8Array {
  return Buffer.concat([...manifestPieces(manifest)]);
}

/**
 * The same bytes piece by piece, one for each brief: those of a thousand briefs are tens of megabytes, and whoever writes them
 * to a file need not hold them all.
 */
export function* manifestPieces(manifest: Manifest): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  const { briefs } = manifest;
  // No text in JSON holds a line end, so this stands where the briefs belong and nowhere else.
  const [before = '', after = ''] = jsonText({ ...manifest, briefs: [] }).split(emptyBriefs);
  yield encoder.encode(`${before}${emptyBriefs.slice(0, -1)}`);
  for (const [index, brief] of briefs.entries()) {
    const text = JSON.stringify(brief, null, 2).replaceAll('\n', '\n    ');
    yield encoder.encode(`${index === 0 ? '' : ','}\n    ${text}`);
  }
  yield encoder.encode(`${briefs.length === 0 ? '' : '\n  '}]${after}`);
}

const emptyBriefs = '\n  "briefs": []';

function entryOf({
  spec,
  recommendations,
  leftOut,
  leftOutMore,
  inputs,
  outputs,
}: BuiltBrief): ManifestEntry {
  const { id, audience, region, language, template, edition } = spec;
  return {
    id,
    audience,
    region,
    language,
    template,
    edition: edition ?? null,
    recommendations,
    leftOut,
    ...(leftOutMore > 0 ? { leftOutMore } : {}),
    inputs,
    outputs: outputs.map(outputOf),
  };
}

function outputOf({ format, path, bytes, sha256, pages }: Output): ManifestOutput {
  return { format, path, bytes, sha256, ...(pages === undefined ? {} : { pages }) };
}

/** The pictures that briefs link to, each once, sorted by path. */
function linkedImages(briefs: readonly BuiltBrief[]): readonly FileDigest[] {
  const images = new Map(
    briefs.flatMap((brief) => brief.images.map((image) => [image.path, image] as const)),
  );
  return [...images.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
