import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheFolder } from '../../src/node/cache-folder.ts';
import { temporaryFolder } from './temporary-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const name = (digit: string) => `jobs/${digit.repeat(64)}`;

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );

describe('cacheFolder', () => {
  it('gives back what was written, also to another run', () => {
    const root = temporaryFolder();
    const store = cacheFolder(root, '.briefwright/cache');
    expect(store.read(name('a'))).toBeUndefined();
    store.write(name('a'), bytes('one'));
    store.write(name('a'), bytes('two'));
    expect(Buffer.from(cacheFolder(root, '.briefwright/cache').read(name('a')) ?? []).toString()).toBe('two');
    expect(filesIn(root)).toHaveLength(2);
  });

  it('keeps itself out of version control, whatever the project says', () => {
    const root = temporaryFolder();
    cacheFolder(root, '.briefwright/cache').write(name('a'), bytes('one'));
    expect(readFileSync(join(root, '.briefwright/cache/.gitignore'), 'utf8')).toBe('*\n');
  });

  it('follows no link out of the project, neither to read nor to write', () => {
    for (const place of ['.briefwright', '.briefwright/cache', '.briefwright/cache/jobs']) {
      const [root, outside] = [temporaryFolder(), temporaryFolder()];
      mkdirSync(join(root, place, '..'), { recursive: true });
      symlinkSync(outside, join(root, place));
      const store = cacheFolder(root, '.briefwright/cache');
      store.write(name('a'), bytes('one'));
      expect(filesIn(outside), place).toEqual([]);
      expect(store.read(name('a')), place).toBeUndefined();
    }
  });

  it('keeps nothing where the disk refuses, and says nothing', () => {
    const root = temporaryFolder({ '.briefwright': 'a file' });
    const store = cacheFolder(root, '.briefwright/cache');
    store.write(name('a'), bytes('one'));
    store.tidy();
    expect(store.read(name('a'))).toBeUndefined();
    expect(readFileSync(join(root, '.briefwright'), 'utf8')).toBe('a file');
  });

  it('refuses names that are none', () => {
    const store = cacheFolder(temporaryFolder(), 'cache');
    expect(() => store.read('../secrets')).toThrow();
    expect(() => store.write('jobs/../../x', bytes(''))).toThrow();
  });

  it('makes room by removing what was not used for longest', () => {
    const root = temporaryFolder();
    const store = cacheFolder(root, 'cache');
    for (const [age, digit] of ['a', 'b', 'c'].entries()) {
      store.write(name(digit), bytes('0123456789'));
      const path = filesIn(root).find((file) => file.endsWith(digit.repeat(62))) ?? '';
      utimesSync(join(root, path), 1000 + age, 1000 + age);
    }
    store.read(name('a'));
    store.tidy(20);
    expect(['a', 'b', 'c'].map((digit) => store.read(name(digit)) !== undefined)).toEqual([
      true,
      false,
      true,
    ]);
    writeFileSync(join(root, 'other.txt'), 'x');
    store.tidy(0);
    expect(filesIn(root).toSorted()).toEqual(['cache/.gitignore', 'other.txt']);
  });
});
