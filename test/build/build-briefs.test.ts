import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type BriefsRequest, buildBriefs } from '../../src/build/build-briefs.ts';
import type { Manifest } from '../../src/build/manifest.ts';
import type { World } from '../../src/world.ts';
import { starterWorld } from './starter-world.ts';

async function built(world: World, request: BriefsRequest = {}) {
  const { value, diagnostics } = await buildBriefs(world, request);
  const files = new Map((value ?? []).map(({ path, bytes }) => [path, Buffer.from(bytes)]));
  const manifest: Manifest | undefined = value && JSON.parse(files.get('manifest.json')?.toString() ?? '');
  return { files, manifest, codes: diagnostics.map(({ code }) => code) };
}

const embargoed = `
- id: hidden-plan
  title: Quasar
  statement: Nobody should read Quasar yet.
  audiences: [policymakers, companies]
  status: embargoed
  relations: [{ type: supports, id: publish-public-code }]
- id: shown-plan
  title: Plain
  statement: Everybody may read this.
  audiences: [policymakers]
  relations: [{ type: depends-on, id: hidden-plan }]
`;

const foreign = `
id: foreign
title: Say 日
statement: The theme has no glyph for one character.
audiences: [policymakers]
`;

const regional = `
id: regional
template: policy-brief
title: In {{region.label}}
matrix: { region: [DE, FR] }
audience: policymakers
`;

describe('buildBriefs', () => {
  it('gives the files of all briefs, and a manifest that tells them', async () => {
    const { files, manifest, codes } = await built(starterWorld());
    expect(codes).toEqual([]);
    const outputs = manifest?.briefs.flatMap((brief) => brief.outputs) ?? [];
    expect([...outputs.map(({ path }) => path), 'manifest.json']).toEqual([...files.keys()]);
    for (const { path, bytes, sha256, format, pages } of outputs) {
      const content = files.get(path);
      expect(bytes).toBe(content?.length);
      expect(sha256).toBe(
        createHash('sha256')
          .update(content ?? '')
          .digest('hex'),
      );
      expect(pages === undefined).toBe(format !== 'pdf');
    }
  });

  it('tells in the manifest which recommendations are in, and by which rule the others are out', async () => {
    const { manifest } = await built(starterWorld(), { names: ['supplier-memo'], formats: ['md'] });
    expect(manifest).toMatchObject({
      generator: { name: 'briefwright' },
      asOf: '2026-11-23',
      briefs: [
        {
          id: 'supplier-memo',
          audience: 'software-suppliers',
          region: 'world',
          language: 'en',
          template: 'company-memo',
          edition: '2026-1',
          recommendations: ['contribute-changes', 'document-for-reuse'],
          leftOut: { audience: ['reuse-before-buying', 'publish-public-code'] },
        },
      ],
    });
  });

  it('gives the same bytes for the same input', async () => {
    const first = await built(starterWorld());
    expect(await built(starterWorld())).toEqual(first);
  });

  it('gives no file at all where one brief has an error', async () => {
    const wrong = 'id: wrong\ntemplate: policy-brief\ntitle: "{{region.labl}}"\naudience: policymakers\n';
    const { files, codes } = await built(starterWorld({ 'briefs/wrong.yaml': wrong }), { formats: ['md'] });
    expect(codes).toEqual(['template/missing-variable']);
    expect(files.size).toBe(0);
  });

  it('reports a mistake once that shows in many briefs', async () => {
    const files = { 'corpus/recommendations/foreign.yaml': foreign, 'briefs/briefs.yaml': regional };
    const { diagnostics } = await buildBriefs(starterWorld(files));
    expect(diagnostics.map(({ code }) => code)).toEqual(['pdf/missing-script']);
  });

  it('reads no font where no brief has pages', async () => {
    const world = starterWorld();
    const read: string[] = [];
    const assets = {
      ...world.assets,
      read: (path: string) => {
        read.push(path);
        return world.assets.read(path);
      },
    };
    await built({ ...world, assets }, { formats: ['md'] });
    expect(read.filter((path) => path.startsWith('fonts/'))).toEqual([]);
    await built({ ...world, assets }, { formats: ['pdf'], names: ['policy-brief'] });
    expect(read.filter((path) => path.startsWith('fonts/')).length).toBeGreaterThan(0);
  });

  it('takes a font of the project before that of the package, and names one that is missing', async () => {
    const own = await built(starterWorld({ 'fonts/SourceSerif4-Regular.ttf': 'no font' }));
    expect(own.codes).toEqual(['pdf/unusable-font']);
    const world = starterWorld();
    const assets = {
      ...world.assets,
      read: (path: string) => (path.endsWith('SourceSerif4-Bold.ttf') ? undefined : world.assets.read(path)),
    };
    const { codes, files } = await built({ ...world, assets });
    expect(codes).toEqual(['pdf/unusable-font']);
    expect(files.size).toBe(0);
  });

  it('shows nothing of an embargoed recommendation but its id in the manifest', async () => {
    const { files, manifest } = await built(
      starterWorld({ 'corpus/recommendations/plans.yaml': embargoed }),
      {
        formats: ['md'],
      },
    );
    expect(manifest?.briefs[0]?.recommendations).toContain('shown-plan');
    expect(manifest?.briefs[0]?.leftOut.status).toContain('hidden-plan');
    for (const [path, content] of files) {
      expect(content.toString(), path).not.toContain('Quasar');
      if (path !== 'manifest.json') expect(content.toString(), path).not.toContain('hidden-plan');
    }
  });
});
