import type { Span } from '../../diagnostics/span.ts';
import type { Document, Link } from '../../document/document.ts';
import { plainText } from '../../document/plain-text.ts';
import { inlinesOf, walkDocument, walkInlines } from '../../document/walk.ts';
import type { DocumentRule, Finding } from '../rule.ts';
import { wordsOf } from '../words.ts';

export const linkText: DocumentRule = {
  code: 'lint/link-text',
  subject: 'document',
  why: 'A screen reader lists links without the sentences around them: each has to say where it leads.',
  clause: 'WCAG 2.2, 2.4.4',
  good: [
    '# T\n\nRead [the report](https://a.org/1) and [its annex](https://a.org/2).',
    '# T\n\nSee [1](#a) and [1](#b), [a.org](https://a.org) and [a.org](https://a.org).\n\n## A\n\n## B',
    '---\nlang: fr\n---\n# T\n\n[here](https://a.org)',
  ],
  bad: [
    '# T\n\nFor the report click [here](https://a.org).',
    '# T\n\nThe report: [Read more…](https://a.org)',
    '---\nlang: fr\n---\n# T\n\nLe rapport est [ici](https://a.org).',
    '# T\n\n[The report](https://a.org/1), [the report](https://a.org/2)',
  ],
  check(document) {
    const addresses = new Map<string, string>();
    const vague = new Set(wordsOf(document.language).linkTexts);
    return linksOf(document).flatMap(({ link, span }): readonly Finding[] => {
      const shown = plainText(link.children).trim();
      const text = normal(shown);
      const first = addresses.get(text) ?? link.url;
      addresses.set(text, first);
      const place = span ? { span } : {};
      if (vague.has(text)) {
        return [{ message: `the link \`${shown}\` does not say where it leads`, ...place, help: nameIt }];
      }
      if (first === link.url || isNumber(text)) return [];
      const message = `two links read \`${shown}\` and lead to different places`;
      return [{ message, ...place, help: `one leads to \`${first}\`, the other to \`${link.url}\`` }];
    });
  },
};

const nameIt = 'name what the link leads to';

interface LocatedLink {
  readonly link: Link;
  readonly span: Span | undefined;
}

function linksOf(document: Document): readonly LocatedLink[] {
  const links: LocatedLink[] = [];
  walkDocument(document, (block) => {
    for (const inlines of inlinesOf(block)) {
      walkInlines(inlines, (inline) => {
        if (inline.type === 'link') links.push({ link: inline, span: block.span });
      });
    }
  });
  return links;
}

/** In lower case, without what stands around the words. */
function normal(text: string): string {
  return text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** Numbers of references are read with what stands before them. */
function isNumber(text: string): boolean {
  return /^[\p{N}\p{P}\s]*$/u.test(text);
}
