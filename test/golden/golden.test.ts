import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dumpDocument } from '../../src/document/dump.ts';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';
import { dumpLayout, dumpTags } from '../../src/layout/dump.ts';
import { layoutOf } from '../support/lay-out.ts';

/**
 * Each folder beside this file is a case: `input.txt` (Markdown), and what becomes of it, with made-up font metrics.
 * `UPDATE_GOLDENS=1 npx vitest run test/golden` writes the files anew; look at the difference before you keep it.
 */
const isUpdate = process.env['UPDATE_GOLDENS'] === '1';
const cases = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);

describe.each(cases.map((entry) => entry.name))('golden %s', (name) => {
  const folder = join(import.meta.dirname, name);
  const text = readFileSync(join(folder, 'input.txt'), 'utf8');
  const parsed = parseMarkdown({ file: 'input.md', text });
  const layout = layoutOf(text);

  it('has no mistakes', () => {
    expect(parsed.diagnostics).toEqual([]);
  });

  it.each([
    ['document.txt', parsed.value ? dumpDocument(parsed.value) : ''],
    ['layout.txt', dumpLayout(layout)],
    ['tags.txt', dumpTags(layout)],
  ])('%s', (file, actual) => {
    const path = join(folder, file);
    if (isUpdate) writeFileSync(path, actual);
    expect(existsSync(path)).toBe(true);
    expect(actual).toBe(readFileSync(path, 'utf8'));
  });
});
