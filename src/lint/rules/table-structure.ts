import type { TagElement } from '../../layout/layout.ts';
import type { Finding, TagsRule } from '../rule.ts';
import { elementsIn, placeOf, walkTags } from '../walk-tags.ts';

export const tableStructure: TagsRule = {
  code: 'lint/table-structure',
  subject: 'tags',
  why: 'A screen reader says the headers of a cell, and so needs every cell to have one.',
  clause: 'PDF/UA-1, 7.5',
  good: [
    'Document\n  Table\n    THead\n      TR\n        TH scope="Column"\n    TBody\n      TR\n        TD',
    'Document\n  Table\n    TR\n      TH scope="Row"\n      TD',
    'Document\n  Table\n    TR\n      TH name="a"\n    TR\n      TD headers="a"',
  ],
  bad: [
    'Document\n  Table\n    TR\n      TD',
    'Document\n  Table\n    TR\n      TH scope="Column"\n    TR\n      TD\n      TD',
    'Document\n  Table\n    TR\n      TH\n    TR\n      TD',
    'Document\n  Table\n    TR\n      TD headers="nobody"',
  ],
  check(root) {
    const names = new Set<string>();
    walkTags(root, ({ role, name }) => {
      if (role === 'TH' && name !== undefined) names.add(name);
    });
    const findings: Finding[] = [];
    walkTags(root, (element) => {
      if (element.role !== 'Table') return;
      const count = countBareCells(rowsOf(element), names);
      const message = `a table has ${count} ${count === 1 ? 'cell' : 'cells'} without a header`;
      if (count > 0) findings.push({ message, ...placeOf(element) });
    });
    return findings;
  },
};

/** Tables in cells are tables of their own. */
function rowsOf(element: TagElement): readonly (readonly TagElement[])[] {
  return elementsIn(element).flatMap((child) => {
    if (child.role === 'TR') return [elementsIn(child)];
    return ['THead', 'TBody', 'TFoot'].includes(child.role) ? rowsOf(child) : [];
  });
}

function countBareCells(rows: readonly (readonly TagElement[])[], names: ReadonlySet<string>): number {
  const headed = new Set<number>();
  let count = 0;
  for (const row of rows) {
    const isRowHeaded = row.some(({ scope }) => scope === 'Row' || scope === 'Both');
    for (const [column, cell] of row.entries()) {
      if (cell.scope === 'Column' || cell.scope === 'Both') headed.add(column);
      const isHeaded = isRowHeaded || headed.has(column) || cell.headers?.some((name) => names.has(name));
      if (cell.role === 'TD' && !isHeaded) count += 1;
    }
  }
  return count;
}
