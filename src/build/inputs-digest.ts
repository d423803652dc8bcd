import type { BuildPlan } from './plan-build.ts';
import { sha256 } from './sha256.ts';
import type { WorldRead } from './world-trace.ts';

/**
 * Digest of what the briefs of a plan are made from: the files of the project that were read for them, and what was asked
 * for. Fonts and pictures are read later, and named in the manifest. The first 16 hexadecimal digits of a SHA-256.
 */
export function inputsDigest({ asOf, created, briefs }: BuildPlan, reads: readonly WorldRead[]): string {
  const files = reads.flatMap(({ tree, type, path, sha256 }) =>
    tree === 'project' ? [`${type} ${path} ${sha256}`] : [],
  );
  // Places are those of the files.
  const specs = briefs.map(({ spec: { span: _span, spans: _spans, ...spec } }) => spec);
  return sha256(JSON.stringify([files.sort(), asOf, created ?? null, specs])).slice(0, 16);
}
