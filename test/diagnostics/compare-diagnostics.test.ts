import { expect, it } from 'vitest';
import { compareDiagnostics } from '../../src/diagnostics/compare-diagnostics.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';

function at(file: string, line: number, column: number, code: Diagnostic['code'] = 'yaml/empty'): Diagnostic {
  return { code, message: 'm', span: { file, start: { line, column }, end: { line, column } } };
}

it('orders by file, line, column and code, numbers as numbers, and what has no place first', () => {
  const sorted: Diagnostic[] = [
    { code: 'project/missing', message: 'm' },
    at('B.yaml', 1, 1),
    at('a.yaml', 2, 9),
    at('a.yaml', 10, 2),
    at('a.yaml', 10, 10, 'corpus/empty'),
    at('a.yaml', 10, 10, 'yaml/empty'),
    at('a/b.yaml', 1, 1),
  ];
  expect(sorted.toReversed().sort(compareDiagnostics)).toEqual(sorted);
});
