import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { fontPackages } from '../../src/node/font-packages.ts';
import { temporaryFolder } from './temporary-folder.ts';

const file = '400Regular/NotoSansThai_400Regular.ttf';

function write(...path: readonly string[]): void {
  const target = join(...path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, path.join('/'));
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  return bytes && new TextDecoder().decode(bytes);
}

it('finds a package in the folder or in the nearest one above it', () => {
  const root = temporaryFolder();
  write(root, 'node_modules/@expo-google-fonts/noto-sans-thai', file);
  write(root, 'node_modules/@expo-google-fonts/noto-sans-lao/400Regular/NotoSansLao_400Regular.ttf');
  write(root, 'a/b/node_modules/@expo-google-fonts/noto-sans-thai', file);
  mkdirSync(join(root, 'a/b/c'));
  const near = fontPackages(join(root, 'a/b/c'));
  expect(textOf(near.read(`noto-sans-thai/${file}`))).toContain('a/b/node_modules');
  expect(textOf(near.read('noto-sans-lao/400Regular/NotoSansLao_400Regular.ttf'))).toContain(root);
  expect(textOf(fontPackages(root).read(`noto-sans-thai/${file}`))).not.toContain('a/b');
  expect(near.read('noto-sans-khmer/400Regular/NotoSansKhmer_400Regular.ttf')).toBeUndefined();
});

it('follows the link that a package manager made of a package', () => {
  const root = temporaryFolder();
  write(root, 'store/noto-sans-thai', file);
  mkdirSync(join(root, 'node_modules/@expo-google-fonts'), { recursive: true });
  symlinkSync(
    join(root, 'store/noto-sans-thai'),
    join(root, 'node_modules/@expo-google-fonts/noto-sans-thai'),
  );
  expect(fontPackages(root).read(`noto-sans-thai/${file}`)).toBeDefined();
});

it.each([
  'noto-sans-thai/package.json',
  'noto-sans-thai/LICENSE',
  'noto-sans-thai/../roboto/400Regular/Roboto_400Regular.ttf',
  'roboto/400Regular/Roboto_400Regular.ttf',
  '../left-pad/400Regular/a.ttf',
  'noto-sans-thai/400Regular/outside.ttf',
])('does not read %s', (path) => {
  const root = temporaryFolder();
  const packages = join(root, 'node_modules/@expo-google-fonts');
  for (const name of [
    'noto-sans-thai/package.json',
    'noto-sans-thai/LICENSE',
    'noto-sans-thai/400Regular/a.ttf',
  ])
    write(packages, name);
  write(packages, 'roboto/400Regular/Roboto_400Regular.ttf');
  write(root, 'node_modules/left-pad/400Regular/a.ttf');
  write(root, 'secret.ttf');
  symlinkSync(join(root, 'secret.ttf'), join(packages, 'noto-sans-thai/400Regular/outside.ttf'));
  expect(fontPackages(root).read(path)).toBeUndefined();
});
