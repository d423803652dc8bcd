import { expect, it } from 'vitest';
import { formatCitation } from '../../src/brief/format-citation.ts';
import { sourceSchema } from '../../src/corpus/schema/source.ts';
import { loadLanguages } from '../../src/language/load-languages.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { assets, sampleBrief } from '../support/sample-brief.ts';

const { en } = loadLanguages(memoryWorld({}, { assets }), ['en']).value ?? {};
if (!en) throw new Error('no English');
const language = en;

const family = (name: string) => ({ family: name, given: 'X' });

it.each([
  [
    'a part of a whole',
    {
      author: [family('A'), family('B')],
      issued: '2025-09',
      'container-title': 'Journal',
      volume: '3',
      issue: '2',
      page: '4-9',
    },
    'A, X. and B, X. (2025). T. *Journal*, vol. 3, no. 2, pp. 4-9.',
  ],
  ['no author', { issued: { 'date-parts': [[2024, 1, 5]] } }, '*T* (2024).'],
  ['no date', { author: [{ literal: 'Office' }] }, 'Office (no date). *T*.'],
  [
    'many authors',
    { author: ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map(family), issued: '2020' },
    'A, X., B, X., C, X. et al. (2020). *T*.',
  ],
  [
    'two given names',
    { author: [{ family: 'A', given: 'Jean-Paul Émile' }], issued: '2020' },
    'A, J.-P. É. (2020). *T*.',
  ],
  ['a title in the language of the brief', { language: 'en-GB', issued: '2020' }, '*T* (2020).'],
  [
    'a title in another language',
    { title: 'Pourquoi ?', language: 'fr', issued: '2020', author: [{ literal: 'A' }] },
    'A (2020). <span lang="fr">*Pourquoi ?*</span>',
  ],
  [
    'a part of a whole in a language that runs the other way',
    { language: 'ar', issued: '2020', 'container-title': 'C' },
    '<span lang="ar" dir="rtl">T</span> (2020). <span lang="ar" dir="rtl">*C*</span>.',
  ],
  ['a title that is a question', { title: 'Why?', issued: '2020' }, '*Why?* (2020).'],
  [
    'a DOI rather than a URL',
    { issued: '2020', DOI: '10.1000/a_(b)<c>', URL: 'https://example.org' },
    '*T* (2020). [doi:10.1000/a\\_(b)\\<c>](https://doi.org/10.1000/a_%28b%29%3Cc%3E).',
  ],
  [
    'a URL and when it was seen',
    { issued: '2020', URL: 'https://example.org/a/', accessed: '2026-06-03' },
    '*T* (2020). [example.org/a](https://example.org/a/) (accessed 3 June 2026).',
  ],
  [
    'markup',
    { title: 'A [x](y) *b* <i>', publisher: 'A|B', issued: '2020' },
    '*A \\[x\\](y) \\*b\\* \\<i>* (2020). A\\|B.',
  ],
  [
    'publisher, edition, version',
    { issued: '2020', publisher: 'P', 'publisher-place': 'Oslo', edition: '2nd', version: '1' },
    '*T* (2020). 2nd ed., version 1. P, Oslo.',
  ],
])('formats %s', (_, fields, expected) => {
  const source = sourceSchema.parse({ id: 's', type: 'report', title: 'T', ...fields });
  expect(formatCitation(language, source)).toBe(expected);
});

it('cites the brief itself', () => {
  expect(sampleBrief('eu').citation).toBe(
    'Institute for Tests (2026). *Data for Policymakers in the European Union*. Open data, edition 2026-11. 23 November 2026.',
  );
});
