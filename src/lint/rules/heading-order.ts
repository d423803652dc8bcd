import type { Heading } from '../../document/document.ts';
import { walkBlocks } from '../../document/walk.ts';
import type { DocumentRule, Finding } from '../rule.ts';

export const headingOrder: DocumentRule = {
  code: 'lint/heading-order',
  subject: 'document',
  why: 'Readers who move from heading to heading take a level that is left out for a part that they have missed.',
  clause: 'PDF/UA-1, 7.4.2; WCAG 2.2, 1.3.1',
  good: ['# A\n\n## B\n\n### C\n\n## D', '# A\n\ntext'],
  bad: ['# A\n\n### B', '## A\n\n# B', '# A\n\n# B', '# A\n\n> ## B\n>\n> #### C'],
  check(document) {
    const findings: Finding[] = [];
    let before: Heading | undefined;
    let hasTitle = false;
    walkBlocks(document.children, (block) => {
      if (block.type !== 'heading') return;
      const message =
        block.depth === 1 && hasTitle ? 'a second heading of level 1' : mistakeIn(block, before);
      if (message !== undefined) findings.push({ message, ...(block.span ? { span: block.span } : {}) });
      before = block;
      hasTitle ||= block.depth === 1;
    });
    return findings;
  },
};

function mistakeIn({ depth }: Heading, before: Heading | undefined): string | undefined {
  if (before === undefined) {
    return depth === 1 ? undefined : `the first heading is of level ${depth}, and not of level 1`;
  }
  if (depth > before.depth + 1) return `a heading of level ${depth} follows one of level ${before.depth}`;
  return undefined;
}
