/**
 * Builds `dist/` from `src/`: the library as modules with their types, and the program as a few files, so that a start need
 * not find and read five hundred. `npm ci` runs it, so it needs no network and is quick.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { rolldown } from 'rolldown';

const root = dirname(import.meta.dirname);
const dist = join(root, 'dist');
const program = join(dist, 'cli');

/** Libraries that find files of their own beside themselves, or that few runs need. */
const external = [/^node:/, /^harfbuzzjs/, /^icu$/, /^tinypool$/, /^chokidar$/];

/** What PDFKit loads for its own text, images and encryption, which briefwright does not use; a test proves it. */
const unused = ['fontkit', 'linebreak', 'png-js', '@noble/ciphers/aes'];
const nothing = '\0nothing';

rmSync(dist, { recursive: true, force: true });
compile();
rmSync(program, { recursive: true });
writeNotices(await bundle());
copyColourProfile();
await writeFingerprint();

function compile() {
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
  const tsc = join(dirname(manifest), 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}

/** Gives the folders of the packages that went into the program. */
async function bundle() {
  const build = await rolldown({
    cwd: root,
    input: { main: 'src/cli/main.ts', 'job-worker': 'src/cli/job-worker.ts' },
    platform: 'node',
    external,
    plugins: [
      {
        name: 'unused libraries',
        resolveId: (name) => (unused.includes(name) ? nothing : undefined),
        load: (id) =>
          id === nothing
            ? 'export const create = undefined, cbc = undefined, ecb = undefined; export default undefined;'
            : undefined,
      },
    ],
  });
  const { output } = await build.write({
    dir: program,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    sourcemap: true,
  });
  await build.close();
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
  const packages = modules.flatMap((id) => /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []);
  return [...new Set(packages)].sort();
}

/** PDFKit looks for its colour profile beside its own code. */
function copyColourProfile() {
  const pdfkit = dirname(createRequire(import.meta.url).resolve('pdfkit'));
  const name = 'sRGB_IEC61966_2_1.icc';
  mkdirSync(join(program, 'data'));
  copyFileSync(join(pdfkit, 'data', name), join(program, 'data', name));
}

/** The licences of what the bundle holds go with it. */
function writeNotices(packages) {
  const notices = packages.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file));
    const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').trim());
    return [`${name} ${version} (${license})`, ...texts].join('\n\n');
  });
  const line = `\n\n${'-'.repeat(80)}\n\n`;
  const head = 'The program in this folder holds code of these packages.';
  writeFileSync(join(program, 'THIRD-PARTY.txt'), `${[head, ...notices].join(line)}\n`);
}

async function writeFingerprint() {
  const { codeHash, fingerprintFile } = await import('../dist/node/program-fingerprint.js');
  writeFileSync(join(dist, fingerprintFile), `${JSON.stringify({ code: codeHash() })}\n`);
}
