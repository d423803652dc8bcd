import type { Span } from '../../diagnostics/span.ts';
import type { Inline } from '../../document/document.ts';
import { inlinesOf, walkDocument } from '../../document/walk.ts';
import type { DocumentRule, Finding } from '../rule.ts';
import { foreignText } from '../scripts.ts';

export const languageChange: DocumentRule = {
  code: 'lint/language-change',
  subject: 'document',
  why: 'A screen reader speaks with the voice of the language that it is told, and skips or spells out other scripts.',
  clause: 'PDF/UA-1, 7.2; WCAG 2.2, 3.1.2',
  good: [
    '# T\n\nWater (<span lang="ar" dir="rtl">ماء</span>) at 5 μg and `код`.',
    '---\nlang: ar\n---\n# ماء\n\nOECD',
    '---\nlang: sr-Latn\n---\n# Voda',
  ],
  bad: [
    '# T\n\nWater (ماء)',
    '# T\n\n| Вода |\n| - |\n| a |',
    '---\nlang: sr-Latn\n---\n# Вода',
    '# T\n\n<span lang="he">ماء</span>',
  ],
  check(document) {
    const findings: Finding[] = [];
    walkDocument(document, (block) => {
      for (const inlines of inlinesOf(block))
        findings.push(...findIn(inlines, document.language, block.span));
    });
    return findings;
  },
};

function findIn(inlines: readonly Inline[], language: string, span: Span | undefined): readonly Finding[] {
  return inlines.flatMap((inline) => {
    if (inline.type === 'text') return report(inline.value, language, span);
    if (!('children' in inline)) return [];
    return findIn(inline.children, inline.type === 'languageSpan' ? inline.language : language, span);
  });
}

function report(text: string, language: string, span: Span | undefined): readonly Finding[] {
  const foreign = foreignText(text, language);
  if (foreign === undefined) return [];
  const message = `\`${foreign}\` stands in text whose language is \`${language}\``;
  const help = 'put it into `<span lang="…">…</span>` with its language';
  return [{ message, ...(span ? { span } : {}), help }];
}
