import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { diagnosticCodes } from '../../src/diagnostics/codes.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { readBrokenCases } from '../support/broken-case.ts';
import { checkWorld } from '../support/check-world.ts';
import { folderWorld } from '../support/memory-world.ts';

const cases = readBrokenCases();

/** Codes that no small file can show, and why. */
const elsewhere: ReadonlyMap<string, string> = new Map([
  ['yaml/too-large', 'takes a file of 5 MiB: test/yaml'],
  ['project/cannot-read', 'takes a file without permissions: test/node'],
  ['project/too-large', 'takes a folder of many files: test/node'],
  ['project/invalid-language', 'takes a whole language file: test/language'],
  ['project/invalid-theme', 'takes a whole theme: test/theme'],
  ['corpus/taxonomy-too-deep', 'takes a long chain of terms: test/taxonomy'],
  ['spec/unknown-brief', 'only the command line names briefs: test/commands'],
  ['spec/unknown-format', 'only the command line names formats that a schema has not seen: test/commands'],
]);

function show({ code, span }: Diagnostic): string {
  return span === undefined ? code : `${span.file}:${span.start.line} ${code}`;
}

describe('fixtures/broken', () => {
  it('has a case for every code of the files that a user writes', () => {
    const areas = ['yaml', 'project', 'corpus', 'spec', 'selection'];
    const codes = Object.keys(diagnosticCodes).filter((code) => areas.includes(code.split('/')[0] ?? ''));
    const covered = new Set(cases.flatMap(({ expected }) => expected.map((line) => line.split(' ').at(-1))));
    expect(codes.filter((code) => !covered.has(code) && !elsewhere.has(code))).toEqual([]);
    expect([...elsewhere.keys()].filter((code) => covered.has(code))).toEqual([]);
  });

  it.each(cases)('$name', async ({ world, expected }) => {
    expect(expected).not.toEqual([]);
    expect((await checkWorld(world)).map(show).sort()).toEqual(expected);
  });
});

it('finds nothing wrong with fixtures/tiny', async () => {
  const tiny = fileURLToPath(new URL('../../fixtures/tiny', import.meta.url));
  expect(await checkWorld(folderWorld(tiny))).toEqual([]);
});
