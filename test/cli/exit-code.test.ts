import { expect, it } from 'vitest';
import { exitCodeOf } from '../../src/cli/exit-code.ts';
import type { DiagnosticCode } from '../../src/diagnostics/codes.ts';

const warning = 'layout/overfull-line';
const error = 'corpus/empty';

it.each<[readonly DiagnosticCode[], number | undefined, number]>([
  [[], undefined, 0],
  [[], 0, 0],
  [[warning, warning], undefined, 0],
  [[warning, warning], 2, 0],
  [[warning, warning], 1, 1],
  [[warning], 0, 1],
  [[error], undefined, 1],
  [[warning, error], 10, 1],
])('for %j with at most %s warnings it is %i', (codes, maxWarnings, expected) => {
  const diagnostics = codes.map((code) => ({ code, message: '' }));
  expect(exitCodeOf(diagnostics, maxWarnings)).toBe(expected);
});
