import { expect, it } from 'vitest';
import { readNames } from '../../src/fonts/read-names.ts';
import { shippedFaces } from '../support/shipped-fonts.ts';

function namesOf(file: string) {
  return readNames(shippedFaces.get(file) ?? new Uint8Array());
}

it.each([
  ['SourceSerif4-Regular.ttf', 'Source Serif 4', 400, false, true],
  ['SourceSerif4-BoldItalic.ttf', 'Source Serif 4', 700, true, true],
  ['SourceSans3-Bold.ttf', 'Source Sans 3', 700, false, false],
] as const)('reads what %s says of itself', (file, family, weight, isItalic, isSerif) => {
  expect(namesOf(file)).toMatchObject({ family, weight, isItalic, isSerif });
  expect(namesOf(file).version).toMatch(/^Version \d/);
});

it('finds nothing in a file that ends too early, and never throws', () => {
  const file = shippedFaces.get('SourceSans3-Bold.ttf') ?? new Uint8Array();
  for (let length = 0; length < 400; length += 7) {
    expect(readNames(file.subarray(0, length)).family).toBe('');
  }
});
