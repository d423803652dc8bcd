import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { reporters } from '../../src/diagnostics/reporters/index.ts';
import { runIn } from '../cli/run-in.ts';
import { temporaryFolder } from '../node/temporary-folder.ts';

/** `action.yml`, the hook and the examples for CI: what they call has to exist. */

const root = resolve(import.meta.dirname, '../..');
const examples = readdirSync(join(root, 'fixtures/ci')).map((name) => `fixtures/ci/${name}`);
const files = ['action.yml', '.pre-commit-hooks.yaml', ...examples];

function read(file: string) {
  return parse(readFileSync(join(root, file), 'utf8'));
}

interface Entry {
  readonly key: string;
  readonly text: string;
}

/** All texts of a YAML value, with the key that each stands under. */
function textsOf(value: unknown, key = ''): readonly Entry[] {
  if (typeof value === 'string') return [{ key, text: value }];
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => textsOf(item, name));
}

const scriptKeys = ['run', 'script', 'entry'];

function scriptsIn(file: string): readonly string[] {
  return textsOf(read(file)).flatMap(({ key, text }) =>
    scriptKeys.includes(key) ? [text.replaceAll('\\\n', ' ')] : [],
  );
}

/** The calls of the program in a script: the command, and its options. */
function callsIn(
  script: string,
): readonly { readonly command: string; readonly options: readonly string[] }[] {
  const calls = script.matchAll(/(?:\bbriefwright|node "\$PROGRAM") ([a-z]+)([^\n|&]*)/g);
  return [...calls].map(([, command = '', rest = '']) => ({
    command,
    options: [...rest.matchAll(/(?<=[\s+({])--[a-z-]+/g)].map(([option]) => option),
  }));
}

describe.each(files)('%s', (file) => {
  const scripts = scriptsIn(file);

  it('uses commands, options and reporters that the program has', async () => {
    for (const { command, options } of scripts.flatMap(callsIn)) {
      const { stdout, exitCode } = await runIn(root, [command, '--help']);
      expect(exitCode).toBe(0);
      const known = new Set(stdout.match(/--[a-z-]+/g));
      expect(options.filter((option) => !known.has(option))).toEqual([]);
    }
    const named = scripts.flatMap((script) =>
      [...script.matchAll(/--reporter ([a-z]+)/g)].map(([, name]) => name),
    );
    expect(named.filter((name) => name === undefined || !Object.hasOwn(reporters, name))).toEqual([]);
  });

  it('puts nothing from outside into a script, where it could run as code', () => {
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });

  it('pins actions by their major version', () => {
    const used = textsOf(read(file)).flatMap(({ key, text }) => (key === 'uses' ? [text] : []));
    expect(used.filter((name) => !/^[\w-]+\/[\w/-]+@v\d+$/.test(name))).toEqual([]);
  });
});

describe('the action', () => {
  /** Runs one of its steps with a program that prints how it is called. */
  function runStep(name: string, env: Readonly<Record<string, string>>) {
    const { runs } = read('action.yml');
    const { run: script } = runs.steps.find((step: { readonly name?: string }) => step.name === name);
    const program = join(
      temporaryFolder({ 'main.cjs': 'console.log(...process.argv.slice(2))' }),
      'main.cjs',
    );
    return spawnSync('bash', ['-c', script], {
      env: { ...process.env, PROGRAM: program, PROJECT: 'policy', ...env },
      encoding: 'utf8',
    });
  }

  it('checks, and compares where nothing is built after', () => {
    const check = runStep('Check', { COMMAND: 'check', BASELINE: 'a b.json' });
    expect(check.stdout).toBe('check --project policy --reporter github --baseline a b.json\n');
    const build = runStep('Check', { COMMAND: 'build', BASELINE: 'a b.json' });
    expect(build.stdout).toBe('check --project policy --reporter github\n');
  });

  it('refuses another command', () => {
    expect(runStep('Check', { COMMAND: 'chek', BASELINE: '' }).status).toBe(2);
  });

  it('builds with what it is given', () => {
    const env = { FORMATS: 'md', OUT: 'out', BASELINE: '', ARGS: '--as-of 2026-11-24\n--jobs 2' };
    expect(runStep('Build', env).stdout).toBe(
      'build --project policy --out out --reporter github --quiet --format md --as-of 2026-11-24 --jobs 2\n',
    );
  });
});

describe('the examples', () => {
  it('call the program', () => {
    const calls = [...examples, 'action.yml'].flatMap(scriptsIn).flatMap(callsIn);
    expect(new Set(calls.map(({ command }) => command))).toContain('build');
    expect(calls.length).toBeGreaterThan(8);
  });

  it('give the action only inputs that it has', () => {
    const { inputs, runs } = read('action.yml');
    const step = read('fixtures/ci/github-action.yaml').jobs.briefs.steps.find(({ uses }: { uses: string }) =>
      uses.startsWith('OWNER/'),
    );
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(step.with)));
    const named = [...JSON.stringify(runs).matchAll(/inputs\.([a-z-]+)/g)].map(([, name]) => name);
    expect([...new Set(named)].sort()).toEqual(Object.keys(inputs).sort());
  });

  it('name a hook that exists', () => {
    const [hook] = read('.pre-commit-hooks.yaml');
    expect(read('fixtures/ci/pre-commit-config.yaml').repos[0].hooks[0].id).toBe(hook.id);
    const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(Object.keys(bin)).toContain(hook.entry.split(' ')[0]);
  });
});
