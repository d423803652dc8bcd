import PDFDocument from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { PdfFile } from '../../../src/formats/pdf/pdf-file.ts';
import { assertPdfKitInternals, pdfKitParts } from '../../../src/formats/pdf/pdfkit-internals.ts';

const options = { language: 'en', direction: 'ltr' } as const;

function fileOfOnePage(): PdfFile {
  const file = new PdfFile(options);
  file.addPage(file.reserve(), { MediaBox: [0, 0, 100, 100], Resources: {} });
  return file;
}

describe('PdfFile', () => {
  it('gives the bytes of a PDF 1.7', async () => {
    const text = Buffer.from(await fileOfOnePage().finish()).toString('latin1');
    expect(text).toMatch(/^%PDF-1\.7\n/);
    expect(text).toMatch(/%%EOF\n$/);
    expect(text.replace(/\s+/g, ' ')).toContain('/Count 1 /Kids [');
  });

  // Without the guard PDFKit waits for the object, and the test runs into its time limit.
  it('never waits for an object that was reserved and not written', async () => {
    const file = fileOfOnePage();
    file.reserve();
    await expect(file.finish()).rejects.toThrow('1 PDF objects were reserved but never written');
  });

  it.each([
    ['ltr', '/Direction /L2R'],
    ['rtl', '/Direction /R2L'],
  ] as const)('tells readers that pages run %s', async (direction, expected) => {
    const file = new PdfFile({ ...options, direction });
    expect(Buffer.from(await file.finish()).toString('latin1')).toContain(expected);
  });

  it('takes nothing from the clock', async () => {
    const files = await Promise.all([fileOfOnePage().finish(), fileOfOnePage().finish()]);
    expect(Buffer.from(files[0]).toString('latin1')).not.toMatch(/\(D:\d|CreationDate/);
    expect(files[1]).toEqual(files[0]);
  });
});

describe('this release of PDFKit', () => {
  const create = () =>
    new PDFDocument({
      pdfVersion: '1.7',
      displayTitle: true,
      autoFirstPage: false,
      font: '',
      subset: 'PDF/A-3a',
    });

  it('has every part that is relied on', () => {
    expect(() => assertPdfKitInternals(create())).not.toThrow();
    expect(pdfKitParts.map(([path]) => path)).toEqual([
      '_root.data.Pages.data.Kids.push',
      '_root.data.Pages.data.Count',
      '_root.data.Names.data',
      '_root.data.ViewerPreferences.data',
      '_id',
      '_waiting',
      '_offsets',
      '_offset',
      'info',
      'outline.dictionary.data',
      'ref',
      'endMetadata',
      'endMarkings',
      'end',
      '_refEnd',
      '_write',
      '_finalize',
      'push',
    ]);
  });

  it.each(pdfKitParts)('would be refused without `%s`', (path) => {
    const document: object = create();
    Reflect.set(document, path.split('.')[0] ?? '', undefined);
    expect(() => assertPdfKitInternals(document)).toThrow(/^this release of PDFKit has no `/);
  });

  it('brings the colour profile of PDF/A', async () => {
    const text = Buffer.from(await fileOfOnePage().finish()).toString('latin1');
    expect(text).toContain('/OutputIntents');
    expect(text).toContain('sRGB IEC61966-2.1');
  });

  it('leaves metadata, tags and fonts to us', async () => {
    const text = Buffer.from(await fileOfOnePage().finish()).toString('latin1');
    expect(text).not.toMatch(/\/(?:Metadata|StructTreeRoot|Font|Helvetica|Outlines)\b/);
  });
});
