import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appendSummary } from '../../src/node/append-summary.ts';
import { temporaryFolder } from './temporary-folder.ts';

const mebibyte = 1024 * 1024;

describe('appendSummary', () => {
  it('adds to what other steps of the job wrote', () => {
    const path = join(temporaryFolder(), 'summary.md');
    expect(appendSummary(path, 'one\n')).toEqual([]);
    expect(appendSummary(path, 'two\n')).toEqual([]);
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n');
  });

  it('cuts at the end of a line, and says so, where there is no more room', () => {
    const path = join(temporaryFolder(), 'summary.md');
    writeFileSync(path, 'x'.repeat(mebibyte / 2));
    appendSummary(path, `${'é'.repeat(40)}\n`.repeat(10_000));
    const text = readFileSync(path, 'utf8');
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(mebibyte);
    expect(Buffer.byteLength(text)).toBeGreaterThan(mebibyte - 300);
    expect(
      text.endsWith(`\n${'é'.repeat(40)}\n\nThe rest does not fit into a job summary; the log has it.\n`),
    ).toBe(true);
    appendSummary(path, 'more\n'.repeat(100));
    expect(Buffer.byteLength(readFileSync(path))).toBeLessThanOrEqual(mebibyte);
  });

  it('warns where it cannot write', () => {
    const path = join(temporaryFolder(), 'summary.md');
    mkdirSync(path);
    expect(appendSummary(path, 'one\n')).toEqual([
      {
        code: 'output/no-summary',
        message: 'the job summary could not be written: there is a folder of that name',
      },
    ]);
  });
});
