import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { gitWorld } from '../../../src/node/git/git-world.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { gitRepository } from './git-repository.ts';

const today = '2026-11-23';
const project = { 'briefwright.yaml': 'title: One\n', 'corpus/a.yaml': 'first\n' };

function open(folder: string, ref: string) {
  const { value, diagnostics } = gitWorld(folder, ref, today);
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  return bytes && new TextDecoder().decode(bytes);
}

/** All files of a folder with their times and contents: whatever writes to it changes this. */
function stateOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => `${path} ${statSync(path).mtimeMs} ${readFileSync(path).toString('base64')}`);
}

afterEach(() => vi.unstubAllEnvs());

describe('gitWorld', () => {
  it('reads a project as it was at a commit, a tag and a branch', () => {
    const repository = gitRepository();
    const first = repository.commit(project);
    repository.git('tag', '--annotate', '--message', 'One', 'v1');
    repository.git('branch', 'old');
    repository.commit({ 'corpus/a.yaml': 'second\n' });
    repository.write({ 'corpus/a.yaml': 'not committed\n' });
    for (const ref of [first, first.slice(0, 10), 'v1', 'old', 'HEAD~1']) {
      const { world, commit } = open(repository.folder, ref);
      expect(commit).toBe(first);
      expect(textOf(world.project.read('corpus/a.yaml'))).toBe('first\n');
    }
    expect(textOf(open(repository.folder, 'HEAD').world.project.read('corpus/a.yaml'))).toBe('second\n');
  });

  it('lists as a folder on disk does: sorted, below a folder, without what is hidden', () => {
    const repository = gitRepository();
    repository.commit({
      ...project,
      'corpus/b/c.yaml': 'x',
      'corpusx/d.yaml': '',
      '.hidden/e.yaml': '',
      'node_modules/f.yaml': '',
      'corpus/Ä b\t"c".yaml': 'odd',
    });
    const { project: tree } = open(repository.folder, 'HEAD').world;
    expect(tree.list('corpus')).toEqual([
      { path: 'corpus/a.yaml', bytes: 6 },
      { path: 'corpus/b/c.yaml', bytes: 1 },
      { path: 'corpus/Ä b\t"c".yaml', bytes: 3 },
    ]);
    expect(tree.list('').map(({ path }) => path)).not.toContain('.hidden/e.yaml');
    expect(tree.list('nowhere')).toEqual([]);
    expect(textOf(tree.read('corpus/Ä b\t"c".yaml'))).toBe('odd');
    expect(tree.read('.hidden/e.yaml')).toBeUndefined();
    expect(tree.read('corpus')).toBeUndefined();
  });

  it('gives the bytes as they are, also of pictures', () => {
    const bytes = new Uint8Array(70_000).map((_, index) => (index * 7) % 256);
    const repository = gitRepository();
    repository.commit({ ...project, 'pictures/a.png': bytes, 'pictures/empty.png': '' });
    const { project: tree } = open(repository.folder, 'HEAD').world;
    expect(tree.read('pictures/a.png')).toEqual(bytes);
    expect(tree.read('pictures/empty.png')).toEqual(new Uint8Array());
  });

  it('knows a project in a folder of the repository, and reads nothing beside it', () => {
    const repository = gitRepository();
    repository.commit({ 'deep/er/briefwright.yaml': 'title: Deep\n', 'outside.yaml': 'secret' });
    const { project: tree } = open(join(repository.folder, 'deep/er'), 'HEAD').world;
    expect(textOf(tree.read('briefwright.yaml'))).toBe('title: Deep\n');
    for (const path of ['../../outside.yaml', '/outside.yaml', 'outside.yaml', '..']) {
      expect(tree.read(path)).toBeUndefined();
    }
    expect(tree.list('..')).toEqual([]);
    expect(tree.list('')).toEqual([{ path: 'briefwright.yaml', bytes: 12 }]);
  });

  it('reads neither links nor what Git LFS keeps', () => {
    const repository = gitRepository();
    repository.write(project);
    symlinkSync('a.yaml', join(repository.folder, 'corpus/link.yaml'));
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 12345\n`;
    repository.commit({ 'pictures/large.png': pointer });
    const { project: tree } = open(repository.folder, 'HEAD').world;
    expect(tree.list('corpus').map(({ path }) => path)).toContain('corpus/link.yaml');
    expect(() => tree.read('corpus/link.yaml')).toThrow('`corpus/link.yaml` cannot be read: it is a link');
    expect(() => tree.read('pictures/large.png')).toThrow('it is kept in Git LFS');
  });

  it('leaves submodules alone', () => {
    const other = gitRepository();
    other.commit({ 'x.yaml': 'x' });
    const repository = gitRepository();
    repository.write(project);
    repository.git(
      '-c',
      'protocol.file.allow=always',
      'submodule',
      '--quiet',
      'add',
      other.folder,
      'corpus/sub',
    );
    repository.commit({});
    const { project: tree } = open(repository.folder, 'HEAD').world;
    expect(tree.list('corpus').map(({ path }) => path)).toEqual(['corpus/a.yaml']);
  });

  it('changes nothing, runs nothing and is led astray by no variable', () => {
    const repository = gitRepository();
    repository.commit(project);
    const trap = join(temporaryFolder(), 'ran');
    const script = join(temporaryFolder(), 'trap.sh');
    writeFileSync(script, `#!/bin/sh\ntouch '${trap}'\ncat\n`, { mode: 0o755 });
    for (const key of ['core.fsmonitor', 'core.pager', 'filter.trap.smudge', 'diff.trap.textconv']) {
      repository.git('config', key, script);
    }
    const hooks = join(repository.folder, '.git/hooks');
    mkdirSync(hooks, { recursive: true });
    for (const name of ['post-checkout', 'post-index-change', 'reference-transaction']) {
      writeFileSync(join(hooks, name), `#!/bin/sh\ntouch '${trap}'\n`, { mode: 0o755 });
    }
    repository.write({ '.gitattributes': '* filter=trap diff=trap\n', 'corpus/a.yaml': 'not committed\n' });
    vi.stubEnv('GIT_DIR', '/nowhere');
    vi.stubEnv('GIT_EXTERNAL_DIFF', script);
    const before = stateOf(repository.folder);
    const { project: tree } = open(repository.folder, 'HEAD').world;
    expect(textOf(tree.read('corpus/a.yaml'))).toBe('first\n');
    expect(stateOf(repository.folder)).toEqual(before);
    expect(existsSync(trap)).toBe(false);
  });

  it.each(['', '-h', '--all', '--git-dir=/tmp', 'no such', 'HEAD:corpus', 'a\0b', '@{u}', ':/', '^HEAD'])(
    'takes %j for the name of no commit',
    (ref) => {
      const repository = gitRepository();
      repository.commit(project);
      expect(gitWorld(repository.folder, ref, today).diagnostics).toMatchObject([
        { code: 'input/unknown-ref' },
      ]);
    },
  );

  it('says which name was most likely meant', () => {
    const repository = gitRepository();
    repository.commit(project);
    repository.git('tag', 'edition-2026-05');
    expect(gitWorld(repository.folder, 'edition-2026-06', today).diagnostics).toEqual([
      {
        code: 'input/unknown-ref',
        message: 'the repository knows no commit, tag or branch `edition-2026-06`',
        help: 'did you mean `edition-2026-05`?',
      },
    ]);
  });

  it('says that a shallow clone has no more of its history', () => {
    const repository = gitRepository();
    repository.commit(project);
    repository.commit({ 'corpus/a.yaml': 'second\n' });
    const clone = join(temporaryFolder(), 'clone');
    repository.git('clone', '--quiet', '--depth=1', `file://${repository.folder}`, clone);
    const [found] = gitWorld(clone, 'HEAD~1', today).diagnostics;
    expect(found).toMatchObject({
      code: 'input/unknown-ref',
      help: expect.stringContaining('git fetch --unshallow'),
    });
  });

  it('says so where there is no repository, no commit and no project', () => {
    expect(gitWorld(temporaryFolder(), 'HEAD', today).diagnostics).toMatchObject([
      { code: 'input/no-repository', message: 'the project stands in no git repository' },
    ]);
    const repository = gitRepository();
    expect(gitWorld(repository.folder, 'HEAD', today).diagnostics).toMatchObject([
      { code: 'input/unknown-ref' },
    ]);
    repository.commit({ 'a/readme.md': '' });
    expect(gitWorld(repository.folder, 'HEAD', today).diagnostics).toMatchObject([
      { code: 'project/missing', message: 'there is no `briefwright.yaml` at `HEAD`' },
    ]);
    expect(gitWorld(join(repository.folder, 'a'), 'HEAD', today).diagnostics).toMatchObject([
      { message: 'there is no `briefwright.yaml` in `a` at `HEAD`' },
    ]);
  });

  it('says so where git is not installed', () => {
    vi.stubEnv('PATH', temporaryFolder());
    expect(gitWorld(temporaryFolder(), 'HEAD', today).diagnostics).toMatchObject([
      { code: 'input/no-repository', message: 'git is not installed, or not on the path' },
    ]);
  });

  it('says so where a clone does not hold a file', () => {
    const repository = gitRepository();
    repository.commit({ ...project, 'pictures/a.png': 'not here' });
    const id = repository.git('rev-parse', 'HEAD:pictures/a.png');
    rmSync(join(repository.folder, '.git/objects', id.slice(0, 2), id.slice(2)));
    const { project: tree } = open(repository.folder, 'HEAD').world;
    expect(() => tree.read('pictures/a.png')).toThrow('this clone of the repository does not hold it');
  });
});
