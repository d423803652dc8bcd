/**
 * Checks PDF files against PDF/UA-1 and PDF/A-3a with veraPDF:
 *
 *   node test/conformance/run.mjs [file or folder …]
 *
 * Without files it builds what `build-matrix.mjs` tells, in a temporary folder, and checks that; with
 * CONFORMANCE_OUT the folder is the one that it names, and the files stay there.
 * It needs Java; Maven brings veraPDF on first use, with whatever mirrors its settings name. Where one of them is
 * missing, nothing is checked and the run says so; with REQUIRE_CONFORMANCE=1 that is a failure.
 * VERAPDF_JAR names a veraPDF of your own.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { buildMatrix } from './build-matrix.mjs';

const version = '1.28.2';
const sha256 = '687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6';
const mainClass = 'org.verapdf.apps.GreenfieldCliWrapper';
const copyGoal = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy';
const profiles = [
  { flavour: 'ua1', name: 'PDF/UA-1' },
  { flavour: '3a', name: 'PDF/A-3a' },
];

process.exitCode = main(process.argv.slice(2));

function main(paths) {
  const given = paths.flatMap(listPdfFiles);
  if (paths.length > 0 && given.length === 0) {
    console.error('conformance: no PDF file was found');
    return 1;
  }
  const tool = findVeraPdf();
  if (tool.problem !== undefined) return skip(paths.length > 0 ? given.length : 'all', tool.problem);
  return paths.length > 0 ? checkFiles(tool.jar, given) : checkMatrix(tool.jar);
}

function checkMatrix(jar) {
  const folder = process.env.CONFORMANCE_OUT || mkdtempSync(join(tmpdir(), 'briefwright-conformance-'));
  try {
    const problem = buildMatrix(folder);
    if (problem === undefined) return checkFiles(jar, listPdfFiles(join(folder, 'out')), join(folder, 'out'));
    console.error(`conformance: ${problem}`);
    return 1;
  } finally {
    if (!process.env.CONFORMANCE_OUT) rmSync(folder, { recursive: true, force: true });
  }
}

/** Prints a line a file and profile; files are named from `base` on, where there is one. */
function checkFiles(jar, files, base = '.') {
  const results = profiles.flatMap((profile) => check(jar, profile, files));
  for (const { passed, profile, file, clauses } of results) {
    const name = relative(base, file);
    console.log([`${passed ? 'pass' : 'FAIL'}  ${profile}  ${name}`, ...clauses].join('\n      '));
  }
  const failed = results.filter((result) => !result.passed).length;
  console.log(`${files.length} PDF files: ${results.length - failed} checks passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

function listPdfFiles(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.pdf'))
    .sort()
    .map((name) => join(path, name));
}

function skip(count, problem) {
  const isRequired = process.env.REQUIRE_CONFORMANCE === '1';
  console.error(`conformance: ${isRequired ? 'FAILED' : 'SKIPPED'}: ${problem}`);
  console.error(`conformance: ${count} PDF files were NOT checked for PDF/UA-1 and PDF/A-3a`);
  return isRequired ? 1 : 0;
}

/** Gives the jar to run, or the problem that keeps it from running. */
function findVeraPdf() {
  if (spawnSync('java', ['-version']).status !== 0) return { problem: 'there is no Java on this machine' };
  if (process.env.VERAPDF_JAR) return { jar: process.env.VERAPDF_JAR };
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'briefwright');
  const jar = join(folder, `greenfield-apps-${version}.jar`);
  if (!existsSync(jar) && !download(folder)) return { problem: `Maven could not bring veraPDF ${version}` };
  const found = createHash('sha256').update(readFileSync(jar)).digest('hex');
  if (found !== sha256)
    throw new Error(`${jar} is not the veraPDF that is expected; delete it and run this again`);
  return { jar };
}

function download(folder) {
  mkdirSync(folder, { recursive: true });
  const artifact = `org.verapdf.apps:greenfield-apps:${version}`;
  const options = ['-q', '-B', copyGoal, `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`];
  const isWindows = process.platform === 'win32';
  const { status } = spawnSync(isWindows ? 'mvn.cmd' : 'mvn', options, {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: isWindows,
  });
  return status === 0;
}

/** One result a file. A file passes only where veraPDF says so: no word of it is a failure. */
function check(jar, { flavour, name }, files) {
  const options = [
    '-f',
    flavour,
    '--format',
    'text',
    '-v',
    '--loglevel',
    '0',
    ...files.map((file) => resolve(file)),
  ];
  const { stdout } = spawnSync('java', ['-cp', jar, mainClass, ...options], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const lines = (stdout ?? '').split(/\r?\n/);
  return files.map((file) => {
    const passed = lines.includes(`PASS ${resolve(file)} ${flavour}`);
    const clauses = passed ? [] : failedClauses(lines, `FAIL ${resolve(file)} ${flavour}`);
    return { passed, profile: name, file, clauses };
  });
}

/** The indented lines below the verdict. */
function failedClauses(lines, verdict) {
  const start = lines.indexOf(verdict) + 1;
  if (start === 0) return ['veraPDF could not read it'];
  const length = lines.slice(start).findIndex((line) => !line.startsWith('  '));
  return lines.slice(start, start + length).map((line) => line.trim().replace('FAIL', 'clause'));
}
