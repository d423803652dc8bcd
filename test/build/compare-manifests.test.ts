import { describe, expect, it } from 'vitest';
import { compareManifests } from '../../src/build/compare-manifests.ts';
import type { ManifestEntry } from '../../src/build/manifest.ts';
import { manifestEntry, manifestOf, manifestOutput } from './manifest-samples.ts';

const whole = { isPart: false };
const before = manifestEntry({ id: 'one', recommendations: ['a', 'b'] });

function change(after: Partial<ManifestEntry>) {
  const [found] = compareManifests(manifestOf(before), manifestOf({ ...before, ...after }), whole).briefs;
  return found;
}

describe('compareManifests', () => {
  it('tells what is in and out of a brief, and its pages', () => {
    expect(change({ recommendations: ['c', 'b'], outputs: [manifestOutput('one', 5, '1')] })).toEqual({
      id: 'one',
      change: 'changed',
      pagesBefore: 4,
      pagesAfter: 5,
      added: ['c'],
      dropped: ['a'],
    });
  });

  it.each<[string, Partial<ManifestEntry>, 'same' | 'changed']>([
    ['the same files', {}, 'same'],
    ['other bytes', { outputs: [manifestOutput('one', 4, '1')] }, 'changed'],
    ['another order of recommendations', { recommendations: ['b', 'a'] }, 'changed'],
    [
      'a format more, the others alike',
      { outputs: [...before.outputs, { format: 'md', path: 'one.md', bytes: 1, sha256: '2'.repeat(64) }] },
      'same',
    ],
    ['other inputs that change no file', { inputs: { ...before.inputs, theme: '1'.repeat(16) } }, 'same'],
  ])('knows a brief with %s', (_, after, expected) => {
    expect(change(after)?.change).toBe(expected);
  });

  it('sorts briefs, those that are new or gone among them', () => {
    const changes = compareManifests(
      manifestOf(before, manifestEntry({ id: 'zero', recommendations: ['x'] })),
      manifestOf(before, manifestEntry({ id: 'two', recommendations: ['y'] })),
      whole,
    );
    expect(changes.since).toEqual({ asOf: '2026-11-23', version: '0.1.0' });
    expect(changes.briefs.map(({ id, change: kind }) => `${id} ${kind}`)).toEqual([
      'one same',
      'two new',
      'zero gone',
    ]);
    expect(changes.briefs[1]).toEqual({ id: 'two', change: 'new', pagesAfter: 4, added: ['y'], dropped: [] });
    expect(changes.briefs[2]).toEqual({
      id: 'zero',
      change: 'gone',
      pagesBefore: 4,
      added: [],
      dropped: ['x'],
    });
  });

  it('takes no brief for gone where only some were built', () => {
    const changes = compareManifests(manifestOf(before, manifestEntry({ id: 'zero' })), manifestOf(before), {
      isPart: true,
    });
    expect(changes.briefs.map(({ id }) => id)).toEqual(['one']);
  });

  it('has no build before where there is none', () => {
    const changes = compareManifests(undefined, manifestOf(before), whole);
    expect(changes.since).toBeUndefined();
    expect(changes.briefs).toMatchObject([{ change: 'new', added: ['a', 'b'] }]);
  });
});
