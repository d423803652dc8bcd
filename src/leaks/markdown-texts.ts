import type { Document } from '../document/document.ts';
import type { Markdown } from '../document/markdown.ts';
import { parseMarkdown } from '../document/parse-markdown.ts';
import { plainText } from '../document/plain-text.ts';
import { inlinesOf, walkDocument, walkInlines } from '../document/walk.ts';

/** What a reader of Markdown is shown, one text a paragraph, heading or cell, and the addresses of its links; nothing where it is too long to be read. */
export function markdownTexts(markdown: Markdown): readonly string[] | undefined {
  const { value } = parseMarkdown(markdown);
  return value && textsOf(value);
}

function textsOf(document: Document): readonly string[] {
  const texts = [document.title, ...Object.values(document.meta)];
  walkDocument(document, (block) => {
    if (block.type === 'code') texts.push(block.value);
    if (block.type === 'figure') texts.push(block.alt, block.url);
    for (const inlines of inlinesOf(block)) {
      texts.push(plainText(inlines));
      walkInlines(inlines, (inline) => {
        if (inline.type === 'link') texts.push(inline.url, inline.title ?? '');
      });
    }
  });
  return texts;
}

/** What a text reads that may be Markdown. */
export function readableText(text: string): string {
  if (!/[\\*_`[\]<&~]/.test(text)) return text;
  return markdownTexts({ file: '', text })?.slice(1).join('\n') ?? text;
}
