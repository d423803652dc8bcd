import { describe, expect, it } from 'vitest';
import { partNumbers } from '../../src/layout/number-cells.ts';

/** The cells with `|` where the numbers are aligned. */
function aligned(cells: readonly string[]): readonly string[] | undefined {
  return partNumbers(cells)?.map(({ head, tail }) => `${head}|${tail}`);
}

describe('columns of numbers', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['whole numbers', ['1', '20', '300'], ['1|', '20|', '300|']],
    ['decimals with a point', ['1.5', '12', '0.125'], ['1|.5', '12|', '0|.125']],
    ['decimals with a comma', ['1,5', '12'], ['1|,5', '12|']],
    ['points for thousands, commas for decimals', ['1.250.000,50', '98,5'], ['1.250.000|,50', '98|,5']],
    ['commas for thousands, points for decimals', ['1,250.5', '1,200'], ['1,250|.5', '1,200|']],
    ['thousands only', ['1,200', '98'], ['1,200|', '98|']],
    [
      'spaces and apostrophes for thousands',
      ['1 200 300', "4'500", '1\u202f200,5'],
      ['1 200 300|', "4'500|", '1\u202f200|,5'],
    ],
    ['a mark that other cells explain', ['1.250', '98.5'], ['1|.250', '98|.5']],
    ['percent and units', ['12.5%', '7 %', '3 pp'], ['12|.5%', '7| %', '3| pp']],
    ['signs', ['+3', '−12.25', '±0.5', '≥ 4'], ['+3|', '−12|.25', '±0|.5', '≥ 4|']],
    ['currencies', ['€1,200', 'EUR 98.50', '3 €'], ['€1,200|', 'EUR 98|.50', '3| €']],
    ['ranges', ['10–20', '5–7.5', '100 - 120'], ['10–20|', '5–7|.5', '100 - 120|']],
    ['dashes for none', ['1.5', '–', '', 'n/a', '…'], ['1|.5', '–|', '|', 'n/a|', '…|']],
    ['years', ['2026', '2027'], ['2026|', '2027|']],
    ['Arabic figures', ['١٬٢٥٠', '٣٫٥'], ['١٬٢٥٠|', '٣|٫٥']],
    ['a mark for a note', ['12*', '3.5'], ['12|*', '3|.5']],
  ])('%s', (_, cells, expected) => {
    expect(aligned(cells)).toEqual(expected);
  });
});

it.each<[string, readonly string[]]>([
  ['words', ['one', 'two']],
  ['words among numbers', ['12', 'about 30']],
  ['nothing but dashes', ['–', '']],
  ['no cells', []],
  ['dates', ['2026-01-15', '2026-02-01']],
  ['two lines', ['12\n13', '4']],
  ['a number in a sentence', ['12', '3 of the 27 members']],
  ['a very long number', ['1'.repeat(61)]],
])('leaves alone: %s', (_, cells) => {
  expect(partNumbers(cells)).toBeUndefined();
});
