import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildBriefs } from '../../../src/build/build-briefs.ts';
import { paintPdf } from '../../../src/formats/pdf/paint-pdf.ts';
import { parseContent } from '../../../src/formats/pdf/read/parse-content.ts';
import { parseValue } from '../../../src/formats/pdf/read/parse-value.ts';
import { type PdfTexts, readPdfTexts } from '../../../src/formats/pdf/read/read-texts.ts';
import { canonicalText } from '../../../src/leaks/canonical-text.ts';
import { markdownTexts } from '../../../src/leaks/markdown-texts.ts';
import { folderWorld } from '../../support/memory-world.ts';
import { tamperPdf } from '../../support/tamper-pdf.ts';
import { fonts, paragraphLayout } from '../../support/tiny-layout.ts';

function read(bytes: Uint8Array): PdfTexts {
  const texts = readPdfTexts(bytes);
  if (typeof texts === 'string') throw new Error(texts);
  return texts;
}

async function painted(): Promise<Uint8Array> {
  const { value } = await paintPdf(paragraphLayout('Hello ', { date: '2024-02-29' }), fonts, {
    producer: 'briefwright 1.2.3',
    attachments: [],
  });
  return value ?? new Uint8Array();
}

describe('the text of pages', () => {
  it('is what the Markdown shows, in every script, in reading order', async () => {
    const world = folderWorld(join(import.meta.dirname, '../../../fixtures/scripts'));
    const names = ['adlam', 'arabic', 'devanagari', 'han-simplified', 'hebrew', 'khmer', 'latin', 'tibetan'];
    const { value: files = [] } = await buildBriefs(world, { names });
    expect(files).toHaveLength(2 * names.length + 1);
    for (const name of names) {
      const bytes = files.find(({ path }) => path === `${name}.pdf`)?.bytes ?? new Uint8Array();
      const text = new TextDecoder().decode(files.find(({ path }) => path === `${name}.md`)?.bytes);
      const { chunks, readingOrder } = read(bytes);
      const inOrder = readingOrder.map((index) => chunks[index]?.spoken).join(' ');
      const { letters } = canonicalText(inOrder);
      const body = markdownTexts({ file: '', text: text.replace(/^---\n.*?\n---\n/s, '') }) ?? [];
      expect(body.length, name).toBeGreaterThan(3);
      expect(body.filter((one) => !letters.includes(canonicalText(one).letters))).toEqual([]);
    }
  });

  it('is read from marked content and from outside it', async () => {
    const { chunks, readingOrder, strings } = read(await painted());
    expect(readingOrder.map((index) => chunks[index]?.spoken).join('')).toMatch(/^(?:Hello )+$/);
    expect(strings.map(({ place }) => place)).toEqual(expect.arrayContaining(['metadata (Title)']));
  });

  it('may be another than glyphs tell', async () => {
    const changed = tamperPdf(await painted(), {
      stream: (text) =>
        text.includes(' BDC') ? text.replace(/(\[.*?\] TJ)/, '/Span <</ActualText (Bye)>> BDC $1 EMC') : text,
    });
    const [chunk] = read(changed).chunks;
    expect(chunk).toMatchObject({ spoken: 'Bye', drawn: expect.stringContaining('Hello') });
  });
});

describe('a PDF that is not wholly understood', () => {
  const tampered = async (change: Parameters<typeof tamperPdf>[1]) =>
    readPdfTexts(tamperPdf(await painted(), change));
  const onPage = (extra: string) => ({
    stream: (text: string) => (text.includes(' BDC') ? `${text}\n${extra}` : text),
  });

  it.each([
    '/Fm0 Do',
    '/GS0 gs',
    '/P0 scn',
    '/F9 9 Tf',
    '(x) Tj EMC',
    '/Span /P1 BDC',
    'BI /W 1 ID x EI',
    '(',
    '1',
  ])('is refused: %s on a page', async (extra) => {
    expect(await tampered(onPage(extra))).toBe('shows text whose characters it does not tell');
  });

  it('is refused where an object is promised that is not there', async () => {
    expect(await tampered({ object: (text) => text.replace('/StructTreeRoot', '/StructTreeRoot (') })).toBe(
      'holds bytes that cannot be read',
    );
  });

  it('never makes it throw, whichever byte is another', async () => {
    const file = await painted();
    for (let at = 0; at < file.length; at += 97) {
      const changed = Buffer.from(file);
      changed[at] = (changed[at] ?? 0) ^ 0x15;
      expect(() => readPdfTexts(changed)).not.toThrow();
    }
  });
});

describe('parseContent', () => {
  it('gives operators with their operands', () => {
    expect(parseContent("q 1 0 0 RG\n[(a) -2 <62>] TJ f* (c) ' Q ")?.map(({ operator }) => operator)).toEqual(
      ['q', 'RG', 'TJ', 'f*', "'", 'Q'],
    );
  });

  it.each(['%', '1 2', '(', 'BI', ')', '1 '.repeat(100)])('gives nothing for %j', (text) => {
    expect(parseContent(text)).toBeUndefined();
  });
});

describe('strings', () => {
  it.each([
    ['(\\101\\53\\0601)', 'A+01'],
    ['(a\\\nb)', 'ab'],
    ['(\\1234)', 'S4'],
  ])('may name bytes by their numbers: %s', (text, bytes) => {
    expect(parseValue(text, 0)?.value).toEqual({ type: 'string', bytes });
  });
});
