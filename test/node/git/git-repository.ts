import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Files } from '../../support/memory-world.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** A git repository in a folder of its own, with nobody's configuration. */
export interface GitRepository {
  readonly folder: string;
  /** Runs git in it and gives what it prints. */
  git(...words: readonly string[]): string;
  write(files: Files): void;
  /** Writes files and commits all that is there; gives the hash of the commit. */
  commit(files: Files): string;
}

/** An empty repository. */
export function gitRepository(folder = temporaryFolder()): GitRepository {
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    ...{ GIT_AUTHOR_NAME: 'Test', GIT_AUTHOR_EMAIL: 'test@example.org' },
    ...{ GIT_COMMITTER_NAME: 'Test', GIT_COMMITTER_EMAIL: 'test@example.org' },
  };
  const git = (...words: readonly string[]) =>
    execFileSync('git', ['-C', folder, ...words], { env, encoding: 'utf8', stdio: 'pipe' }).trim();
  const write = (files: Files) => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  };
  git('init', '--quiet', '--initial-branch=main');
  return {
    folder,
    git,
    write,
    commit(files) {
      write(files);
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', 'Change');
      return git('rev-parse', 'HEAD');
    },
  };
}
