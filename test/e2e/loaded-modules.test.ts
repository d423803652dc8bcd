import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../node/temporary-folder.ts';

const root = resolve(import.meta.dirname, '../..');

function moduleOf(source: string): string {
  return `data:text/javascript,${encodeURIComponent(source)}`;
}

/** Has Node print the URL of each module that it loads. */
const hooks = moduleOf(`export async function resolve(name, context, next) {
  const found = await next(name, context);
  process._rawDebug(found.url);
  return found;
}`);
const printing = moduleOf(`import { register } from 'node:module'; register(${JSON.stringify(hooks)})`);

/** The names of the files and packages that a run loads. */
function loaded(...words: readonly string[]): string {
  const program = join(root, 'dist/cli/main.js');
  const { status, stderr } = spawnSync(process.execPath, ['--import', printing, program, ...words], {
    encoding: 'utf8',
    cwd: temporaryFolder(),
  });
  expect(status, stderr).toBe(0);
  return stderr;
}

const build = [
  ...['build', 'platform-note', '--force', '--jobs', '1', '--quiet', '--out', 'out'],
  ...['--project', join(root, 'briefs/open-llm-collaboration')],
];

describe('what a run loads', () => {
  it('is next to nothing for the version', () => {
    const modules = loaded('--version');
    expect(modules).toContain('main.js');
    expect(modules).not.toMatch(/schemas|open-project|layout|paint|harfbuzz|node_modules/);
  });

  it('is no library of pages and fonts where only Markdown is asked for', () => {
    const modules = loaded(...build, '--format', 'md');
    expect(modules).toMatch(/open-project/);
    expect(modules).not.toMatch(/layout-document|paint-pdf|harfbuzz|tinypool|icu/);
  });

  it('is never what PDFKit needs for text of its own, and no thread for one brief', () => {
    const modules = loaded(...build, '--format', 'pdf');
    expect(modules).toMatch(/paint-pdf/);
    expect(modules).toMatch(/harfbuzz/);
    expect(modules).not.toMatch(/fontkit|brotli|linebreak|png-js|icu\/|chokidar/);
  });
});
