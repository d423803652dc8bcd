import { describe, expect, it } from 'vitest';
import { isName, namesIn } from '../../src/leaks/names-in.ts';

describe('namesIn', () => {
  it.each<[string, readonly string[]]>([
    ['We favour open-source models.', []],
    ['see [x](#rec-open-source) there', ['open-source', 'rec-open-source']],
    ['<a id="compute"></a> compute', ['compute']],
    ['a link to #compute and more', ['compute']],
    ['ban-private-registers is a name', ['ban-private-registers']],
    ['ref-data or evidence-data', ['data', 'ref-data', 'evidence-data']],
    ['brief.pdf#rec-share-code', ['share-code', 'rec-share-code']],
    ['compute', []],
    ['a Big-bad-wolf and a bad-big-wolF', []],
  ])('is sure of names in %j', (text, names) => {
    expect([...namesIn(text).sure]).toEqual(names);
  });

  it('tells other words', () => {
    expect([...namesIn('We favour open-source models, #now').tokens]).toEqual([
      'favour',
      'open-source',
      'models',
    ]);
  });
});

describe('isName', () => {
  it.each<[string, boolean]>([
    ['compute', true],
    ['https://example.org/a#b', true],
    ['two words', false],
    ['S\u00e2\u00dar4', false],
    ['', false],
  ])('tells what %j is', (text, expected) => {
    expect(isName(text)).toBe(expected);
  });
});
