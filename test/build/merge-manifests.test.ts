import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Manifest, manifestBytes } from '../../src/build/manifest.ts';
import { readManifest } from '../../src/build/manifest-schema.ts';
import { mergeManifests, type NamedManifest } from '../../src/build/merge-manifests.ts';
import { planDigest } from '../../src/build/shard-plan.ts';
import { manifestEntry, manifestOf, manifestOutput } from './manifest-samples.ts';

/** What the shards of a build write that as a whole would write this; pictures and fonts are those of the first brief. */
function split({ images = [], fonts = [], ...whole }: Manifest, count: number): readonly NamedManifest[] {
  const plan = planDigest(whole.briefs);
  return Array.from({ length: count }, (_, place) => {
    const { generator, asOf } = whole;
    const shard = { index: place + 1, count, briefs: whole.briefs.length, plan, inputs: 'a'.repeat(16) };
    const briefs = whole.briefs.filter((_brief, index) => index % count === place);
    const extras = briefs.length > 0 ? { ...(images[0] && { images }), ...(fonts[0] && { fonts }) } : {};
    return { name: `s${place + 1}.json`, manifest: { generator, asOf, shard, briefs, ...extras } };
  });
}

function briefsOf(size: number): Manifest {
  const ids = Array.from({ length: size }, (_, index) => `brief-${String(index).padStart(3, '0')}`);
  return manifestOf(...ids.map((id) => manifestEntry({ id })));
}

function readBack(manifest: Manifest): Manifest {
  const { value } = readManifest(manifestBytes(manifest), 'manifest.json');
  if (!value) throw new Error('a manifest cannot be read back');
  return value;
}

const image = { path: 'figures/a.png', bytes: 3, sha256: 'a'.repeat(64) };
const font = { file: 'Serif.ttf', name: 'Serif', version: '1', sha256: 'b'.repeat(64) };

/** The codes and messages of what is wrong after a change to the manifests of three shards of five briefs. */
function problems(change: (shards: readonly NamedManifest[]) => readonly NamedManifest[]) {
  const { value, diagnostics } = mergeManifests(change(split(briefsOf(5), 3)));
  expect(value).toBeUndefined();
  return diagnostics.map(({ code, message }) => `${code}: ${message}`);
}

/** Changes the second of the manifests. */
const second = (change: (manifest: Manifest) => Manifest) => (shards: readonly NamedManifest[]) =>
  shards.map(({ name, manifest }, index) => ({
    name,
    manifest: index === 1 ? change(manifest) : manifest,
  }));

describe('mergeManifests', () => {
  it('gives, of all shards in any order, the bytes of the whole', () => {
    const sizes = fc.record({ size: fc.nat(12), count: fc.integer({ min: 1, max: 6 }), turn: fc.nat(5) });
    fc.assert(
      fc.property(sizes, fc.boolean(), ({ size, count, turn }, hasExtras) => {
        const extras = hasExtras && size > 0 ? { images: [image], fonts: [font] } : {};
        const whole = readBack({ ...briefsOf(size), ...extras });
        const read = split(whole, count).map(({ name, manifest }) => ({
          name,
          manifest: readBack(manifest),
        }));
        const turned = [...read.slice(turn % count), ...read.slice(0, turn % count)];
        const { value, diagnostics } = mergeManifests(turned);
        expect(diagnostics).toEqual([]);
        expect(value && Buffer.from(manifestBytes(value))).toEqual(Buffer.from(manifestBytes(whole)));
      }),
    );
  });

  it.each<[string, (shards: readonly NamedManifest[]) => readonly NamedManifest[], string]>([
    [
      'a gap',
      ([one, two]) => [one, two].flatMap((shard) => shard ?? []),
      'merge/gap: shard 3 of 3 is missing',
    ],
    [
      'a shard that is given twice',
      ([one, ...others]) => [one, one, ...others].flatMap((shard) => shard ?? []),
      'merge/overlap: shard 1 of 3 is in `s1.json` and in `s1.json`',
    ],
    [
      'the manifest of a whole build',
      second(({ shard: _shard, ...manifest }) => manifest),
      'merge/no-shard: `s2.json` is the manifest of a whole build',
    ],
    [
      'another version',
      second((manifest) => ({ ...manifest, generator: { name: 'briefwright', version: '9.0.0' } })),
      'merge/mixed: `s2.json` was made by briefwright 9.0.0, and `s1.json` was made by briefwright 0.1.0',
    ],
    [
      'another day',
      second((manifest) => ({ ...manifest, asOf: '2026-12-24' })),
      'merge/mixed: `s2.json` speaks for 2026-12-24, and `s1.json` speaks for 2026-11-23',
    ],
    [
      'another number of shards',
      second((manifest) => ({ ...manifest, ...withShard(manifest, { count: 4 }) })),
      'merge/mixed: `s2.json` is one of 4 shards, and `s1.json` is one of 3 shards',
    ],
    [
      'another plan',
      second((manifest) => ({ ...manifest, ...withShard(manifest, { plan: 'f'.repeat(16) }) })),
      'merge/mixed: `s2.json` belongs to the plan ffffffffffffffff of 5 briefs, and `s1.json` belongs to the plan …',
    ],
    [
      'other inputs',
      second((manifest) => ({ ...manifest, ...withShard(manifest, { inputs: 'f'.repeat(16) }) })),
      'merge/mixed: `s2.json` is made from inputs with the digest ffffffffffffffff, and `s1.json` is made from …',
    ],
    [
      'a brief that is in two shards',
      second((manifest) => ({
        ...manifest,
        briefs: [manifestEntry({ id: 'brief-000' }), ...manifest.briefs],
      })),
      'merge/overlap: the brief `brief-000` is in `s1.json` and in `s2.json`',
    ],
    [
      'a brief that is in none',
      second((manifest) => ({ ...manifest, briefs: manifest.briefs.slice(1) })),
      'merge/gap: the shards hold 4 of the 5 briefs of their plan',
    ],
    [
      'a brief that is not in the plan',
      second((manifest) => ({
        ...manifest,
        briefs: [manifestEntry({ id: 'other' }), ...manifest.briefs.slice(1)],
      })),
      'merge/mixed: the briefs of the shards are not those of their plan',
    ],
    [
      'a record in two states',
      (shards) =>
        shards.map((shard, index) => ({ ...shard, manifest: sayingOfRecord(shard.manifest, index) })),
      'merge/mixed: `recommendations/fund` is not the same in `s1.json` and in `s2.json`',
    ],
    [
      'a picture in two states',
      (shards) =>
        shards.map(({ name, manifest }, index) => ({
          name,
          manifest: { ...manifest, images: [{ ...image, sha256: String(index).repeat(64) }] },
        })),
      'merge/mixed: `figures/a.png` is not the same in `s1.json` and in `s2.json`',
    ],
    [
      'a brief in the place of the manifest',
      second((manifest) => ({
        ...manifest,
        briefs: manifest.briefs.map((brief) => ({
          ...brief,
          outputs: [{ ...manifestOutput(brief.id, 4), path: 'manifest.json' }],
        })),
      })),
      'merge/mixed: `manifest.json` is not the same in the joined manifest and in `s2.json`',
    ],
  ])('refuses %s', (_, change, expected) => {
    const [first = ''] = problems(change);
    expect(first.startsWith(expected.replace(/…$/, '')), first).toBe(true);
  });
});

function withShard({ shard }: Manifest, change: Partial<NonNullable<Manifest['shard']>>): Partial<Manifest> {
  return shard ? { shard: { ...shard, ...change } } : {};
}

function sayingOfRecord(manifest: Manifest, state: number): Manifest {
  const records = { 'recommendations/fund': String(state).repeat(16) };
  const briefs = manifest.briefs.map((brief) => ({ ...brief, inputs: { ...brief.inputs, records } }));
  return { ...manifest, briefs };
}
