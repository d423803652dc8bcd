import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossReferences, packObjects } from '../../../src/formats/pdf/cross-references.ts';
import { PdfFile } from '../../../src/formats/pdf/pdf-file.ts';
import { type PdfValue, pdfText } from '../../../src/formats/pdf/pdf-value.ts';
import { readPacked, readPlaces } from '../../../src/formats/pdf/read/object-places.ts';
import { parseValue, type ReadValue } from '../../../src/formats/pdf/read/parse-value.ts';
import { serialiseValue } from '../../../src/formats/pdf/serialise-value.ts';

describe('serialiseValue', () => {
  const reference = new PdfFile({ language: 'en', direction: 'ltr' }).reserve();

  it.each<[string, PdfValue, string]>([
    ['a name', 'Type', '/Type'],
    ['numbers', [1, -0.5, 2.34567, 0], '[1 -0.5 2.346 0]'],
    ['words', [true, false, null], '[true false null]'],
    ['ASCII', pdfText('a(b)\\\r\n'), '(a\\(b\\)\\\\\\r\n)'],
    ['other text', pdfText('ž😀'), '<feff017ed83dde00>'],
    ['bytes', new Uint8Array([0, 255]), '<00ff>'],
    ['a date', new Date(Date.UTC(2024, 1, 29, 1, 2, 3)), '(D:20240229010203Z)'],
    ['a reference', reference, `${reference.id} 0 R`],
    ['a dictionary without what is undefined', { A: 1, B: undefined, C: { D: 'E' } }, '<</A 1/C <</D /E>>>>'],
  ])('writes %s', (_name, value, expected) => {
    expect(serialiseValue(value)).toBe(expected);
  });

  it('writes ASCII that is read as it was', () => {
    const ascii = fc.string({
      unit: fc.integer({ min: 0, max: 127 }).map((code) => String.fromCharCode(code)),
    });
    fc.assert(
      fc.property(ascii, (text) => {
        const read: ReadValue | undefined = parseValue(serialiseValue(pdfText(text)), 0)?.value;
        expect(read).toEqual({ type: 'string', bytes: text });
      }),
    );
  });
});

describe('packed objects', () => {
  const objects = [
    { id: 2, text: '<</A 1>>' },
    { id: 300, text: '[1 2]' },
  ];
  const { text, first } = packObjects(objects);
  const entries = new Map([['First', first]]);
  const find = readPacked({ dictionary: { type: 'dictionary', entries }, bytes: Buffer.from(text) });

  it('are found by their number and index', () => {
    expect(objects.map(({ id }, index) => find(id, index)?.value)).toEqual([
      parseValue('<</A 1>>', 0)?.value,
      parseValue('[1 2]', 0)?.value,
    ]);
  });

  it('are not found where the two disagree', () => {
    expect([find(2, 1), find(300, 0), find(2, 7)]).toEqual([undefined, undefined, undefined]);
    expect(readPacked(undefined)(2, 0)).toBeUndefined();
  });
});

describe('cross-references', () => {
  it('say where every object stands', () => {
    const packed = [2, 4].map((id) => ({ id, text: 'null' }));
    const rows = crossReferences([15, undefined, 70_000, null, 2 ** 32 - 1], 3, packed);
    expect(readPlaces(rows)).toEqual([
      { type: 'free' },
      { type: 'file', offset: 15 },
      { type: 'stream', holder: 3, index: 0 },
      { type: 'file', offset: 70_000 },
      { type: 'stream', holder: 3, index: 1 },
      { type: 'file', offset: 2 ** 32 - 1 },
    ]);
  });
});
