import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../src/lint/facts/lexicon-of.ts';
import { listSizes } from '../../../src/lint/facts/list-sizes.ts';
import { type Figure, readFigures } from '../../../src/lint/facts/read-figures.ts';
import { readTokens } from '../../../src/lint/facts/tokens.ts';

const english = lexiconOf('en');
const french = lexiconOf('fr-BE');

function written(figure: Figure): string {
  switch (figure.type) {
    case 'quantity':
      return `${figure.bound ? `${figure.bound} ` : ''}${Number(figure.value.toPrecision(6))} ${figure.unit}`;
    case 'date':
      return new Date(figure.day * 86_400_000).toISOString().slice(0, 10);
    case 'frequency':
      return `every ${figure.every}`;
  }
}

function figuresIn(text: string, lexicon = english): readonly string[] {
  const { quantities, dates, frequencies } = readFigures(text, lexicon);
  return [...quantities, ...dates, ...frequencies].map(written);
}

describe('quantities', () => {
  it.each([
    ['1,500 maps', '1500 things'],
    ['1 500 maps', '1500 things'],
    ['1\u202f500 maps', '1500 things'],
    ['1,234,567.5 maps', '1234570 things'],
    ['fifteen hundred maps', '1500 things'],
    ['two hundred five maps', '205 things'],
    ['three hundred thousand maps', '300000 things'],
    ['twenty-five maps', '25 things'],
    ['a dozen maps', '12 things'],
    ['over 60,000 maps', 'least 60000 things'],
    ['no more than six maps', 'most 6 things'],
    ['5 per cent of maps', '0.05 share'],
    ['5% of maps', '0.05 share'],
    ['half of all maps', '0.5 share'],
    ['two thirds of maps', '0.666667 share'],
    ['€2.5m', '2500000 money'],
    ['2.5 million euros', '2500000 money'],
    ['72 hours', '3 days'],
    ['36 minutes', '0.025 days'],
    ['60 minutes or more', 'least 0.0416667 days'],
    ['two maps or fewer', 'most 2 things'],
    ['one in ten maps', '0.1 share'],
    ['one map in ten', '0.1 share'],
    ['two out of three', '0.666667 share'],
    ['twice as many maps', '2 times'],
    ['EUR 40 million', '40000000 money'],
    ['3 km', '3000 measure'],
    ['500 GB', '500000000000 measure'],
    ['a two-year trial', '24 months'],
    ['within a year', 'most 12 months'],
    ['within half a year', 'most 6 months'],
  ])('%s', (text, expected) => {
    expect(figuresIn(text)).toEqual([expected]);
  });

  it.each(['one by one', 'a map', 'a report on maps', 'GPT-4 and SCB 10X', 'the 3rd map', 'no maps'])(
    'are not in “%s”',
    (text) => {
      expect(figuresIn(text)).toEqual([]);
    },
  );

  it.each([
    ['1 500 cartes', '1500 things'],
    ['1.500 cartes', '1500 things'],
    ['2,5 millions d’euros', '2500000 money'],
    ['quatre-vingt-dix cartes', '90 things'],
    ['un rapport sur deux sujets', '2 things'],
    ['une carte sur dix', '0.1 share'],
    ['jusqu’à 8 %', 'most 0.08 share'],
    ['50 millions de dollars', '50000000 money'],
    ['au moins deux tiers', 'least 0.666667 share'],
    ['dans un délai de six mois', 'most 6 months'],
  ])('%s', (text, expected) => {
    expect(figuresIn(text, french)).toEqual([expected]);
  });

  it('name laws and sections too', () => {
    const { quantities } = readFigures('Regulation 2024/1689, section 4', english);
    expect(quantities.map(({ isReference }) => isReference)).toEqual([true, true, true]);
  });
});

describe('dates', () => {
  it.each([
    ['by 30 June 2027', '2027-06-30'],
    ['by June 30, 2027', '2027-06-30'],
    ['by 2027-06-30', '2027-06-30'],
    ['by June 2027', '2027-06-30'],
    ['by the end of June 2027', '2027-06-30'],
    ['by mid-2027', '2027-06-30'],
    ['in the first half of 2027', '2027-06-30'],
    ['before 1 July 2027', '2027-06-30'],
    ['by the end of 2027', '2027-12-31'],
    ['before 2028', '2027-12-31'],
    ['since 2027', '2027-12-31'],
  ])('%s', (text, expected) => {
    expect(figuresIn(text)).toEqual([expected]);
  });

  it.each([
    ['avant le 1er juillet 2027', '2027-06-30'],
    ['d’ici fin juin 2027', '2027-06-30'],
    ['d’ici la fin de 2027', '2027-12-31'],
  ])('%s', (text, expected) => {
    expect(figuresIn(text, french)).toEqual([expected]);
  });

  it('are no numbers of things, and the other way round', () => {
    expect(figuresIn('2000 maps')).toEqual(['2000 things']);
    expect(figuresIn('the plan of 2000')).toEqual(['2000-12-31']);
  });

  it('are deadlines after some words', () => {
    const { dates } = readFigures('It ran from 2020. In 2021 it was to end by 2022.', english);
    expect(dates.map(({ isDeadline }) => isDeadline)).toEqual([true, false, true]);
  });
});

describe('frequencies', () => {
  it.each([
    ['every year', 'every 12'],
    ['annually', 'every 12'],
    ['every two years', 'every 24'],
    ['twice a year', 'every 6'],
    ['regularly', 'every 0'],
  ])('%s', (text, expected) => {
    expect(figuresIn(text)).toEqual([expected]);
  });
});

describe('lists', () => {
  it.each([
    ['data, models and tests', [3, 2]],
    ['data, models, and tests', [3, 2]],
    ['data and models', []],
    ['nothing to count', []],
  ])('%s', (text, sizes) => {
    if (!english) throw new Error('no English');
    expect(listSizes(readTokens(text), english)).toEqual(sizes);
  });
});

describe('any text', () => {
  it('is read in full', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'19 ,.-a/%€two may half every\n'), { maxLength: 200 }),
        (letters) => {
          for (const lexicon of [english, french, undefined]) {
            const { tokens, quantities, dates } = readFigures(letters.join(''), lexicon);
            for (const { from, to } of [...quantities, ...dates]) {
              expect(from).toBeLessThan(to);
              expect(to).toBeLessThanOrEqual(tokens.length);
            }
          }
        },
      ),
    );
  });

  it.each(['1', '1,', '111,', '111 ', '1-', 'a-', 'half ', 'two hundred ', 'not ', 'a, '])(
    'is read in bounded time: %j, twenty thousand letters long',
    (piece) => {
      const text = piece.repeat(20_000 / piece.length);
      expect(readFigures(`${text}x`, english).tokens.length).toBeGreaterThan(0);
    },
  );
});
