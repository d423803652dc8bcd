import { afterEach, describe, expect, it, vi } from 'vitest';
import { paintPdf } from '../../../src/formats/pdf/paint-pdf.ts';
import type { Layout } from '../../../src/layout/layout.ts';
import { plainPdf } from '../../support/plain-pdf.ts';
import { readPdf } from '../../support/read-pdf.ts';
import {
  fonts,
  paragraphLayout,
  richLayout,
  runOf,
  sans,
  serif,
  TinyLayout,
} from '../../support/tiny-layout.ts';

const options = { producer: 'briefwright 1.2.3' };

async function paint(layout: Layout): Promise<Uint8Array> {
  const { value, diagnostics } = await paintPdf(layout, fonts, options);
  expect(diagnostics).toEqual([]);
  return value ?? new Uint8Array();
}

/** The file with its small objects in plain text. */
function rawText(bytes: Uint8Array): string {
  return plainPdf(bytes).replace(/\s+/g, ' ');
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

describe('a painted document', () => {
  it('has its text in reading order', async () => {
    const { pages } = await readPdf(await paint(richLayout()));
    expect(pages.map((page) => page.text)).toEqual([
      'Running head Open models for every language The office finds difficult coöperation on a page of two lines ' +
        'which goes on. Καλημέρα κόσμε Здравствуй, мир Steps 1. Ask 2. Listen Language Speakers Kiswahili 200 ' +
        'A paragraph that runs Page 1 of 2',
      'over two pages. Заключение See the start 1 A note. let x = 1; Page 2 of 2',
    ]);
  });

  it('has a tag for every block, in order, and none for artifacts', async () => {
    const { pages, isMarked } = await readPdf(await paint(richLayout()));
    expect(isMarked).toBe(true);
    expect(pages.map((page) => page.tags)).toEqual([firstPageTags, secondPageTags]);
  });

  it('has links to the web and to places of its own, with a description each', async () => {
    const { pages, destinations } = await readPdf(await paint(richLayout()));
    const url = 'https://example.org/a?b=1&c=(2)#%C3%A9';
    const contents = 'to https://example.org/a?b=1&c=(2)#é';
    expect(pages[0]?.links).toEqual([
      { area: [320, 717.89, 380, 731.89], url, contents },
      { area: [72, 702.89, 132, 716.89], url, contents },
    ]);
    const [link] = pages[1]?.links ?? [];
    expect(link).toMatchObject({ contents: 'to open models – ü', destination: '_000001' });
    expect(destinations).toEqual({ _000001: { page: 0, top: 771.89 }, steps: { page: 0, top: 611.89 } });
  });

  it('sorts its destinations by their names in the file, as readers expect', async () => {
    const layout = new TinyLayout();
    for (const name of ['é', 'steps', 'a-b', 'b', '_x', '1']) {
      layout.destinations.push({ name, page: 1, y: 0 });
    }
    const [, names = ''] = /<<\/Names \[(\(.*?\])\]>>/.exec(rawText(await paint(layout.build()))) ?? [];
    const found = [...names.matchAll(/\((.*?)\)/g)].map(([, name]) => name ?? '');
    expect(found).toEqual(found.toSorted());
    expect(found).toHaveLength(6);
    expect(found).toEqual(expect.arrayContaining(['steps', 'a-b', 'b', '1']));
  });

  it('has an outline with its headings, and page labels', async () => {
    const { outline, pageLabels } = await readPdf(await paint(richLayout()));
    expect(outline).toEqual([
      {
        title: 'Open models <for> every language 😀',
        page: 0,
        top: 771.89,
        children: [
          { title: 'Steps', page: 0, top: 611.89, children: [] },
          { title: 'Заключение', page: 1, top: 781.89, children: [] },
        ],
      },
    ]);
    expect(pageLabels).toEqual(['1', '2']);
  });

  it('needs neither outline, links nor destinations', async () => {
    const { outline, destinations, pages } = await readPdf(await paint(paragraphLayout('Hello ')));
    expect({ outline, destinations }).toEqual({ outline: [], destinations: {} });
    expect(pages.map(({ tags }) => tags)).toEqual(['Document\n  P\n    "Hello"']);
  });

  it('embeds a subset of each face that is used, with a map to Unicode, and no other face', async () => {
    const text = rawText(await paint(richLayout()));
    expect(count(text, /\/Subtype \/Type0\/BaseFont \/[A-Z]{6}\+[\w-]+\/.{0,80}\/ToUnicode/g)).toBe(2);
    expect(count(text, /\/FontFile2 /g)).toBe(2);
    expect(count(rawText(await paint(paragraphLayout('Hello '))), /\/FontFile2 /g)).toBe(1);
  });

  it('holds no scripts, forms or files', async () => {
    const bytes = await paint(richLayout());
    expect((await readPdf(bytes)).hasScripts).toBe(false);
    expect(rawText(bytes)).not.toMatch(/\/(?:JavaScript|JS|AcroForm|EmbeddedFiles|Launch|OpenAction|AA)\b/);
  });

  it('says what tags cannot say by themselves', async () => {
    const text = rawText(await paint(richLayout()));
    expect(count(text, /\/A <<\/O \/List\/ListNumbering \/Decimal>>/g)).toBe(1);
    expect(count(text, /\/A <<\/O \/Table\/Scope \/Column>>/g)).toBe(2);
    expect(count(text, /\/A <<\/O \/Table\/Scope \/Row>>/g)).toBe(1);
    // A note without a name goes by its number, after a space: 20 in bytes.
    expect(count(text, /\/ID <20(?:3\d)+>/g)).toBe(1);
    expect(text).toMatch(/\/IDTree <<\/Names \[<20(?:3\d)+> /);
    expect(text).toContain('/RoleMap <</Em /Span/Strong /Span>>');
    expect(count(text, /\/Tabs \/S/g)).toBe(2);
  });

  it('finds elements by their names, in the order of bytes', async () => {
    const layout = richLayout();
    const names = ['é', 'b', 'B'];
    const children = layout.tags.children.map((node, index) => {
      const name = names[index];
      return node.type === 'element' && name !== undefined ? { ...node, name } : node;
    });
    const text = rawText(await paint({ ...layout, tags: { ...layout.tags, children } }));
    expect(text).toMatch(/\/Names \[<20\d+> \d+ 0 R <42> \d+ 0 R <62> \d+ 0 R <c3a9> \d+ 0 R\]/);
    expect(text).toContain('/ID <c3a9>');
  });
});

const firstPageTags = `Document
  H1
    "Open models for every language"
  P
    "The office finds difficult"
    Span
      "coöperation"
    Link
      "on a page of two lines"
      object
      object
    "which goes on."
  P el
    "Καλημέρα κόσμε"
  BlockQuote ru
    "Здравствуй, мир"
  Sect
    H2
      "Steps"
    L
      LI
        Lbl
          "1."
        LBody
          P
            "Ask"
      LI
        Lbl
          "2."
        LBody
          P
            "Listen"
  Table
    THead
      TR
        TH
          "Language"
        TH
          "Speakers"
    TBody
      TR
        TH
          "Kiswahili"
        TD
          "200"
  P
    "A paragraph that runs"`;

const secondPageTags = `Document
  P
    "over two pages."
  H2 ru
    "Заключение"
  P
    "See"
    Reference
      Link
        "the start"
        object
  Note
    "1 A note."
  Code (x becomes 1)
    "let x = 1;"`;

describe('metadata', () => {
  const strange = `A & B <b> "c" 'd' \\ (e 😀\u0000\uD800`;

  it('are the same in the information dictionary and in XMP, whatever they hold', async () => {
    const metadata = {
      title: strange,
      author: strange,
      subject: strange,
      keywords: [strange, 'x'],
      language: 'sr-Latn',
    };
    const pdf = await readPdf(await paint(paragraphLayout('Hello ', metadata)));
    const clean = `A & B <b> "c" 'd' \\ (e 😀`;
    expect(pdf.info).toMatchObject({
      Title: clean,
      Author: clean,
      Subject: clean,
      Keywords: `${clean}, x`,
      Producer: 'briefwright 1.2.3',
      Language: 'sr-Latn',
      PDFFormatVersion: '1.7',
    });
    expect(pdf.xmp('dc:title')).toBe(clean);
    expect(pdf.xmp('dc:creator')).toEqual([clean]);
    expect(pdf.xmp('dc:description')).toBe(clean);
    expect(pdf.xmp('pdf:keywords')).toBe(`${clean}, x`);
  });

  it('declare PDF/UA-1 and PDF/A-3a', async () => {
    const pdf = await readPdf(await paint(paragraphLayout('Hello ')));
    const names = ['pdfuaid:part', 'pdfaid:part', 'pdfaid:conformance'];
    expect(names.map((name) => pdf.xmp(name))).toEqual(['1', '3', 'A']);
  });

  it('take their date from the document', async () => {
    const pdf = await readPdf(await paint(paragraphLayout('Hello ', { date: '2024-02-29' })));
    expect(pdf.info).toMatchObject({ CreationDate: 'D:20240229000000Z' });
    expect(pdf.xmp('xmp:createdate')).toBe('2024-02-29T00:00:00Z');
  });

  it('take their date from the run where it says one', async () => {
    const layout = paragraphLayout('Hello ', { date: '2024-02-29' });
    const { value } = await paintPdf(layout, fonts, { ...options, created: '2025-01-02T03:04:05Z' });
    const pdf = await readPdf(value ?? new Uint8Array());
    expect(pdf.info).toMatchObject({ CreationDate: 'D:20250102030405Z', ModDate: 'D:20250102030405Z' });
    expect(pdf.xmp('xmp:createdate')).toBe('2025-01-02T03:04:05Z');
  });

  it.each(['soon', '2024-13-01', '20240229'])('leave out what is no date: %s', async (date) => {
    const bytes = await paint(paragraphLayout('Hello ', { date, author: '', subject: ' ', keywords: [] }));
    const { info } = await readPdf(bytes);
    for (const key of ['CreationDate', 'Author', 'Subject', 'Keywords']) expect(info).not.toHaveProperty(key);
  });
});

describe('bytes', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('are the same for the same layout, in every time zone', async () => {
    const first = await paint(richLayout());
    vi.stubEnv('TZ', 'Pacific/Kiritimati');
    expect(new Date(0).getHours()).not.toBe(0);
    expect(Buffer.compare(await paint(richLayout()), first)).toBe(0);
  });

  it('carry an identifier that changes with the content', async () => {
    const texts = ['Hello ', 'Hullo '].map((text) => paint(paragraphLayout(text)));
    const ids = (await Promise.all(texts)).map(
      (bytes) => rawText(bytes).match(/\/ID \[<(\w{32})> <\1>\]/)?.[1],
    );
    expect(ids[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(ids[1]).not.toBe(ids[0]);
  });

  it('may be painted at the same time without touching each other', async () => {
    const alone = await paint(richLayout());
    const together = await Promise.all([
      paint(richLayout()),
      paint(paragraphLayout('Hello ')),
      paint(richLayout()),
    ]);
    expect(together.map((bytes) => Buffer.compare(bytes, alone) === 0)).toEqual([true, false, true]);
  });
});

describe('text', () => {
  it.each([
    ['ligatures', 'office difficult '],
    ['one glyph for several characters', 'A\u00a0B A B '],
    ['decomposed letters', 'e\u0301 x\u0301\u0308 o\u0308\u0323 '],
    ['Greek', 'Ελληνικά ΐ '],
    ['Cyrillic', 'Українська ґ '],
    ['Vietnamese', 'Tiếng Việt '],
  ])('keeps %s', async (_name, text) => {
    const { pages } = await readPdf(await paint(paragraphLayout(text)));
    const spaces = /[\s\u00a0]+/g;
    expect(pages[0]?.text.replaceAll('\u2060', '').replace(spaces, ' ')).toBe(
      text.trim().replace(spaces, ' '),
    );
  });

  it('says in words what its glyphs cannot say', async () => {
    const layout = new TinyLayout();
    const owner = layout.leaf(layout.element(layout.root, 'P'));
    layout.draw({ ...runOf(owner, 'ab', 100), texts: ['é', ''] });
    expect((await readPdf(await paint(layout.build()))).pages[0]?.text).toContain('é');
  });
});

describe('mistakes', () => {
  it('reports every character without a glyph, once a face', async () => {
    const layout = new TinyLayout();
    layout.line(layout.root, 'P', 'a日日本 ', 100);
    layout.line(layout.root, 'P', '日\u0007', 120, { face: sans });
    const { value, diagnostics } = await paintPdf(layout.build(), fonts, options);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      `pdf/missing-glyph: \`${serif}\` has no glyph for \`日\` (U+65E5)`,
      `pdf/missing-glyph: \`${serif}\` has no glyph for \`本\` (U+672C)`,
      `pdf/missing-glyph: \`${sans}\` has no glyph for \`日\` (U+65E5)`,
      `pdf/missing-glyph: \`${sans}\` has no glyph for U+0007`,
    ]);
  });

  it('reports every face that cannot be embedded', async () => {
    const broken = new Map([
      [serif, new TextEncoder().encode('wOF2 and so on')],
      [sans, new Uint8Array(3)],
    ]);
    const { value, diagnostics } = await paintPdf(paragraphLayout('Hello '), broken, options);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['pdf/unusable-font', 'pdf/unusable-font']);
  });
});

describe('a layout that contradicts itself is a bug', () => {
  const strayOwner = { type: 'content', id: 999 } as const;
  const uri = { type: 'uri', uri: 'https://example.org' } as const;
  const link = {
    type: 'link',
    element: 0,
    x: 0,
    y: 0,
    width: 1,
    height: 1,
    target: uri,
    description: 'x',
  } as const;

  it.each<[string, (layout: TinyLayout) => void]>([
    ['content leaf `999`', (layout) => layout.draw(runOf(strayOwner, 'x', 100))],
    ['element `999`', (layout) => layout.draw({ ...link, element: 999 })],
    [
      'destination `gone`',
      (layout) => layout.draw({ ...link, target: { type: 'destination', name: 'gone' } }),
    ],
    [
      'element `999`',
      (layout) => layout.outline.push({ title: 'x', page: 1, y: 0, element: 999, children: [] }),
    ],
    ['font `sans.ttf`', (layout) => layout.faces.push('sans.ttf')],
    ['page `2`', (layout) => layout.destinations.push({ name: 'x', page: 2, y: 0 })],
  ])('names the %s', async (name, change) => {
    const layout = new TinyLayout();
    change(layout);
    await expect(paintPdf(layout.build(), fonts, options)).rejects.toThrow(name);
  });
});
