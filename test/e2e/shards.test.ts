import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { runIn } from '../cli/run-in.ts';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { makePng } from '../support/make-png.ts';
import { assetsFolder } from '../support/memory-world.ts';

const matrix = `
id: regional
template: policy-brief
title: Public software in {{region.label}}
matrix: { region: [EU, KE, SE] }
audience: policymakers
`;

let project = '';

beforeEach(async () => {
  project = temporaryFolder();
  await runIn(project, ['init']);
  writeFileSync(join(project, 'briefs/matrix.yaml'), matrix);
});

async function build(...words: readonly string[]): Promise<void> {
  const { exitCode, stderr } = await runIn(project, ['build', '--quiet', ...words]);
  expect(exitCode, stderr).toBe(0);
}

/** Content by name, but for the manifests of shards. */
function filesOf(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(join(project, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^manifest\.\d+-of-\d+\.json$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(project, folder).length + 1));
  return new Map(names.sort().map((name) => [name, readFileSync(join(project, folder, name), 'latin1')]));
}

const shardsOf = (count: number) => Array.from({ length: count }, (_, index) => `${index + 1}/${count}`);

describe('shards', () => {
  it.each([1, 2, 3, 7])('%i shards, merged, are the whole build, byte for byte', async (count) => {
    await build('--out', 'whole', '--format', 'md');
    for (const shard of shardsOf(count)) await build('--out', 'parts', '--format', 'md', '--shard', shard);
    const names = shardsOf(count).map((shard) => `parts/manifest.${shard.replace('/', '-of-')}.json`);
    const { exitCode, stdout } = await runIn(project, ['merge', ...names]);
    expect(exitCode).toBe(0);
    expect(stdout).toBe(`merged ${count} manifest${count === 1 ? '' : 's'}: 5 briefs in parts\n`);
    expect(filesOf('parts')).toEqual(filesOf('whole'));
  });

  it('gathers shards of other folders, PDFs among them, and leaves theirs alone', async () => {
    await build('--out', 'whole');
    for (const shard of shardsOf(2)) await build('--out', `machine-${shard[0]}`, '--shard', shard);
    const before = filesOf('machine-1');
    const names = ['machine-2/manifest.2-of-2.json', 'machine-1/manifest.1-of-2.json'];
    const { exitCode, stderr } = await runIn(project, ['merge', ...names, '--out', 'all']);
    expect(exitCode, stderr).toBe(0);
    expect(filesOf('all')).toEqual(filesOf('whole'));
    expect(filesOf('machine-1')).toEqual(before);
  });

  it('takes along the pictures that briefs of several shards link to', async () => {
    const template = readFileSync(join(assetsFolder, 'policy-brief.hbs'), 'utf8');
    mkdirSync(join(project, 'templates'));
    mkdirSync(join(project, 'figures'));
    writeFileSync(
      join(project, 'templates/policy-brief.hbs'),
      `${template}\n![A square](figures/square.png)\n`,
    );
    writeFileSync(
      join(project, 'figures/square.png'),
      makePng({ width: 1, height: 1, colourType: 0, rows: [0, 1] }),
    );
    await build('--out', 'whole', '--format', 'md');
    for (const shard of shardsOf(2)) await build('--out', shard[0] ?? '', '--format', 'md', '--shard', shard);
    const { exitCode, stderr } = await runIn(project, [
      ...['merge', '1/manifest.1-of-2.json', '2/manifest.2-of-2.json', '--out', 'all'],
    ]);
    expect(exitCode, stderr).toBe(0);
    expect([...filesOf('all').keys()]).toContain('figures/square.png');
    expect(filesOf('all')).toEqual(filesOf('whole'));
  });
});

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(join(project, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(project, path), text.replace(from, to));
}

describe('merge of shards that are not whole', () => {
  const names = ['a/manifest.1-of-2.json', 'b/manifest.2-of-2.json'];

  beforeEach(async () => {
    await build('--format', 'md', '--out', 'a', '--shard', '1/2');
    await build('--format', 'md', '--out', 'b', '--shard', '2/2');
  });

  async function expectProblem(message: string, ...words: readonly string[]): Promise<void> {
    const { exitCode, stderr } = await runIn(project, ['merge', ...words, '--out', 'all']);
    expect(stderr).toContain(message);
    expect(exitCode).toBe(1);
    expect(readdirSync(project)).not.toContain('all');
  }

  it('names a shard that is missing', async () => {
    await expectProblem('error[merge/gap]: shard 2 of 2 is missing', 'a/manifest.1-of-2.json');
  });

  it.each<readonly [string, readonly string[], () => void]>([
    ['with another theme', ['--theme', 'bulletin'], () => {}],
    ['on another paper', ['--paper', 'Letter'], () => {}],
    ['with a page budget', ['--pages', '9'], () => {}],
    ['of another title', [], () => edit('briefs/matrix.yaml', 'Public software in', 'Software of')],
    [
      'of a record that no brief of another shard shows',
      [],
      () => edit('corpus/recommendations/suppliers.yaml', 'A private copy', 'A copy'),
    ],
    [
      'with another partial',
      [],
      () => {
        mkdirSync(join(project, 'templates/partials'), { recursive: true });
        writeFileSync(join(project, 'templates/partials/about.hbs'), '## About\n\nNothing.\n');
      },
    ],
  ])('refuses a shard that was built %s', async (_, words, change) => {
    change();
    await build('--format', 'md', '--out', 'b', '--shard', '2/2', ...words);
    await expectProblem('error[merge/mixed]: `b/manifest.2-of-2.json` is made from inputs', ...names);
  });

  it('names a file that is missing, or is not as it was', async () => {
    writeFileSync(join(project, 'a/policy-brief.md'), 'short');
    await expectProblem('error[merge/changed-file]: `a/policy-brief.md` is not the file', ...names);
    cpSync(join(project, 'a/manifest.1-of-2.json'), join(project, 'c/manifest.1-of-2.json'));
    const moved = ['c/manifest.1-of-2.json', 'b/manifest.2-of-2.json'];
    await expectProblem('error[merge/missing-file]: `c/policy-brief.md` is missing', ...moved);
  });

  it('names a manifest that is broken, and one that is not there', async () => {
    writeFileSync(join(project, 'a/manifest.1-of-2.json'), '{');
    await expectProblem('error[input/invalid-manifest]: `a/manifest.1-of-2.json` is not JSON', ...names);
    await expectProblem('error[input/cannot-read]: `d.json` does not exist', 'd.json', ...names.slice(1));
  });

  it('reads and writes nothing outside the folders', async () => {
    const manifest = join(project, 'a/manifest.1-of-2.json');
    const text = readFileSync(manifest, 'utf8');
    writeFileSync(manifest, text.replace('"policy-brief.md"', '"../briefwright.yaml"'));
    await expectProblem('error[input/invalid-manifest]: `a/manifest.1-of-2.json`', ...names);
    writeFileSync(manifest, text.replace('"policy-brief.md"', '"link/briefwright.yaml"'));
    symlinkSync(project, join(project, 'a/link'));
    await expectProblem('merge/', ...names);
  });
});
