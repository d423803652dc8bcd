import type { Table } from '../../document/document.ts';
import { plainText } from '../../document/plain-text.ts';
import { walkDocument } from '../../document/walk.ts';
import type { DocumentRule, Finding } from '../rule.ts';

export const emptyHeader: DocumentRule = {
  code: 'lint/empty-header',
  subject: 'document',
  why: 'A screen reader says the header of a column before each of its cells; only a corner may stay empty.',
  clause: 'PDF/UA-1, 7.5; WCAG 2.2, 1.3.1',
  good: [
    '# T\n\n| Who | What |\n| - | - |\n| a | b |',
    '# T\n\n| | What |\n| - | - |\n| **a** | b |',
    '# T\n\n<!-- role: memo-head -->\n\n| | |\n| - | - |\n| **To** | b |',
  ],
  bad: ['# T\n\n| Who | |\n| - | - |\n| a | b |'],
  check(document) {
    const findings: Finding[] = [];
    walkDocument(document, (block) => {
      if (block.type !== 'table' || block.role === 'memo-head') return;
      const place = block.span ? { span: block.span } : {};
      findings.push(
        ...emptyColumns(block).map((column) => ({ message: `column ${column} has no header`, ...place })),
      );
    });
    return findings;
  },
};

/** Numbers from 1; the first column may be one of row headers. */
function emptyColumns({ head }: Table): readonly number[] {
  return head.children.flatMap((cell, index) =>
    index > 0 && plainText(cell.children).trim() === '' ? [index + 1] : [],
  );
}
