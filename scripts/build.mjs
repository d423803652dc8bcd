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
const packages = ['harfbuzzjs', 'icu', 'tinypool', 'chokidar'];

/** The scripts of the program, and the modules that they begin with. */
const scripts = {
  main: 'src/cli/main.ts',
  'job-worker': 'src/cli/job-worker.ts',
  program: 'src/cli/program-bundle.ts',
};

/** Modules whose built form is not what their source says. */
const prepared = new Map();

/** Modules of Node that few runs need, and that take a while to load; as `src` names them. */
const builtIns = ['node:child_process', 'node:zlib'];

/** What PDFKit loads for its own text, images, compression and encryption, which briefwright does not use; a test proves it. */
const unused = ['fontkit', 'linebreak', 'png-js', '@noble/ciphers/aes', 'zlib'];
const nothing = '\0nothing';

rmSync(dist, { recursive: true, force: true });
compile();
rmSync(program, { recursive: true });
await prepare();
writeNotices(await bundle());
copyColourProfile();
await writeFingerprint();
writeCodeCache();

function compile() {
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
  const tsc = join(dirname(manifest), 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}

/** What the built-in templates and faces come to, so that a start need not find that out. */
async function prepare() {
  const { assetsTree } = await import('../dist/node/disk-world.js');
  const { prepareTemplates } = await import('../dist/template/prepare-templates.js');
  const { preparePrograms } = await import('../dist/formats/pdf/prepare-programs.js');
  const assets = assetsTree();
  const nothing = { list: () => [], read: () => undefined };
  const world = { project: nothing, assets, fontPackages: nothing, today: () => '1970-01-01' };
  const faces = assets.list('fonts').filter(({ path }) => path.endsWith('.ttf'));
  const made = {
    'template/prepared-templates': prepareTemplates(world),
    'formats/pdf/prepared-programs': preparePrograms(faces.map(({ path }) => assets.read(path))),
  };
  for (const [name, text] of Object.entries(made)) {
    const file = join(dist, `${name}.js`);
    writeFileSync(file, text);
    prepared.set(join(root, `src/${name}.ts`), file);
  }
}

/**
 * The program as one script, so that V8 can keep the code that it compiled of it, and two small ones that load it. They are
 * CommonJS: only such a script can be compiled with that code. Gives the folders of the packages that went into it.
 */
async function bundle() {
  const modules = [];
  for (const [name, source] of Object.entries(scripts)) modules.push(...(await bundleScript(name, source)));
  writeFileSync(join(program, 'package.json'), `${JSON.stringify({ type: 'commonjs' })}\n`);
  const bundled = modules.flatMap((id) => /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []);
  return [...new Set(bundled)].sort();
}

/** Gives the files that went into it. */
async function bundleScript(name, source) {
  const build = await rolldown({
    cwd: root,
    input: { [name]: source },
    platform: 'node',
    external: [/^node:/, ...packages],
    plugins: [
      {
        name: 'prepared at build time',
        load: (id) => (prepared.has(id) ? readFileSync(prepared.get(id), 'utf8') : undefined),
      },
      {
        // The other form of it loads the threads of Node.
        name: 'fflate without threads',
        resolveId: (id) =>
          id === 'fflate' ? createRequire(import.meta.url).resolve('fflate/browser') : undefined,
      },
      {
        name: 'unused libraries',
        resolveId: (id) => (unused.includes(id) ? nothing : undefined),
        load: (id) =>
          id === nothing
            ? 'export const create = undefined, cbc = undefined, ecb = undefined; export default undefined;'
            : undefined,
      },
    ],
  });
  const { output } = await build.write({
    dir: program,
    format: 'cjs',
    codeSplitting: false,
    entryFileNames: '[name].js',
    sourcemap: true,
  });
  await build.close();
  const file = join(program, `${name}.js`);
  writeFileSync(file, asLoadable(name, readFileSync(file, 'utf8')));
  return output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
}

/** In the form that `src/node/load-script.ts` asks for. */
function asLoadable(name, text) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const ascii = text.replace(/[^\0-\x7f]/g, escaped);
  if (name !== 'program') return ascii;
  const later = builtIns.reduce(loadLater, ascii);
  const imports = new RegExp(`\\bimport\\((?="(?:${packages.join('|')})"\\))`, 'g');
  return `const importPackage = module.importPackage ?? ((name) => import(name));\n${later.replace(imports, 'importPackage(')}`;
}

/** Has a module of Node loaded where it is used. */
function loadLater(text, name) {
  const loading = new RegExp(`^\\s*(?:let|const) (\\w+) = require\\("${name}"\\);\\n`, 'm');
  const [line, variable] = loading.exec(text) ?? [];
  if (line === undefined) return text;
  const rest = text.replace(line, '').replaceAll(new RegExp(`\\b${variable}\\.`, 'g'), `require("${name}").`);
  return loadLater(rest, name);
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

/** Another process, as V8 has to be told before it compiles anything how it is to do that. */
function writeCodeCache() {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/write-code-cache.mjs')], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}
