import { spawnSync } from 'node:child_process';

/** What git printed, or why it printed nothing. */
export type GitAnswer =
  | { readonly type: 'done'; readonly output: Buffer }
  | { readonly type: 'refused'; readonly reason: string }
  | { readonly type: 'no-git' };

export interface GitQuestion {
  /** Words after `git`; one that a user gave must never come where an option may stand. */
  readonly words: readonly string[];
  readonly input?: string;
  /** Bytes that are read at most; default 64 MiB. */
  readonly limit?: number;
}

const defaultLimit = 64 * 1024 * 1024;

/** A repository on a slow disk may take long; one that never ends is not waited for. In milliseconds. */
const patience = 120_000;

/**
 * Asks git about a repository, and only asks: no shell, no hook, no monitor of files, no filter, no pager, no network, and
 * nothing written. What a repository's own configuration says cannot start another program.
 */
export function runGit(folder: string, { words, input, limit = defaultLimit }: GitQuestion): GitAnswer {
  const { error, status, stdout, stderr } = spawnSync('git', [...always, '-C', folder, ...words], {
    env: cleanEnvironment(process.env),
    input: input ?? '',
    maxBuffer: limit,
    timeout: patience,
    windowsHide: true,
  });
  if (error)
    return hasCode(error, 'ENOENT') ? { type: 'no-git' } : { type: 'refused', reason: error.message };
  if (status === 0) return { type: 'done', output: stdout };
  return { type: 'refused', reason: firstLine(stderr.toString('utf8')) };
}

const always = [
  '--no-pager',
  '--no-replace-objects',
  '--literal-pathspecs',
  ...['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'core.quotePath=false'],
];

/**
 * Without what would lead git to another repository or have it run something. The user's own configuration stays: it says
 * which folders of others are safe. No protocol is allowed, so that a partial clone fetches nothing.
 */
function cleanEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = Object.entries(environment).filter(([name]) => !/^GIT_/i.test(name) || isConfiguration(name));
  return {
    ...Object.fromEntries(own),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
  };
}

/** Where the user's configuration stands, which only its owner can have moved. */
function isConfiguration(name: string): boolean {
  return /^GIT_CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM)$/i.test(name);
}

function hasCode(error: Error, code: string): boolean {
  return 'code' in error && error.code === code;
}

/** In the words of git, of which only those that can be shown. */
function firstLine(text: string): string {
  const [line = ''] = text.split('\n');
  return line
    .replace(/^(?:fatal|error): /, '')
    .replace(/[^\x20-\x7e]/g, '�')
    .slice(0, 300);
}
