import { createHash } from 'node:crypto';
import type { SelectionRule } from '../selection/selection.ts';
import type { BuiltBrief, Output } from './build-brief.ts';
import { generator } from './generator.ts';

/** What a build wrote and why: `manifest.json`. It depends on the input alone, never on the run. */
export interface Manifest {
  readonly generator: { readonly name: string; readonly version: string };
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Sorted by id. */
  readonly briefs: readonly ManifestEntry[];
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

export interface ManifestOutput {
  readonly format: string;
  /** Relative to the output folder. */
  readonly path: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
  readonly pages?: number;
}

/** The manifest of briefs that were built for one day (`YYYY-MM-DD`). */
export function buildManifest(asOf: string, briefs: readonly BuiltBrief[]): Manifest {
  return { generator, asOf, briefs: briefs.map(entryOf) };
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

function outputOf({ format, path, bytes, pages }: Output): ManifestOutput {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { format, path, bytes: bytes.length, sha256, ...(pages === undefined ? {} : { pages }) };
}
