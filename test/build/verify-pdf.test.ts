import { beforeAll, describe, expect, it } from 'vitest';
import { briefDataSchema, readBriefData } from '../../src/build/brief-data.ts';
import { type BriefsRequest, buildBriefs } from '../../src/build/build-briefs.ts';
import { openProject } from '../../src/build/open-project.ts';
import { verifyPdf } from '../../src/build/verify-pdf.ts';
import { readAttachments } from '../../src/formats/pdf/read/read-attachments.ts';
import type { World } from '../../src/world.ts';
import { starterWorld } from './starter-world.ts';

const corpusFile = 'corpus/recommendations/public-bodies.yaml';

async function pdfOf(request: BriefsRequest): Promise<Buffer> {
  const { value, diagnostics } = await buildBriefs(starterWorld(), { formats: ['pdf'], ...request });
  expect(diagnostics).toEqual([]);
  return Buffer.from(value?.[0]?.bytes ?? []);
}

/** The starter project with a change in its corpus. */
function changedWorld(from: string, to: string): World {
  const text = new TextDecoder().decode(starterWorld().project.read(corpusFile));
  expect(text).toContain(from);
  return starterWorld({ [corpusFile]: text.replace(from, to) });
}

async function verify(bytes: Uint8Array, world: World = starterWorld()) {
  const { value: open } = openProject(world);
  if (!open) throw new Error('the project has mistakes');
  const { value, diagnostics } = await verifyPdf(world, open, { name: 'x.pdf', bytes });
  return { value, diagnostics, codes: diagnostics.map(({ code }) => code) };
}

let defined: Buffer;

beforeAll(async () => {
  defined = await pdfOf({ names: ['policy-brief'] });
});

describe('a fresh PDF', () => {
  it('is identical', async () => {
    const { value, codes } = await verify(defined);
    expect(codes).toEqual([]);
    expect(value).toMatchObject({ brief: 'policy-brief', isIdentical: true, isUnchanged: true, data: [] });
    expect(value).not.toHaveProperty('text');
  });

  it.each<[string, BriefsRequest]>([
    ['without a definition', { adHoc: { audience: 'companies', region: 'SE', template: 'research-note' } }],
    [
      'with choices of the command line',
      {
        names: ['supplier-memo'],
        asOf: '2026-12-01',
        edition: 'x',
        paper: 'Letter',
        created: '2027-01-02T03:04:05Z',
      },
    ],
  ])('is identical %s', async (_name, request) => {
    const { value, codes } = await verify(await pdfOf(request));
    expect(codes).toEqual([]);
    expect(value?.isIdentical).toBe(true);
  });

  it('carries data that fit their schema, and end with a line', async () => {
    const { value } = readAttachments('x.pdf', defined);
    const [json] = value?.attachments ?? [];
    const text = Buffer.from(json?.bytes ?? []).toString();
    expect(json?.name).toBe('policy-brief.json');
    expect(text.endsWith('}\n')).toBe(true);
    expect(briefDataSchema.parse(JSON.parse(text)).request).toMatchObject({
      brief: 'policy-brief',
      isDefined: true,
      asOf: '2026-11-23',
      paper: 'A4',
    });
    expect(text).not.toMatch(/"spans?"|\.yaml|\.hbs/);
  });
});

describe('a PDF that was changed', () => {
  it('is found out by one byte, and the data are those of the project still', async () => {
    const changed = Buffer.from(defined);
    const at = changed.indexOf('stream\n', 20_000) + 40;
    changed[at] = (changed[at] ?? 0) ^ 1;
    const { value, diagnostics } = await verify(changed);
    expect(diagnostics).toEqual([
      {
        code: 'input/changed',
        message: '`x.pdf` was changed after it was made',
        help: 'its bytes do not fit the hash in its `/ID`',
      },
    ]);
    expect(value).toMatchObject({ isIdentical: false, isUnchanged: false, data: [] });
  });

  it('is refused where nothing can be read of it', async () => {
    expect((await verify(defined.subarray(0, 1000))).codes).toEqual(['input/no-brief']);
    expect((await verify(new TextEncoder().encode('x'))).codes).toEqual(['input/no-brief']);
  });
});

describe('a project that was changed', () => {
  it('is found out by one word, with its place', async () => {
    const world = changedWorld('the job, and ask its', 'the job, and tell its');
    const { value, codes } = await verify(defined, world);
    expect(codes).toEqual(['verify/different']);
    expect(value).toMatchObject({ isIdentical: false, isUnchanged: true });
    expect(value?.data[0]).toMatchObject({
      pointer: '/brief/recommendations/0/statement',
      record: 'reuse-before-buying',
      project: expect.stringContaining('and tell its owner'),
    });
    expect(value?.text?.project.join('\n')).toContain('and tell its owner');
  });

  it('may not have the brief any more', async () => {
    const other = 'id: other\ntemplate: policy-brief\ntitle: Other\naudience: policymakers\nregion: EU\n';
    const { codes, value } = await verify(defined, starterWorld({ 'briefs/briefs.yaml': other }));
    expect(codes).toEqual(['spec/unknown-brief', 'verify/gone']);
    expect(value).toBeUndefined();
  });

  it('may set the same words in other type', async () => {
    const world = starterWorld();
    const assets = {
      ...world.assets,
      read: (path: string) => world.assets.read(path.replace(/-Bold\.ttf$/, '-Regular.ttf')),
    };
    const { value, diagnostics } = await verify(defined, { ...world, assets });
    expect(diagnostics).toMatchObject([{ code: 'verify/different', help: expect.stringContaining('fonts') }]);
    expect(value).toMatchObject({ isUnchanged: true, data: [] });
  });
});

describe('readBriefData', () => {
  it.each(['', '{', '[]', '{"$schema":"x"}', '\u00ff', '['.repeat(100_000)])(
    'gives nothing for %j',
    (text) => {
      expect(readBriefData(Buffer.from(text, 'latin1'))).toBeUndefined();
    },
  );
});
