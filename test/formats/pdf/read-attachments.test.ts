import { describe, expect, it } from 'vitest';
import type { Attachment } from '../../../src/formats/format.ts';
import { paintPdf } from '../../../src/formats/pdf/paint-pdf.ts';
import { parseValue } from '../../../src/formats/pdf/read/parse-value.ts';
import { readAttachments } from '../../../src/formats/pdf/read/read-attachments.ts';
import { isSealed } from '../../../src/formats/pdf/seal.ts';
import { plainPdf } from '../../support/plain-pdf.ts';
import { fonts, paragraphLayout } from '../../support/tiny-layout.ts';

const encode = (text: string) => new TextEncoder().encode(text);

const attachments: readonly Attachment[] = [
  {
    name: 'b.md',
    bytes: encode('# Ask — 日本 😀\n'),
    mediaType: 'text/markdown',
    relationship: 'Source',
    description: 'Words (with) brackets \\ and “quotes”',
  },
  {
    name: 'a.json',
    bytes: encode('{}\n'),
    mediaType: 'application/json',
    relationship: 'Data',
    description: 'Data',
  },
];

async function paint(files: readonly Attachment[] = attachments): Promise<Buffer> {
  const layout = paragraphLayout('Hello ', { date: '2024-02-29' });
  const { value } = await paintPdf(layout, fonts, { producer: 'briefwright 1.2.3', attachments: files });
  return Buffer.from(value ?? []);
}

/** The same file with a text in the place of another of the same length. */
function replaced(file: Buffer, from: string | RegExp, to: string): Buffer {
  const text = file.toString('latin1');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return Buffer.from(changed, 'latin1');
}

function problemOf(bytes: Uint8Array): string | undefined {
  const { value, diagnostics } = readAttachments('x.pdf', bytes);
  expect(value === undefined).toBe(diagnostics.length === 1);
  for (const { code } of diagnostics) expect(code).toBe('input/no-brief');
  return diagnostics[0]?.message;
}

describe('the files in a PDF', () => {
  it('come out as they went in, sorted by name', async () => {
    const { value, diagnostics } = readAttachments('x.pdf', await paint());
    expect(diagnostics).toEqual([]);
    expect(value?.isSealed).toBe(true);
    expect(value?.attachments).toEqual(
      attachments.toReversed().map((attachment) => ({ ...attachment, isIntact: true })),
    );
  });

  it('are associated with the document as PDF/A-3 wants it', async () => {
    const text = plainPdf(await paint()).replace(/\s+/g, ' ');
    expect(text).toMatch(/\/AF \[\d+ 0 R \d+ 0 R\]/);
    expect(text).toContain('/AFRelationship /Source');
    expect(text).toContain('/AFRelationship /Data');
    expect(text).toMatch(
      /\/Subtype \/text#2Fmarkdown \/Params << \/Size \d+ \/ModDate \(D:20240229000000Z\)/,
    );
    expect(text).toMatch(/\/CheckSum <[0-9a-f]{32}>/);
  });

  it('are not there where there are none', async () => {
    expect(problemOf(await paint([]))).toBe('`x.pdf` carries no files');
  });

  it('are not intact where the checksum is another', async () => {
    const changed = replaced(await paint(), /\/CheckSum <[0-9a-f]{8}/, '/CheckSum <00000000');
    const { value } = readAttachments('x.pdf', changed);
    expect(value?.attachments.map(({ isIntact }) => isIntact).toSorted()).toEqual([false, true]);
  });
});

describe('a file that is not as we write it', () => {
  it.each<[string, (file: Buffer) => Uint8Array]>([
    ['is not a PDF', () => new Uint8Array()],
    ['is not a PDF', () => encode('# Markdown')],
    ['does not end as a PDF does', () => encode('%PDF-1.7\n')],
    ['does not end as a PDF does', (file) => file.subarray(0, file.length / 2)],
    ['does not end as a PDF does', (file) => Buffer.concat([file, encode('more')])],
    [
      'is damaged, or was written by another program',
      (file) => Buffer.concat([file, encode('startxref\n9\n%%EOF\n')]),
    ],
    [
      'is damaged, or was written by another program',
      (file) => replaced(file, /startxref\n\d/, 'startxref\n0'),
    ],
    ['is encrypted', (file) => replaced(file, '/Info ', '/Encrypt ')],
    ['is damaged', (file) => replaced(file, /\/Root \d+/, '/Root 9999')],
    ['is damaged', (file) => replaced(file, '/EmbeddedFile\n', '/EmbeddedFile(')],
    ['carries no files', (file) => replaced(file, '/First', '/Farst')],
    ['carries no files', (file) => replaced(file, '/EmbeddedFiles', '/EmbeddedFilez')],
  ])('is told: %s', async (problem, change) => {
    const file = change(await paint());
    const message = problemOf(file);
    expect(message).toBe(`\`x.pdf\` ${problem}`);
  });

  it('never throws, whichever byte is another, and the seal shows each', async () => {
    const file = await paint();
    for (let at = 0; at < file.length; at += 211) {
      const changed = Buffer.from(file);
      changed[at] = (changed[at] ?? 0) ^ 0x15;
      expect(() => readAttachments('x.pdf', changed)).not.toThrow();
      expect(isSealed(changed), `byte ${at}`).not.toBe(true);
    }
  });

  it('may hold a stream that would never end', async () => {
    const bomb = { ...attachments[0], bytes: new Uint8Array(65 * 1024 * 1024) };
    expect(
      problemOf(
        await paint([{ ...bomb, name: 'b', mediaType: 'a/b', relationship: 'Data', description: '' }]),
      ),
    ).toBe('`x.pdf` is damaged');
  });
});

describe('the seal', () => {
  it('is broken by a change of the hash itself', async () => {
    const file = await paint();
    const id = /\/ID \[<(\w{32})>/.exec(file.toString('latin1'))?.[1] ?? '';
    const both = replaced(replaced(file, id, '0'.repeat(32)), id, '0'.repeat(32));
    expect([isSealed(file), isSealed(replaced(file, id, '0'.repeat(32))), isSealed(both)]).toEqual([
      true,
      undefined,
      false,
    ]);
  });
});

describe('parseValue', () => {
  it.each<[string, unknown]>([
    ['null', null],
    ['true ', true],
    ['-1.5', -1.5],
    ['/a#2Fb', { type: 'name', name: 'a/b' }],
    ['(a\\)\\n\\\\)', { type: 'string', bytes: 'a)\n\\' }],
    ['<41 4>', { type: 'string', bytes: 'A' }],
    ['12 0 R', { type: 'reference', id: 12 }],
    ['[1 2 0 R]', { type: 'array', items: [1, { type: 'reference', id: 2 }] }],
    ['<</A/B>>', { type: 'dictionary', entries: new Map([['A', { type: 'name', name: 'B' }]]) }],
  ])('reads %s', (text, expected) => {
    expect(parseValue(text, 0)?.value).toEqual(expected);
  });

  it.each(['', '(', '(a(b))', '[', '<<', '<</A', '<<1 2>>', 'obj', '['.repeat(100_000)])(
    'gives nothing for %j',
    (text) => {
      expect(parseValue(text, 0)).toBeUndefined();
    },
  );
});
