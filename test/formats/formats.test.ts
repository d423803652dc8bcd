import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { formatName } from '../../src/project/schema.ts';

const folder = join(import.meta.dirname, '../../src/formats');

describe('formats', () => {
  it('has one file a format', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
    const writers = files.filter((name) => !['format.ts', 'index.ts'].includes(name));
    expect(writers.map((name) => name.replace('.ts', ''))).toEqual(Object.keys(formats).sort());
  });

  it('knows the formats that a project can name, and no others', () => {
    expect(Object.keys(formats)).toEqual(formatName.options);
  });

  it.each(Object.entries(formats))('describes %s', (_name, format) => {
    expect(format.label).toMatch(/^\S.*\S$/);
    expect(format.extension).toMatch(/^[a-z0-9]+$/);
    expect(format.mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+(?:; charset=utf-8)?$/);
  });

  it('loads the PDF writer only when a PDF is written', () => {
    const sources = readdirSync(folder).filter((name) => name.endsWith('.ts'));
    const early = sources.filter((name) => /from '\.\/pdf\//.test(readFileSync(join(folder, name), 'utf8')));
    expect(early).toEqual([]);
  });
});

describe('the Markdown writer', () => {
  it.each([
    ['# A\n', '# A\n'],
    ['# A', '# A\n'],
    ['# A\n\n\n', '# A\n'],
    ['# A\r\n\r\nÉ 😀\r', '# A\n\nÉ 😀\n'],
    ['\uFEFF# A', '# A\n'],
    ['', '\n'],
  ])('writes %j', (text, expected) => {
    const { value, diagnostics } = formats.md.write({ file: 'a.md', text });
    expect(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(value)).toBe(expected);
    expect(diagnostics).toEqual([]);
  });
});
