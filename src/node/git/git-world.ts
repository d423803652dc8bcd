import type { Diagnostic, Outcome } from '../../diagnostics/diagnostic.ts';
import { didYouMean, suggestName } from '../../diagnostics/suggest.ts';
import type { World } from '../../world.ts';
import { assetsTree } from '../disk-world.ts';
import { projectFile } from '../find-project.ts';
import { fontPackages } from '../font-packages.ts';
import { gitTree, type TreeFile } from './git-tree.ts';
import { type GitAnswer, runGit } from './run-git.ts';

/** A project as it was at a commit. */
export interface GitProject {
  readonly world: World;
  /** The whole hash of the commit. */
  readonly commit: string;
}

/**
 * The world over a project as it was at a commit, a tag or a branch: its files are those of the commit, and what the
 * package ships and the fonts that are installed are those of today. Git is only asked; the working tree, the index and
 * the refs stay as they are. `folder` is the project's in the working tree; `today` is `YYYY-MM-DD`.
 */
export function gitWorld(folder: string, ref: string, today: string): Outcome<GitProject> {
  const place = runGit(folder, { words: ['rev-parse', '--show-prefix'] });
  if (place.type !== 'done') return { diagnostics: [noRepository(place)] };
  const commit = commitOf(folder, ref);
  if (commit === undefined) return { diagnostics: [unknownRef(folder, ref)] };
  const prefix = place.output.toString('utf8').replace(/\n$/, '');
  const files = listFiles(folder, commit, prefix);
  if (!files) return { diagnostics: [tooManyFiles(ref)] };
  if (!files.some(({ path }) => path === projectFile)) return { diagnostics: [noProject(ref, prefix)] };
  const project = gitTree(folder, files);
  const world = { project, assets: assetsTree(), fontPackages: fontPackages(folder), today: () => today };
  return { value: { world, commit }, diagnostics: [] };
}

/** A name that could be taken for an option names no commit: git allows none that begins so. */
function commitOf(folder: string, ref: string): string | undefined {
  if (ref === '' || ref.startsWith('-') || ref.includes('\0')) return undefined;
  const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  return lineOf(runGit(folder, { words }))?.match(/^[0-9a-f]{40,64}$/)?.[0];
}

/**
 * The files below the project's folder; git names them from the root. Submodules are other repositories. What a clone does
 * not hold has no size.
 */
function listFiles(folder: string, commit: string, prefix: string): readonly TreeFile[] | undefined {
  const words = ['ls-tree', '-r', '-z', '-l', '--full-tree', commit, ...(prefix ? ['--', prefix] : [])];
  const answer = runGit(folder, { words });
  if (answer.type !== 'done') return undefined;
  const lines = answer.output.toString('utf8').split('\0');
  return lines.flatMap((line) => {
    const [, mode, id, size, path] = /^(\d+) blob ([0-9a-f]+) +(\S+)\t(.*)$/s.exec(line) ?? [];
    if (id === undefined || path === undefined || !path.startsWith(prefix)) return [];
    return [{ id, path: path.slice(prefix.length), bytes: Number(size) || 0, isLink: mode === '120000' }];
  });
}

function lineOf(answer: GitAnswer): string | undefined {
  return answer.type === 'done' ? answer.output.toString('utf8').trim() : undefined;
}

function noRepository(answer: Exclude<GitAnswer, { type: 'done' }>): Diagnostic {
  const code = 'input/no-repository';
  if (answer.type === 'no-git') return { code, message: 'git is not installed, or not on the path' };
  if (/^not a git repository/.test(answer.reason)) {
    return {
      code,
      message: 'the project stands in no git repository',
      help: 'name the folder of another copy of the project instead of a commit',
    };
  }
  return { code, message: `git does not open the repository of the project: ${answer.reason}` };
}

function unknownRef(folder: string, ref: string): Diagnostic {
  const message = `the repository knows no commit, tag or branch \`${ref}\``;
  const suggestion = didYouMean(suggestName(ref, refsOf(folder)));
  const isShallow = lineOf(runGit(folder, { words: ['rev-parse', '--is-shallow-repository'] })) === 'true';
  const shallow = 'this clone is shallow: `git fetch --unshallow --tags` brings the rest of its history';
  const help = suggestion.help ?? (isShallow ? shallow : undefined);
  return { code: 'input/unknown-ref', message, ...(help === undefined ? {} : { help }) };
}

function refsOf(folder: string): readonly string[] {
  const scopes = ['refs/tags', 'refs/heads', 'refs/remotes'];
  const words = ['for-each-ref', '--count=5000', '--format=%(refname:short)', ...scopes];
  return lineOf(runGit(folder, { words }))?.split('\n') ?? [];
}

function noProject(ref: string, prefix: string): Diagnostic {
  const where = prefix === '' ? '' : ` in \`${prefix.replace(/\/$/, '')}\``;
  return { code: 'project/missing', message: `there is no \`${projectFile}\`${where} at \`${ref}\`` };
}

function tooManyFiles(ref: string): Diagnostic {
  return { code: 'project/too-large', message: `git lists too many files at \`${ref}\`` };
}
