import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../node/temporary-folder.ts';

const root = resolve(import.meta.dirname, '../..');

/** What PDFKit loads for its own text, images and encryption; two thirds of the time that it takes to load. */
const unused = ['fontkit', 'linebreak', 'png-js', '@noble/ciphers/aes'];

const empty = moduleOf(
  'export const create = undefined, cbc = undefined, ecb = undefined; export default undefined',
);

/** Has Node load an empty module in the place of each. */
const hooks = moduleOf(`export const resolve = (name, context, next) =>
  ${JSON.stringify(unused)}.includes(name)
    ? { url: ${JSON.stringify(empty)}, shortCircuit: true }
    : next(name, context)`);

const withoutThem = moduleOf(`import { register } from 'node:module'; register(${JSON.stringify(hooks)})`);

function moduleOf(source: string): string {
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

function build(nodeOptions: readonly string[]): Buffer {
  const out = temporaryFolder();
  const program = join(root, 'dist/cli/main.js');
  const project = join(root, 'briefs/open-llm-collaboration');
  const words = [
    ...nodeOptions,
    program,
    'build',
    'platform-note',
    '--project',
    project,
    '--out',
    out,
    '--force',
    '--as-of',
    '2026-11-23',
  ];
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  return readFileSync(join(out, 'platform-note.pdf'));
}

describe('the libraries that PDFKit loads and we never reach', () => {
  it('may be empty, as a bundle may have them', () => {
    expect(build(['--import', withoutThem]).equals(build([]))).toBe(true);
  });
});
