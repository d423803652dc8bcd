import { expect, it } from 'vitest';
import { lineStartsOf, positionAt } from '../../src/diagnostics/line-starts.ts';

it.each([
  ['', 0, [1, 1]],
  ['ab', 2, [1, 3]],
  ['a\nb', 1, [1, 2]],
  ['a\nb', 2, [2, 1]],
  ['a\r\nb', 2, [1, 3]],
  ['a\r\nb', 3, [2, 1]],
  ['a\rb', 2, [2, 1]],
  ['\n\n\n', 3, [4, 1]],
  ['a\u2028b', 2, [1, 3]],
  ['😀b', 2, [1, 3]],
])('in %j offset %i is at %j', (text, offset, [line, column]) => {
  expect(positionAt(lineStartsOf(text), offset)).toEqual({ line, column });
});
