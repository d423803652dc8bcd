import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findRepository } from '../../src/node/find-repository.ts';
import { temporaryFolder } from './temporary-folder.ts';

function projectIn(root: string): string {
  const folder = join(root, 'docs/briefs');
  mkdirSync(folder, { recursive: true });
  return folder;
}

describe('findRepository', () => {
  it('finds the folder that git keeps, also in a work tree', () => {
    const root = temporaryFolder();
    const folder = projectIn(root);
    writeFileSync(join(root, '.git'), 'gitdir: elsewhere\n');
    expect(findRepository(folder, undefined)).toBe(root);
  });

  it('takes the nearest where a repository was checked out into a folder of the workspace', () => {
    const workspace = temporaryFolder();
    const root = join(workspace, 'checkout');
    const folder = projectIn(root);
    mkdirSync(join(root, '.git'));
    expect(findRepository(folder, workspace)).toBe(root);
  });

  it('takes the workspace where there is no git, and the project lies in it', () => {
    const workspace = temporaryFolder();
    expect(findRepository(projectIn(workspace), workspace)).toBe(workspace);
    expect(findRepository(temporaryFolder(), workspace)).toBeUndefined();
    expect(findRepository(temporaryFolder(), join(workspace, 'gone'))).toBeUndefined();
  });
});
