import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeText } from '../../src/yaml/compose-text.ts';
import { decodeText } from '../../src/yaml/decode-text.ts';
import { plainValue } from '../../src/yaml/plain-value.ts';
import { simpleDocument } from '../../src/yaml/simple/simple-document.ts';

const limits = { depth: 100, tokens: 2_000_000, aliased: 100_000, mistakes: 100 };

/** What the library makes of a text; `undefined` where it finds any mistake, or more than one document. */
function byLibrary(text: string) {
  const composed = composeText(text, limits);
  if (composed.type !== 'documents') return undefined;
  const [document, second] = composed.documents;
  if (!document?.contents || second || document.errors.length + document.warnings.length > 0)
    return undefined;
  const { value, mark, mistakes, isComplete } = plainValue(document.contents, text, limits);
  return mistakes.length === 0 && isComplete ? { value, mark } : undefined;
}

/** Whether the text was simple; if so, it has to be read as the library reads it, at the same places. */
function compare(written: string): boolean {
  // Only what is left after decoding is ever read.
  const text = decodeText('a.yaml', new TextEncoder().encode(written)).value;
  if (text === undefined) return false;
  const simple = simpleDocument(text, text.split('\n').length, limits);
  if (simple === undefined) return false;
  expect(simple, JSON.stringify(text)).toEqual(byLibrary(text));
  return true;
}

function yamlFilesIn(folder: string): readonly string[] {
  const root = join(import.meta.dirname, '../..', folder);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ya?ml$/.test(path))
    .map((path) => join(root, path));
}

describe('what is read without the library', () => {
  const files = ['briefs', 'fixtures', 'templates'].flatMap(yamlFilesIn);
  const texts = files.map((file) => readFileSync(file, 'utf8'));

  it('is what the library reads, in all files of this repository', () => {
    expect(texts.length).toBeGreaterThan(150);
    for (const text of texts) compare(text);
  });

  it('is most of what people write without anchors', () => {
    const corpus = yamlFilesIn('briefs').map((file) => readFileSync(file, 'utf8'));
    const simple = corpus.filter(compare);
    expect(simple.length / corpus.length).toBeGreaterThan(0.6);
  });

  it('is also what programs write inside brackets', () => {
    expect(compare('- a: {"id":"s0", "b-2": [1, {"c":true}], d: "x"}\n')).toBe(true);
    expect(compare('a: {"id":"s0","id":"s1"}\n')).toBe(false);
    expect(compare('"a":"b"\n')).toBe(false);
  });

  it('is no block with spaces on a blank line, which may be part of the text', () => {
    expect(compare('a: |\n  b\n\n  c\n')).toBe(true);
    expect(compare('a: |\n  b\n    \n  c\n')).toBe(false);
  });

  it('is what the library reads, in files with random mistakes', () => {
    const short = texts.filter((text) => text.length < 3000);
    const edit = fc.record({
      at: fc.nat(3000),
      remove: fc.nat(12),
      insert: fc.oneof(
        fc.constantFrom(
          ...'\n :-#"\'[]{}|>&*!,?%@`\t\\~',
          '\n  ',
          '\n- ',
          ': ',
          ' #',
          '\n---\n',
          '\n...\n',
          '<<: ',
          '\r\n',
        ),
        fc.string({ maxLength: 3 }),
      ),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...short),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        (text, edits) => {
          compare(
            edits.reduce((now, { at, remove, insert }) => {
              const place = at % (now.length + 1);
              return now.slice(0, place) + insert + now.slice(place + remove);
            }, text),
          );
        },
      ),
      { numRuns: 3000 },
    );
  }, 60_000);

  it('is what the library reads, in random lines', () => {
    const piece = fc.constantFrom(
      ...[
        'a: ',
        'b:',
        'key-1: ',
        '- ',
        '-',
        '  ',
        '    ',
        ' ',
        '\n',
        '\n',
        '# c',
        ' # c',
        '|',
        '>-',
        '>',
        '|-',
        '|2',
      ],
      ...[
        '"q"',
        '{"a":',
        '"b":',
        "'it''s'",
        "'",
        '"',
        '[',
        ']',
        '{',
        '}',
        ', ',
        ',',
        'x',
        'two words',
        '7',
        '007',
        '1.5',
        '1e3',
        '.5',
      ],
      ...[
        'true',
        'null',
        'Null',
        '~',
        '0x1F',
        '-3',
        '2026-11-23',
        'a:b',
        'http://x.y/#z',
        '\\',
        'é',
        '…',
        '&a ',
        '*a',
        '!t ',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        compare(pieces.join(''));
      }),
      { numRuns: 20_000 },
    );
  }, 60_000);
});
