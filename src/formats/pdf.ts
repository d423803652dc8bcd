import type { LayoutFormat } from './format.ts';

/** Tagged PDF 1.7 that meets PDF/UA-1 and PDF/A-3a. The writer loads on first use: Markdown alone never needs it. */
export const pdf: LayoutFormat = {
  type: 'layout',
  label: 'PDF',
  extension: 'pdf',
  mediaType: 'application/pdf',
  async write(layout, fonts, options) {
    const { paintPdf } = await import('./pdf/paint-pdf.ts');
    return paintPdf(layout, fonts, options);
  },
};
