import { describe, expect, it } from 'vitest';
import { manifestBytes } from '../../src/build/manifest.ts';
import { readManifest } from '../../src/build/manifest-schema.ts';
import { manifestEntry, manifestOf } from './manifest-samples.ts';

const sample = manifestOf(
  manifestEntry({
    id: 'brief',
    edition: '2026-11',
    leftOut: { region: ['fund'] },
    leftOutMore: 3,
  }),
);

function read(data: unknown) {
  return readManifest(new TextEncoder().encode(JSON.stringify(data)), 'old/manifest.json');
}

describe('readManifest', () => {
  it('reads what a build writes', () => {
    expect(readManifest(manifestBytes(sample), 'manifest.json')).toEqual({ value: sample, diagnostics: [] });
  });

  it('passes over what a later version may add', () => {
    expect(read({ ...sample, coverage: { index: 1 } }).value).toEqual(sample);
  });

  it.each([
    ['no JSON', new TextEncoder().encode('{'), 'is not JSON'],
    ['no UTF-8', new Uint8Array([0xff, 0xfe, 0x7b]), 'is not JSON'],
    ['nothing', new Uint8Array(), 'is not JSON'],
  ])('refuses %s', (_, bytes, problem) => {
    const { value, diagnostics } = readManifest(bytes, 'old/manifest.json');
    expect(value).toBeUndefined();
    expect(diagnostics).toEqual([
      { code: 'input/invalid-manifest', message: `\`old/manifest.json\` ${problem}` },
    ]);
  });

  it.each([
    ['a list', [], 'its value'],
    ['null', null, 'its value'],
    [
      'the manifest of something else',
      { ...sample, generator: { name: 'npm', version: '1' } },
      '/generator/name',
    ],
    ['two briefs of one id', { ...sample, briefs: [...sample.briefs, ...sample.briefs] }, '/briefs'],
    [
      'a brief without an id',
      { ...sample, briefs: [{ ...sample.briefs[0], id: undefined }] },
      '/briefs/0/id',
    ],
    [
      'a rule that there is not',
      { ...sample, briefs: [{ ...sample.briefs[0], leftOut: { whim: ['fund'] } }] },
      '/briefs/0/leftOut',
    ],
    [
      'a path that climbs',
      manifestOf(
        manifestEntry({
          id: 'brief',
          outputs: [{ format: 'md', path: '../../etc/passwd', bytes: 1, sha256: '0'.repeat(64) }],
        }),
      ),
      '/briefs/0/outputs/0/path',
    ],
    [
      'a fraction of a page',
      manifestOf(
        manifestEntry({
          id: 'brief',
          outputs: [{ format: 'pdf', path: 'a.pdf', bytes: 1, sha256: '0'.repeat(64), pages: 1.5 }],
        }),
      ),
      '/briefs/0/outputs/0/pages',
    ],
  ])('refuses %s, and says where it is wrong', (_, data, place) => {
    const { value, diagnostics } = read(data);
    expect(value).toBeUndefined();
    expect(diagnostics[0]?.message).toContain(`is not a manifest of a build: ${place}: `);
  });

  it('gives no prototype to keys that have a meaning in JavaScript', () => {
    const text = JSON.stringify(sample).replace(
      '"records":{}',
      `"records":{"__proto__":"${'a'.repeat(16)}"}`,
    );
    const { value } = readManifest(new TextEncoder().encode(text), 'manifest.json');
    expect(Object.getPrototypeOf(value?.briefs[0]?.inputs.records ?? {})).toBe(Object.prototype);
  });
});
