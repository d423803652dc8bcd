import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wrapperHead } from '../../src/node/load-script.ts';
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
const printing = moduleOf(`import { register } from 'node:module';
register(${JSON.stringify(hooks)});`);

/** The names of the files and packages that a run loads, and of those in the program that it runs. */
function loaded(...words: readonly string[]): string {
  const program = join(root, 'dist/cli/main.js');
  const coverage = temporaryFolder();
  const { status, stderr } = spawnSync(process.execPath, ['--import', printing, program, ...words], {
    encoding: 'utf8',
    cwd: temporaryFolder(),
    env: { ...process.env, NODE_V8_COVERAGE: coverage },
  });
  expect(status, stderr).toBe(0);
  return [stderr, ...readdirSync(coverage).flatMap((name) => modulesRun(join(coverage, name)))].join('\n');
}

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

interface Coverage {
  readonly result: readonly {
    readonly url: string;
    readonly functions: readonly { readonly ranges: readonly Range[] }[];
  }[];
}

const bundle = readFileSync(join(root, 'dist/cli/program.js'), 'latin1');

/** In the bundle, a module is a function that is called when it is first imported. */
function modulesRun(file: string): readonly string[] {
  const { result }: Coverage = JSON.parse(readFileSync(file, 'utf8'));
  const script = result.find(({ url }) => url.endsWith('/program.js'));
  // Node itself, which loads the script where V8 refuses the compiled code, puts nothing before its text.
  const isWrapped = script?.functions.some(({ ranges: [range] }) => (range?.endOffset ?? 0) > bundle.length);
  const shift = isWrapped ? wrapperHead.length : 0;
  return (script?.functions ?? []).flatMap(({ ranges: [range] }) => {
    const head = range && range.count > 0 ? bundle.slice(0, range.startOffset - shift).slice(-200) : '';
    return /var (\w+) = (?:\/\* @__PURE__ \*\/ )?__(?:esm|commonJS)Min\(\(?$/.exec(head)?.[1] ?? [];
  });
}

const build = [
  ...['build', 'platform-note', '--force', '--jobs', '1', '--quiet', '--out', 'out'],
  ...['--project', join(root, 'briefs/open-llm-collaboration')],
];

describe('what a run loads', () => {
  it('is next to nothing for the version', () => {
    const modules = loaded('--version');
    expect(modules).toContain('main.js');
    expect(modules).toContain('require_commander');
    expect(modules).not.toMatch(/init_(?:zod|schemas|open_project)|layout|paint|harfbuzz|node_modules/);
  });

  it('is no library of pages and fonts where only Markdown is asked for', () => {
    const modules = loaded(...build, '--format', 'md');
    expect(modules).toMatch(/init_open_project/);
    expect(modules).not.toMatch(/layout_document|paint_pdf|harfbuzz|tinypool|icu/);
  });

  it('is never what PDFKit needs for text of its own, and no thread for one brief', () => {
    const modules = loaded(...build, '--format', 'pdf');
    expect(modules).toMatch(/init_paint_pdf/);
    expect(modules).toMatch(/harfbuzzjs/);
    expect(modules).not.toMatch(/fontkit|brotli|linebreak|png-js|icu\/|chokidar|tinypool/);
  });

  it('is nothing of Node that other programs and threads are for', () => {
    const program = join(root, 'dist/cli/main.js');
    const telling = moduleOf(
      `process.on('exit', () => process._rawDebug(process.moduleLoadList.join('\\n')));`,
    );
    const { stderr } = spawnSync(process.execPath, ['--import', telling, program, ...build], {
      encoding: 'utf8',
      cwd: temporaryFolder(),
    });
    expect(stderr).toMatch(/^NativeModule crypto$/m);
    expect(stderr).not.toMatch(/^NativeModule (?:child_process|worker_threads|zlib)$/m);
  });
});
