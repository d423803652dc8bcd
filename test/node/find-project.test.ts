import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findProject } from '../../src/node/find-project.ts';
import { temporaryFolder } from './temporary-folder.ts';

it('finds the nearest folder upward that holds briefwright.yaml', () => {
  const folder = temporaryFolder({
    'briefwright.yaml': '',
    'a/b/c.txt': '',
    'inner/briefwright.yaml': '',
    'inner/x/y': '',
  });
  expect(findProject(folder)).toBe(folder);
  expect(findProject(join(folder, 'a/b'))).toBe(folder);
  expect(findProject(join(folder, 'inner/x'))).toBe(join(folder, 'inner'));
});

it('finds none where there is none', () => {
  const folder = temporaryFolder({ 'briefwright.yaml/is-a-folder': '' });
  expect(findProject(folder)).toBeUndefined();
  expect(findProject(join(folder, 'missing'))).toBeUndefined();
});
