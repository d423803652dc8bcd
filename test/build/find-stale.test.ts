import { describe, expect, it } from 'vitest';
import { findStale, findStalePictures } from '../../src/build/find-stale.ts';
import type { FileDigest } from '../../src/build/job.ts';
import type { Manifest, ManifestEntry } from '../../src/build/manifest.ts';
import { manifestEntry, manifestOf, manifestOutput } from './manifest-samples.ts';

/** Files that stand, as the manifest says but for some. */
function standing(manifest: Manifest, { missing = [], edited = [] }: Record<string, readonly string[]> = {}) {
  const files = new Map<string, string>(
    manifest.briefs.flatMap(({ outputs }) =>
      outputs
        .filter(({ path }) => !missing.includes(path))
        .map(({ path, sha256 }) => [path, edited.includes(path) ? 'edited' : sha256]),
    ),
  );
  return {
    has: ({ path, sha256 }: FileDigest) => files.get(path) === sha256,
    exists: (path: string) => files.has(path),
  };
}

const inputs = { records: { 'recommendations/a': '1' }, brief: '1', text: '1', theme: '1' };
const brief = (more: Partial<ManifestEntry>, digit = '1') =>
  manifestEntry({ id: 'brief', inputs, outputs: [manifestOutput('brief', 4, digit)], ...more });

const before = manifestOf(brief({}, '0'));

function stale(now: Manifest, options: { readonly isPart?: boolean; readonly since?: Manifest } = {}) {
  const { isPart = false, since = before } = options;
  return findStale(standing(since), { now, before: since, isPart });
}

describe('findStale', () => {
  it('finds nothing where all files are the same, whatever the records say', () => {
    const records = { 'recommendations/a': '2' };
    expect(stale(manifestOf(brief({ inputs: { ...inputs, records } }, '0')))).toEqual([]);
  });

  it('names the records that moved a brief', () => {
    const records = { 'recommendations/a': '2', 'evidence/b': '1' };
    expect(stale(manifestOf(brief({ inputs: { ...inputs, records, brief: '2' } })))).toEqual([
      {
        id: 'brief',
        reasons: ['evidence/b is new in it', 'recommendations/a changed'],
        records: ['evidence/b', 'recommendations/a'],
      },
    ]);
    expect(stale(manifestOf(brief({ inputs: { ...inputs, records: {}, brief: '2' } })))[0]?.reasons).toEqual([
      'recommendations/a is no longer in it',
    ]);
  });

  it.each<readonly [string, Partial<ManifestEntry>, Partial<Manifest>]>([
    [
      'its definition, a term, the project or an option of the run changed',
      { inputs: { ...inputs, brief: '2', text: '2' } },
      {},
    ],
    ['the template changed', { inputs: { ...inputs, text: '2' } }, {}],
    ['the theme changed', { inputs: { ...inputs, theme: '2' } }, {}],
    ['its template is another', { template: 'memo' }, {}],
    ['the fonts changed', {}, { fonts: [{ file: 'a.ttf', name: 'A', version: '1', sha256: '1' }] }],
    ['it was made by briefwright 0.1.0', {}, { generator: { name: 'briefwright', version: '0.2.0' } }],
    ['it spoke for 2026-11-23, and speaks for 2026-12-01', {}, { asOf: '2026-12-01' }],
    ['another state of the program or its options gives other bytes for `brief.pdf`', {}, {}],
  ])('tells what else moved it: %s', (reason, entry, manifest) => {
    expect(stale({ ...manifestOf(brief(entry)), ...manifest })).toEqual([
      { id: 'brief', reasons: [reason], records: [] },
    ]);
  });

  it('tells of files that are missing, and of those that were changed by hand', () => {
    const now = manifestOf(brief({}, '0'));
    const reasons = (files: Parameters<typeof standing>[1]) =>
      findStale(standing(now, files), { now, before: now, isPart: false })[0]?.reasons;
    expect(reasons({ missing: ['brief.pdf'] })).toEqual(['`brief.pdf` is missing']);
    expect(reasons({ edited: ['brief.pdf'] })).toEqual(['`brief.pdf` was changed by hand']);
  });

  it('does not blame a record that changed in what the brief does not show', () => {
    const records = { 'recommendations/a': '2' };
    expect(stale(manifestOf(brief({ inputs: { ...inputs, records, theme: '2' } })))).toEqual([
      { id: 'brief', reasons: ['the theme changed'], records: [] },
    ]);
  });

  it('tells of an edit by hand beside a record that changed', () => {
    const now = manifestOf(brief({ inputs: { ...inputs, records: {}, brief: '2' } }));
    const files = standing(before, { edited: ['brief.pdf'] });
    expect(findStale(files, { now, before, isPart: false })[0]?.reasons).toEqual([
      'recommendations/a is no longer in it',
      '`brief.pdf` was changed by hand',
    ]);
  });

  it('tells of a manifest that is missing, or says something else of the files', () => {
    const files = standing(before);
    const reasons = (told: Manifest | undefined) =>
      findStale(files, { now: before, before: told, isPart: false }).map((found) => found.reasons);
    expect(reasons(undefined)).toEqual([['`manifest.json` does not name it']]);
    expect(reasons(manifestOf())).toEqual([['`manifest.json` does not name it']]);
    expect(reasons(manifestOf(brief({}, '2')))).toEqual([
      ['`manifest.json` says something else of its files'],
    ]);
  });

  it('tells which files differ where no manifest names the brief', () => {
    const now = manifestOf(
      brief({
        outputs: [manifestOutput('brief', 4, '1'), { ...manifestOutput('brief', 4), path: 'brief.md' }],
      }),
    );
    expect(findStale(standing(before), { now, before: undefined, isPart: false })[0]?.reasons).toEqual([
      '`manifest.json` does not name it',
      '`brief.pdf` is another',
      '`brief.md` is missing',
    ]);
  });

  it('tells of pictures that are not those of the project', () => {
    const images = [{ path: 'a.png', bytes: 1, sha256: '1' }];
    expect(findStalePictures(standing(before), { ...before, images })).toEqual(['a.png']);
    expect(findStalePictures(standing(before), before)).toEqual([]);
  });

  it('tells of briefs that are new, and of those that are gone unless only some were built', () => {
    const other = manifestOf(brief({ id: 'other', outputs: [manifestOutput('other', 4, '1')] }));
    expect(stale(other).map(({ id, reasons }) => [id, ...reasons])).toEqual([
      ['brief', 'the project defines it no longer, and its files still stand'],
      ['other', 'it is new'],
    ]);
    const files = standing(before, { missing: ['brief.pdf'] });
    expect(findStale(files, { now: manifestOf(), before, isPart: false })[0]?.reasons).toEqual([
      'the project defines it no longer, and `manifest.json` still names it',
    ]);
    expect(stale(other, { isPart: true }).map(({ id }) => id)).toEqual(['other']);
  });
});
