import { describe, expect, it } from 'vitest';
import { fillSentence } from '../../src/language/fill-sentence.ts';
import { formatDate } from '../../src/language/format-date.ts';
import { joinList } from '../../src/language/join-list.ts';
import type { Language } from '../../src/language/language.ts';
import { loadLanguages } from '../../src/language/load-languages.ts';
import { builtInRegions } from '../../src/taxonomy/built-in-regions.ts';
import { assetsFolder, memoryWorld, readFolder } from '../support/memory-world.ts';

const assets = readFolder(assetsFolder);
const english = new TextDecoder().decode(assets['languages/en.yaml']);
const load = (tags: readonly string[], files = {}) => loadLanguages(memoryWorld(files, { assets }), tags);
const { value: languages = {}, diagnostics } = load(['en', 'fr']);
const { en, fr } = languages as Record<'en' | 'fr', Language>;

describe('the built-in languages', () => {
  it('have no mistakes', () => expect(diagnostics).toEqual([]));

  it('have the same keys', () => {
    const keysOf = (value: unknown): unknown =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).map(([key, item]) => [key, keysOf(item)])
        : null;
    const { places: _en, dates: enDates, ...enTexts } = en;
    const { places: _fr, dates: frDates, ...frTexts } = fr;
    expect(keysOf(frTexts)).toEqual(keysOf(enTexts));
    expect(Object.keys(frDates)).toEqual(Object.keys(enDates));
  });

  it('have no label that nothing shows', () => {
    const decoder = new TextDecoder();
    const templates = Object.entries(assets).flatMap(([path, bytes]) =>
      path.endsWith('.hbs') ? [decoder.decode(bytes)] : [],
    );
    const shown = new Set(templates.join('\n').match(/(?<=\blabels\.)\w+/g));
    // Composing names the instruments that a brief selects.
    shown.add('instrument');
    expect(Object.keys(en.labels).filter((label) => !shown.has(label))).toEqual([]);
  });

  it.each([en, fr])('name places that exist: $name', ({ places }) => {
    const known = new Set(builtInRegions.map(({ id }) => id));
    expect(Object.keys(places).filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('loadLanguages', () => {
  it.each([
    ['frr', 'did you mean `fr`?'],
    ['sv', 'there are texts for `en`, `fr`'],
  ])('suggests a language for %s', (tag, help) => {
    const { value, diagnostics } = load([tag]);
    expect(value?.[tag]).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'project/unknown-language', help }]);
  });

  it.each([
    ['a missing label', english.replace(/^ {2}ask: .*\n/m, ''), 'the label `ask` is missing', 6],
    [
      'a wrong label',
      english.replace(/^ {2}ask: /m, '  aks: '),
      'the label `aks` is not one of the English file',
      50,
    ],
    [
      'a wrong placeholder',
      english.replace('valid on {date}', 'valid on {day}'),
      'the text `ruleDate` has {day} instead of {date}',
      english.split('\n').findIndex((line) => line.includes('ruleDate')) + 1,
    ],
  ])('reports %s', (what, text, message, line) => {
    const { diagnostics } = load(['de'], { 'templates/languages/de.yaml': text });
    const found = diagnostics.find((diagnostic) => diagnostic.message === message);
    expect(found).toMatchObject({
      code: 'project/invalid-language',
      span: { file: 'templates/languages/de.yaml' },
    });
    if (what !== 'a missing label' && what !== 'a wrong label') expect(found?.span?.start.line).toBe(line);
  });

  it('takes a language and more labels from the project', () => {
    const more = english.replace('labels:\n', 'labels:\n  motto: Onwards\n');
    const files = { 'templates/languages/en.yaml': more, 'templates/languages/de.yaml': more };
    const { value, diagnostics } = load(['en', 'de'], files);
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ de: { labels: { motto: 'Onwards' } } });
  });

  it('wants the labels that the project adds in every language', () => {
    const more = english.replace('labels:\n', 'labels:\n  motto: Onwards\n');
    const { diagnostics } = load(['fr'], { 'templates/languages/en.yaml': more });
    expect(diagnostics.map(({ message }) => message)).toEqual(['the label `motto` is missing']);
  });

  it('survives tags that mean something in JavaScript', () => {
    expect(load(['constructor']).diagnostics).toHaveLength(1);
    expect(load(['__proto__']).diagnostics).toHaveLength(1);
  });
});

describe('words by data', () => {
  it.each([
    [en, '2026-11-01', '1 November 2026'],
    [en, '2026-11', 'November 2026'],
    [en, '2026', '2026'],
    [fr, '2027-08-01', '1er août 2027'],
    [fr, '2027-08-02', '2 août 2027'],
  ])('dates', (language, date, expected) => expect(formatDate(language, date)).toBe(expected));

  it.each([
    [en, 0, 'other'],
    [en, 1, 'one'],
    [fr, 0, 'one'],
    [fr, 2, 'other'],
  ])('plurals', (language, count, expected) => {
    expect(fillSentence(language, { one: 'one', other: 'other' }, { count })).toBe(expected);
  });

  it('fills only placeholders that have a value', () => {
    expect(fillSentence(en, '{a} {b} {constructor}', { a: '{b}' })).toBe('{b} {b} {constructor}');
  });

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('lists', (items, expected) => expect(joinList(en, items)).toBe(expected));
});
