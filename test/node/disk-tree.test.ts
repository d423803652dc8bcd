import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultLimits, diskTree } from '../../src/node/disk-tree.ts';
import { DiskTrouble } from '../../src/node/disk-trouble.ts';
import { temporaryFolder } from './temporary-folder.ts';

const text = (bytes: Uint8Array | undefined) => (bytes ? new TextDecoder().decode(bytes) : undefined);

describe('list', () => {
  it('lists files of all folders below, in code unit order, with their sizes', () => {
    const folder = temporaryFolder({
      'c/b.yaml': '12',
      'c/a/z.yaml': '',
      'c/B.yaml': '1',
      'c/é.yaml': '',
      'd.yaml': '',
    });
    expect(diskTree(folder).list('c')).toEqual([
      { path: 'c/B.yaml', bytes: 1 },
      { path: 'c/a/z.yaml', bytes: 0 },
      { path: 'c/b.yaml', bytes: 2 },
      { path: 'c/é.yaml', bytes: 0 },
    ]);
  });

  it('skips hidden files and folders and node_modules', () => {
    const folder = temporaryFolder({
      'a.yaml': '',
      '.b.yaml': '',
      '.git/c.yaml': '',
      'x/node_modules/d.yaml': '',
    });
    expect(
      diskTree(folder)
        .list('')
        .map((entry) => entry.path),
    ).toEqual(['a.yaml']);
  });

  it.each(['missing', '..', '../', '/etc', 'a.yaml', 'c\0d'])('gives nothing for %j', (path) => {
    expect(diskTree(temporaryFolder({ 'a.yaml': '' })).list(path)).toEqual([]);
  });

  it('marks links that lead outside, and does not list what is behind them', () => {
    const outside = temporaryFolder({ 'secret.yaml': 'x', 'deep/secret.yaml': 'x' });
    const folder = temporaryFolder({ 'a.yaml': '' });
    symlinkSync(join(outside, 'secret.yaml'), join(folder, 'b.yaml'));
    symlinkSync(join(outside, 'deep'), join(folder, 'c'));
    expect(diskTree(folder).list('')).toEqual([
      { path: 'a.yaml', bytes: 0 },
      { path: 'b.yaml', bytes: 0, isOutside: true },
      { path: 'c', bytes: 0, isOutside: true },
    ]);
    expect(diskTree(folder).list('c')).toEqual([]);
  });

  it('follows links that stay inside, and ends where they lead in a circle', () => {
    const folder = temporaryFolder({ 'a/x.yaml': '1' });
    symlinkSync('..', join(folder, 'a', 'up'));
    symlinkSync('a', join(folder, 'b'));
    expect(
      diskTree(folder)
        .list('')
        .map((entry) => entry.path),
    ).toEqual(['a/x.yaml', 'b/x.yaml']);
  });

  it('keeps a link to nothing in the list, with nothing to read', () => {
    const folder = temporaryFolder();
    symlinkSync('nowhere', join(folder, 'a.yaml'));
    expect(diskTree(folder).list('')).toEqual([{ path: 'a.yaml', bytes: 0 }]);
    expect(diskTree(folder).read('a.yaml')).toBeUndefined();
  });

  it('refuses folders that hold too much, or lie too deep', () => {
    const folder = temporaryFolder({ 'a/1': '', 'a/2': '', 'a/3': '', 'b/c/d/e': '' });
    const tree = diskTree(folder, { ...defaultLimits, entries: 2, depth: 3 });
    expect(codeOf(() => tree.list('a'))).toBe('project/too-large');
    expect(codeOf(() => diskTree(folder, { ...defaultLimits, depth: 3 }).list(''))).toBe('project/too-large');
  });

  it('is not worn out by empty folders that link to each other', () => {
    const folder = temporaryFolder();
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l'];
    for (const name of names) mkdirSync(join(folder, name));
    for (const from of names) for (const to of names) symlinkSync(`../${to}`, join(folder, from, to));
    expect(codeOf(() => diskTree(folder).list(''))).toBe('project/too-large');
  });
});

describe('read', () => {
  it('gives the bytes of a file, and nothing for what is not one', () => {
    const tree = diskTree(temporaryFolder({ 'a/b.yaml': 'hello' }));
    expect(text(tree.read('a/b.yaml'))).toBe('hello');
    expect(text(tree.read('./a//b.yaml'))).toBe('hello');
    expect(tree.read('a')).toBeUndefined();
    expect(tree.read('a/b.yaml/c')).toBeUndefined();
    expect(tree.read('missing')).toBeUndefined();
  });

  it('never leaves the folder, by path or by link', () => {
    const outside = temporaryFolder({ secret: 'x' });
    const folder = temporaryFolder();
    symlinkSync(join(outside, 'secret'), join(folder, 'link'));
    symlinkSync(outside, join(folder, 'folder'));
    const tree = diskTree(folder);
    for (const path of [
      'link',
      'folder/secret',
      join(outside, 'secret'),
      `../${outside.split('/').pop()}/secret`,
    ]) {
      expect(tree.read(path)).toBeUndefined();
    }
  });

  it('does not wait for a pipe', () => {
    const folder = temporaryFolder();
    execFileSync('mkfifo', [join(folder, 'a.yaml')]);
    expect(diskTree(folder).read('a.yaml')).toBeUndefined();
    expect(diskTree(folder).list('')).toEqual([]);
  });

  it('refuses a huge file before it reads it', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'big'), '');
    truncateSync(join(folder, 'big'), 2 ** 36);
    expect(codeOf(() => diskTree(folder).read('big'))).toBe('project/too-large');
  });

  it('says why the disk refuses', () => {
    const folder = temporaryFolder();
    symlinkSync('loop', join(folder, 'loop'));
    expect(codeOf(() => diskTree(folder).read('loop'))).toBe('project/cannot-read');
  });
});

function codeOf(action: () => unknown): string | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    if (error instanceof DiskTrouble) return error.diagnostic.code;
    throw error;
  }
}
