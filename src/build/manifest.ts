import { createHash } from 'node:crypto';
import type { SelectionRule } from '../selection/selection.ts';
import type { BuiltBrief, LinkedImage, Output } from './build-brief.ts';
import { generator } from './generator.ts';
import { linkedImages } from './linked-images.ts';
import { type UsedFont, usedFonts } from './used-fonts.ts';

/** What a build wrote and why: `manifest.json`. It depends on the input alone, never on the run. */
export interface Manifest {
  readonly generator: { readonly name: string; readonly version: string };
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Sorted by id. */
  readonly briefs: readonly ManifestEntry[];
  /** The pictures that the briefs link to, sorted by path; absent where there are none. */
  readonly images?: readonly ManifestFile[];
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
  readonly leftOut: readonly { readonly id: string; readonly rule: SelectionRule }[];
  readonly outputs: readonly ManifestOutput[];
}

export interface ManifestFile {
  /** Relative to the output folder. */
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

export interface ManifestOutput extends ManifestFile {
  readonly format: string;
  readonly pages?: number;
}

/** The manifest of briefs that were built for one day (`YYYY-MM-DD`). */
export function buildManifest(asOf: string, briefs: readonly BuiltBrief[]): Manifest {
  const images = linkedImages(briefs).map(fileOf);
  const fonts = usedFonts(briefs);
  return {
    generator,
    asOf,
    briefs: briefs.map(entryOf),
    ...(images.length > 0 ? { images } : {}),
    ...(fonts.length > 0 ? { fonts } : {}),
  };
}

/** A manifest as the bytes of `manifest.json`. */
export function manifestBytes(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
}

function entryOf({ spec, selection, outputs }: BuiltBrief): ManifestEntry {
  const { id, audience, region, language, template, edition } = spec;
  return {
    id,
    audience,
    region,
    language,
    template,
    edition: edition ?? null,
    recommendations: selection.included.map(({ recommendation }) => recommendation.id),
    leftOut: selection.excluded.map(({ recommendation, rule }) => ({ id: recommendation.id, rule })),
    outputs: outputs.map(outputOf),
  };
}

function outputOf({ format, pages, ...file }: Output): ManifestOutput {
  return { format, ...fileOf(file), ...(pages === undefined ? {} : { pages }) };
}

function fileOf({ path, bytes }: LinkedImage): ManifestFile {
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
