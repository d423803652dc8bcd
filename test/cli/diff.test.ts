import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { matches } from '../commands/command-case.ts';
import { type GitRepository, gitRepository } from '../node/git/git-repository.ts';
import { readFolder } from '../support/memory-world.ts';
import { runIn } from './run-in.ts';

const sample = readFolder(join(import.meta.dirname, '../../briefs/open-llm-collaboration'));
const companies = 'corpus/recommendations/companies.yaml';

/** The sample project in a repository of its own, as it is, tagged `v1`. */
function sampleRepository(): GitRepository {
  const repository = gitRepository();
  repository.commit(sample);
  repository.git('tag', 'v1');
  return repository;
}

function textOf(path: string): string {
  return new TextDecoder().decode(sample[path]);
}

interface Compared {
  readonly since: { readonly name: string; readonly commit?: string };
  readonly briefs: readonly {
    readonly id: string;
    readonly type: string;
    readonly changed?: readonly { readonly id: string; readonly changes: readonly object[] }[];
  }[];
}

async function compare(repository: GitRepository, ...words: readonly string[]): Promise<Compared> {
  const { stdout, stderr, exitCode } = await runIn(repository.folder, ['diff', ...words, '--format', 'json']);
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  return JSON.parse(stdout);
}

function idsOf({ briefs }: Compared, type: string): readonly string[] {
  return briefs.flatMap((brief) => (brief.type === type ? [brief.id] : []));
}

describe('diff', () => {
  it('lists company briefs only where one word of a company-only recommendation changed', async () => {
    const repository = sampleRepository();
    const before = textOf(companies);
    const after = before.replace('Companies already draw on', 'Firms already draw on');
    expect(after).not.toBe(before);
    repository.write({ [companies]: after });
    const compared = await compare(repository, 'v1');
    expect(idsOf(compared, 'changed')).toEqual(['company-memo', 'regional-memo-ke', 'regional-memo-us']);
    expect(idsOf(compared, 'same')).toHaveLength(compared.briefs.length - 3);
    expect(compared.briefs.find(({ id }) => id === 'company-memo')?.changed).toMatchObject([
      {
        id: 'invest-in-shared-projects',
        changes: [
          {
            type: 'reworded',
            field: 'rationale',
            words: [
              { type: 'same' },
              { type: 'removed', text: 'Companies' },
              { type: 'added', text: 'Firms' },
              { type: 'same' },
            ],
          },
        ],
      },
    ]);
  });

  it.each(['diff v2026-11 --format text', 'impact china-network-firewall'])(
    'says what the README shows: %s',
    async (command) => {
      const repository = sampleRepository();
      repository.git('tag', 'v2026-11');
      const changed = textOf(companies).replace('Companies already', 'Firms already');
      repository.write({ [companies]: changed.replace('by: 2027-09', 'by: 2027-06') });
      const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
      const [, shown = ''] = readme.split(
        `$ briefwright ${command} --project briefs/open-llm-collaboration\n`,
      );
      const { stdout } = await runIn(repository.folder, [...command.split(' '), '--as-of', '2026-11-24']);
      const expected = shown.slice(0, shown.indexOf('```'));
      expect(expected).not.toBe('');
      if (!matches(expected, stdout)) expect(stdout).toBe(expected);
    },
  );

  it('records an edition from history, with which a later brief is compared', async () => {
    const repository = sampleRepository();
    const { stdout } = await runIn(repository.folder, ['edition', 'v1', '--as-of', '2026-05-31']);
    repository.write({
      'editions/2026-05.json': stdout,
      'briefs/company-memo.yaml': `${textOf('briefs/company-memo.yaml')}changes-since: 2026-05\nsections: [changes, recommendations]\n`,
      [companies]: textOf(companies).replace('by: 2027-09', 'by: 2027-06'),
    });
    const built = await runIn(repository.folder, ['dump', 'markdown', 'company-memo']);
    expect(built.stderr).toBe('');
    expect(built.stdout).toContain(
      '  - Deadline June 2027 (before: September 2027): Assign staff time to the projects chosen',
    );
  });

  it('changes neither the working tree nor the index nor a ref', async () => {
    const repository = sampleRepository();
    repository.write({ [companies]: textOf(companies).replace('Companies already', 'Firms already') });
    const state = () => [repository.git('status', '--porcelain=v2', '--branch'), repository.git('show-ref')];
    const before = state();
    await compare(repository, 'v1');
    expect(state()).toEqual(before);
  });

  it('certifies that nothing changed, and fails with `--exit-code` only where something did', async () => {
    const repository = sampleRepository();
    const same = await runIn(repository.folder, ['diff', 'v1', '--exit-code']);
    expect(same).toMatchObject({ exitCode: 0, stderr: '' });
    expect(same.stdout).toMatch(/^## Changes since `v1`\n\n0 briefs with changes, 14 without/);
    repository.write({ [companies]: textOf(companies).replace('Companies already', 'Firms already') });
    expect(await runIn(repository.folder, ['diff', 'v1', '--exit-code'])).toMatchObject({
      exitCode: 1,
      stderr: '',
    });
    expect(await runIn(repository.folder, ['diff', 'v1', 'platform-note', '--exit-code'])).toMatchObject({
      exitCode: 0,
    });
  });

  it('certifies what the files hold', async () => {
    const repository = sampleRepository();
    const build = async () => {
      const { exitCode } = await runIn(repository.folder, ['build', 'platform-note', '--out', 'out']);
      expect(exitCode).toBe(0);
      const manifest = readFileSync(join(repository.folder, 'out/manifest.json'), 'utf8');
      return JSON.parse(manifest).briefs[0].outputs;
    };
    const before = await build();
    repository.write({ [companies]: textOf(companies).replace('Companies already', 'Firms already') });
    expect(await build()).toEqual(before);
    const { briefs } = await compare(repository, 'v1', 'platform-note');
    const { sha256 } = before.find(({ format }: { readonly format: string }) => format === 'md');
    expect(briefs).toMatchObject([{ type: 'same', certificate: { markdown: sha256 } }]);
  });

  it('takes another theme for a change, though no word is another', async () => {
    const repository = sampleRepository();
    const memo = textOf('briefs/company-memo.yaml');
    repository.write({ 'briefs/company-memo.yaml': `${memo}theme: bulletin\n` });
    const compared = await compare(repository, 'v1');
    expect(idsOf(compared, 'changed')).toEqual(['company-memo']);
    const { stdout } = await runIn(repository.folder, ['diff', 'v1']);
    expect(stdout).toContain('the words are the same');
  });

  it('shows the text where no field tells what changed', async () => {
    const repository = sampleRepository();
    const project = textOf('briefwright.yaml').replace('briefwright sample corpus', 'The Institute');
    repository.write({ 'briefwright.yaml': project });
    const { stdout } = await runIn(repository.folder, ['diff', 'v1', 'company-memo']);
    expect(stdout).toContain('  - <ins>author: "The Institute"</ins>\n');
  });

  it('names briefs that are new and gone', async () => {
    const repository = sampleRepository();
    const memo = textOf('briefs/company-memo.yaml').replace('id: company-memo', 'id: firm-memo');
    repository.write({ 'briefs/company-memo.yaml': memo });
    const compared = await compare(repository, 'v1');
    expect(idsOf(compared, 'added')).toEqual(['firm-memo']);
    expect(idsOf(compared, 'dropped')).toEqual(['company-memo']);
    expect(idsOf(await compare(repository, 'v1', 'firm-memo'), 'added')).toEqual(['firm-memo']);
    expect(idsOf(await compare(repository, 'v1', 'company-memo'), 'dropped')).toEqual(['company-memo']);
  });

  it('takes all briefs of a matrix by the id of their definition', async () => {
    const { briefs } = await compare(sampleRepository(), 'v1', 'regional-memo');
    expect(briefs.map(({ id }) => id)).toEqual([
      'regional-memo-eu',
      'regional-memo-ke',
      'regional-memo-sg',
      'regional-memo-us',
    ]);
  });

  it('compares with the folder of another copy', async () => {
    const [one, other] = [sampleRepository(), sampleRepository()];
    one.write({ [companies]: textOf(companies).replace('Companies already', 'Firms already') });
    const compared = await compare(one, other.folder);
    expect(idsOf(compared, 'changed')).toContain('company-memo');
    expect(compared.since).toEqual({ name: other.folder });
  });

  it('reports the mistakes of the earlier state with its own lines', async () => {
    const repository = sampleRepository();
    repository.commit({ [companies]: textOf(companies).replace('priority: high', 'priority: hgih') });
    repository.git('tag', 'broken');
    repository.commit(sample);
    const { exitCode, stdout, stderr } = await runIn(repository.folder, ['diff', 'broken']);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain('error[input/broken-project]: the project at `broken` has mistakes');
    expect(stderr).toContain('priority: hgih');
  });

  it('goes on where only one brief of the earlier state has mistakes', async () => {
    const repository = sampleRepository();
    const memo = textOf('briefs/company-memo.yaml').replace('audience: companies', 'audience: journalists');
    repository.commit({
      'corpus/audiences.yaml': `${textOf('corpus/audiences.yaml')}\n- { id: journalists, label: Journalists }\n`,
      'briefs/company-memo.yaml': memo,
    });
    repository.git('tag', 'empty');
    repository.commit(sample);
    const compared = await compare(repository, 'empty');
    expect(idsOf(compared, 'broken')).toEqual(['company-memo']);
    expect(idsOf(compared, 'same')).toHaveLength(13);
  });

  it.each([
    ['v2', 'input/unknown-ref', 'did you mean `v1`?'],
    ['corpus', 'project/missing', 'name the folder of a project'],
  ])('says what is wrong with `%s`', async (name, code, help) => {
    const { exitCode, stderr } = await runIn(sampleRepository().folder, ['diff', name]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`error[${code}]`);
    expect(stderr).toContain(help);
  });

  it('lets `impact` speak of an earlier state', async () => {
    const repository = sampleRepository();
    repository.write({ 'corpus/evidence/places.yaml': '[]' });
    const { exitCode, stdout } = await runIn(repository.folder, ['impact', 'france-jean-zay', '--at', 'v1']);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^evidence france-jean-zay \(corpus\/evidence\/places\.yaml:\d+\)/);
  });

  it('reports a brief that neither state has', async () => {
    const { exitCode, stderr } = await runIn(sampleRepository().folder, ['diff', 'v1', 'company-mem']);
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('did you mean `company-memo`?'),
    });
  });
});
