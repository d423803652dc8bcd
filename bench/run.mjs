/**
 * The benchmark: `npm run bench` (some minutes), `npm run bench -- --full` (1,000 briefs too, more rounds). It prints what
 * it finds and writes `RESULTS.md`. See `README.md` for what is measured, and how it is kept fair.
 */
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeData } from './generate.mjs';
import { median, ratio, rounds } from './measure.mjs';

const { values } = parseArgs({ options: { full: { type: 'boolean' }, rounds: { type: 'string' } } });
const count = Number(values.rounds ?? (values.full ? 5 : 3));
const here = import.meta.dirname;
const data = join(here, 'data');
const program = join(here, '../dist/cli/main.js');
const node = process.execPath;
const installed = createRequire(import.meta.url);

const peers = [
  { name: 'Typst in Node', package: '@myriaddreamin/typst-ts-node-compiler', script: 'typst' },
  {
    name: 'Typst in Node, PDF/UA-1',
    package: '@myriaddreamin/typst-ts-node-compiler',
    script: 'typst',
    environment: { STANDARD: 'ua-1' },
  },
  { name: 'PDFKit, plain', package: 'pdfkit', script: 'pdfkit' },
  { name: 'pdfmake', package: 'pdfmake', script: 'pdfmake' },
  { name: 'react-pdf', package: '@react-pdf/renderer', script: 'react-pdf' },
].map((peer) => ({ ...peer, isInstalled: isInstalled(peer.package) }));

const base = peers[0].name;
const present = peers.filter((peer) => peer.isInstalled);

function isInstalled(name) {
  return existsSync(join(here, 'node_modules', name));
}

function versionOf(name) {
  return JSON.parse(
    installed('node:fs').readFileSync(join(here, 'node_modules', name, 'package.json'), 'utf8'),
  ).version;
}

function ours(kind, more = [], name = 'briefwright') {
  const project = join(data, kind, 'project');
  return {
    name,
    command: (out) => [
      node,
      program,
      'build',
      '--project',
      project,
      '--out',
      out,
      '--as-of',
      '2026-11-24',
      ...more,
    ],
  };
}

/** All briefs of a folder, through one process of a peer. */
function theirs({ name, script, environment }, kind, pdfs) {
  const folder = join(data, kind, 'json');
  const inputs = readdirSync(folder)
    .sort()
    .slice(0, pdfs)
    .map((file) => join(folder, file));
  return {
    name,
    environment,
    pdfs,
    command: (out) => [node, join(here, 'peers', `${script}.mjs`), out, ...inputs],
  };
}

const lines = [];
const say = (line = '') => {
  lines.push(line);
  process.stdout.write(`${line}\n`);
};

const aims = [];

function table(title, results, pdfs) {
  say(`## ${title}`);
  say();
  say('| | CPU ms a brief | × Typst in Node | wall ms a brief | peak MiB |');
  say('| --- | ---: | ---: | ---: | ---: |');
  for (const [name, runs] of results) {
    const times = results.has(base) ? ratio(results, name, base).toFixed(2) : '';
    const figure = (key, by) => Math.round((median(runs.map((run) => run[key])) / by) * 10) / 10;
    say(
      `| ${name} | ${figure('cpu', pdfs)} | ${times} | ${figure('wall', pdfs)} | ${Math.round(figure('peak', 1))} |`,
    );
  }
  say();
}

function aim(text, { at, figure, isMet, unit = '' }) {
  aims.push(`| ${text} | ${at}${unit} | ${figure}${unit} | ${isMet ? 'met' : '**missed**'} |`);
}

function ratioAim(text, results, name, { at, to = base, figure = 'cpu' }) {
  if (!results.has(to)) return aims.push(`| ${text} | ${at} × | not measured | |`);
  const found = ratio(results, name, to, figure);
  aim(text, { at, figure: found.toFixed(2), isMet: found <= at, unit: ' ×' });
}

function measureBatch(kind, pdfs) {
  const jobs = ours(kind, ['--force', '--jobs', '1']);
  return rounds(
    [
      { ...jobs, pdfs },
      // The slow ones would take most of an hour for a thousand.
      ...present.slice(0, pdfs > 100 ? 1 : undefined).map((peer) => theirs(peer, kind, pdfs)),
    ],
    count,
  );
}

function head() {
  say('# Results');
  say();
  say(
    'Written by `npm run bench`; `README.md` tells how. Figures of one run on one machine: compare the ratios, not the times.',
  );
  say();
  say(`- ${new Date().toISOString().slice(0, 10)}, ${values.full ? 'full' : 'quick'} run, ${count} rounds`);
  say(
    `- ${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${release()} ${arch()}, Node ${process.version}`,
  );
  for (const { name, package: from, isInstalled: has } of peers) {
    if (has) say(`- ${name}: ${from} ${versionOf(from)}`);
    else say(`- ${name}: skipped, not installed (\`npm ci --prefix bench\`)`);
  }
  say();
}

head();
const sizes = values.full ? [100, 1000] : [100];
for (const size of sizes) writeData('distinct', size, join(data, `distinct-${size}`));
writeData('shared', 100, join(data, 'shared'));
writeData('large', 5000, join(data, 'large'));
writeData('fit', 12, join(data, 'fit'));

const cold = rounds(
  [{ ...coldProject(), pdfs: 1 }, ...present.map((peer) => theirs(peer, 'distinct-100', 1))],
  count + 2,
);
table('One brief, cold, from the command line', cold, 1);
ratioAim('one brief cold, YAML to PDF', cold, 'briefwright', { at: 1.5 });

function coldProject() {
  writeData('distinct', 1, join(data, 'one'));
  return ours('one', ['--force', '--format', 'pdf']);
}

for (const size of sizes) {
  const batch = measureBatch(`distinct-${size}`, size);
  table(`${size} distinct briefs of four pages, one process`, batch, size);
  ratioAim(`${size} distinct briefs, CPU`, batch, 'briefwright', { at: size === 100 ? 0.6 : 0.45 });
  if (size === 100) sharedBriefs(batch);
  if (size === 1000) manyBriefs(batch);
}

function sharedBriefs(distinct) {
  const shared = rounds(
    [
      { ...ours('shared', ['--force', '--jobs', '1']), pdfs: 100 },
      ...present.slice(0, 1).map((peer) => theirs(peer, 'distinct-100', 100)),
    ],
    count,
  );
  table('100 briefs that share most of their recommendations (Typst: the distinct ones)', shared, 100);
  ratioAim('100 briefs of one corpus, CPU', shared, 'briefwright', { at: 0.15 });
  const peak = median(distinct.get('briefwright').map((run) => run.peak));
  aim('peak memory, 100 briefs', { at: 300, figure: Math.round(peak), isMet: peak <= 300, unit: ' MiB' });
}

function manyBriefs(batch) {
  const peak = median(batch.get('briefwright').map((run) => run.peak));
  aim('peak memory, 1,000 briefs', { at: 300, figure: Math.round(peak), isMet: peak <= 300, unit: ' MiB' });
  const two = rounds(
    [
      { ...ours('distinct-1000', ['--force', '--jobs', '1'], 'one thread'), pdfs: 1000 },
      { ...ours('distinct-1000', ['--force', '--jobs', '2'], 'two threads'), pdfs: 1000 },
    ],
    Math.min(count, 3),
  );
  table('1,000 distinct briefs in threads', two, 1000);
  const gain = 1 / ratio(two, 'two threads', 'one thread', 'wall');
  aim('two threads against one, 1,000 briefs, wall', {
    at: 1.7,
    figure: gain.toFixed(2),
    isMet: gain >= 1.7,
    unit: ' ×',
  });
}

function unchanged(size) {
  const kind = `distinct-${size}`;
  const out = join(data, 'unchanged');
  rmSync(out, { recursive: true, force: true });
  const run = { ...ours(kind, [], 'unchanged'), pdfs: size, out };
  rounds([run], 1);
  const again = rounds([run], count);
  table(`${size} briefs again, nothing changed`, again, size);
  const wall = median(again.get('unchanged').map((result) => result.wall));
  aim(`unchanged rebuild of ${size} briefs, wall`, {
    at: 1000,
    figure: Math.round(wall),
    isMet: wall <= 1000,
    unit: ' ms',
  });
}
unchanged(sizes.at(-1));

const { loadTimes } = await import('./load.mjs');
const { load, elapsed, select } = await loadTimes(join(data, 'large/project'), count);
say('## A corpus of 5,000 recommendations');
say();
say(`- load and validate in a fresh process: ${Math.round(elapsed)} ms (${Math.round(load)} ms of CPU)`);
say(`- select: ${Math.round(select)} ms`);
say();
aim('5,000 recommendations: load and validate, wall', {
  at: 2000,
  figure: Math.round(elapsed),
  isMet: elapsed <= 2000,
  unit: ' ms',
});
aim('5,000 recommendations: select', {
  at: 50,
  figure: Math.round(select),
  isMet: select <= 50,
  unit: ' ms',
});

const { fitTimes } = await import('./fit.mjs');
const { whole, cut, times } = fitTimes(join(data, 'fit/project'), count);
say('## A page budget');
say();
say(`- one brief of twelve recommendations as a PDF: ${Math.round(whole)} ms of CPU`);
say(`- the same cut to two pages: ${Math.round(cut)} ms`);
say();
aim('twelve recommendations cut to two pages, CPU to that of the whole brief', {
  at: 10,
  figure: times.toFixed(1),
  isMet: times <= 10,
  unit: ' ×',
});

say('## Aims');
say();
say('| | aim | measured | |');
say('| --- | ---: | ---: | --- |');
for (const line of aims) say(line);
writeFileSync(join(here, 'RESULTS.md'), `${lines.join('\n')}\n`);
