import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runIn } from '../cli/run-in.ts';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { type CommandCase, matches, readCases, wordsOf } from './command-case.ts';

const folder = import.meta.dirname;
const files = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');

describe.each(files)('%s', (file) => {
  const cases = readCases(readFileSync(join(folder, file), 'utf8'));

  it('holds cases with a command each', () => {
    expect(cases.length).toBeGreaterThan(0);
    expect(cases.filter(({ commands }) => commands.length === 0)).toEqual([]);
  });

  it.each(cases)('$name', async (testCase) => {
    const place = await preparedFolder(testCase);
    let last = { exitCode: 0, stdout: '', stderr: '' };
    for (const command of testCase.commands) last = await runIn(place, wordsOf(command));
    expect.soft(last.exitCode, last.stderr).toBe(testCase.exitCode);
    expectText(testCase.stdout, last.stdout);
    expectText(testCase.stderr, last.stderr);
    for (const [path, expected] of testCase.after) expect.soft(filesBelow(join(place, path))).toBe(expected);
  });
});

async function preparedFolder({ start, files: extra }: CommandCase): Promise<string> {
  const place = temporaryFolder();
  if (start === 'new project') await runIn(place, ['init']);
  for (const [path, text] of extra) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), text);
  }
  return place;
}

function expectText(expected: string | undefined, actual: string): void {
  if (expected !== undefined && !matches(expected, actual)) expect.soft(actual).toBe(expected);
}

function filesBelow(path: string): string {
  if (!existsSync(path)) return '';
  const names = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1));
  return names
    .sort()
    .map((name) => `${name}\n`)
    .join('');
}
