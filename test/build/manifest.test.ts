import fc from 'fast-check';
import { expect, it } from 'vitest';
import { jsonText } from '../../src/build/json-text.ts';
import { type Manifest, manifestBytes, manifestDigest } from '../../src/build/manifest.ts';
import { packedManifestSchema, packManifest, unpackManifest } from '../../src/build/pack-manifest.ts';
import { sha256 } from '../../src/build/sha256.ts';
import { manifestEntry, manifestOf } from './manifest-samples.ts';

const awkward = fc.constantFrom('a', 'é', '\n  "briefs": []', '"', '\u2028', 'b');
const ids = fc.array(awkward, { maxLength: 8 });
const leftOut = fc.record({ audience: ids, region: ids, limit: ids }, { requiredKeys: [] });

const manifests = fc.record({ lists: fc.array(leftOut, { maxLength: 5 }), version: awkward }).map(
  ({ lists, version }): Manifest => ({
    ...manifestOf(...lists.map((own, index) => ({ ...manifestEntry({ id: `b${index}` }), leftOut: own }))),
    generator: { name: 'briefwright', version },
  }),
);

it('is written piece by piece as it would be at once', () => {
  fc.assert(
    fc.property(manifests, (manifest) => {
      const bytes = manifestBytes(manifest);
      expect(new TextDecoder().decode(bytes)).toBe(jsonText(manifest));
      expect(manifestDigest(manifest)).toEqual({
        path: 'manifest.json',
        bytes: bytes.length,
        sha256: sha256(bytes),
      });
    }),
  );
});

it('comes out of the cache as it went in', () => {
  fc.assert(
    fc.property(manifests, (manifest) => {
      const packed = packedManifestSchema.parse(JSON.parse(JSON.stringify(packManifest(manifest))));
      expect(unpackManifest(packed)).toEqual(manifest);
    }),
  );
});

it.each([
  ['too few briefs', []],
  ['what is not there', [{ limit: [0, 9] }]],
  ['a stretch that runs backwards', [{ limit: [1, 0] }]],
  ['more than a brief leaves out', [{ limit: Array.from({ length: 1200 }, () => 0) }]],
])('does not come out of a cache with %s', (_, stretches) => {
  const entry = { ...manifestEntry({ id: 'b' }), leftOut: { limit: ['x'] } };
  const packed = packManifest(manifestOf(entry));
  expect(unpackManifest(packed)).toBeDefined();
  expect(unpackManifest({ ...packed, stretches })).toBeUndefined();
});
