import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { readBrokenCases } from '../support/broken-case.ts';
import { checkWorld } from '../support/check-world.ts';
import { folderWorld } from '../support/memory-world.ts';

const cases = readBrokenCases();

function show({ code, span }: Diagnostic): string {
  return span === undefined ? code : `${span.file}:${span.start.line} ${code}`;
}

describe('fixtures/broken', () => {
  it('holds more than 40 mistakes', () => {
    expect(cases.flatMap(({ expected }) => expected).length).toBeGreaterThan(40);
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
