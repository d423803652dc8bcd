import type { Manifest, ManifestEntry } from '../../src/build/manifest.ts';

/** A brief of a manifest, with what a test does not care for filled in. */
export function manifestEntry(entry: Partial<ManifestEntry> & { readonly id: string }): ManifestEntry {
  return {
    audience: 'policymakers',
    region: 'EU',
    language: 'en',
    template: 'policy-brief',
    edition: null,
    recommendations: [],
    leftOut: {},
    inputs: { records: {}, brief: '0'.repeat(16), text: '0'.repeat(16), theme: '0'.repeat(16) },
    outputs: [manifestOutput(entry.id, 4)],
    ...entry,
  };
}

/** The PDF of a brief; a digit stands for its content. */
export function manifestOutput(id: string, pages: number, digit = '0'): ManifestEntry['outputs'][number] {
  return { format: 'pdf', path: `${id}.pdf`, bytes: 1, sha256: digit.repeat(64), pages };
}

export function manifestOf(...briefs: readonly ManifestEntry[]): Manifest {
  return { generator: { name: 'briefwright', version: '0.1.0' }, asOf: '2026-11-23', briefs };
}
