import type { MarkdownFormat } from './format.ts';

/** GitHub Flavored Markdown: UTF-8 without a byte order mark, lines end in LF, one LF at the end. */
export const md: MarkdownFormat = {
  type: 'markdown',
  label: 'Markdown',
  extension: 'md',
  mediaType: 'text/markdown; charset=utf-8',
  write({ text }) {
    const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    return { value: new TextEncoder().encode(`${lines.replace(/\n+$/, '')}\n`), diagnostics: [] };
  },
};
