import { expect, it } from 'vitest';
import { directionOf, isLanguageTag, primaryLanguage } from '../../src/schema/language-tag.ts';

it.each([
  'en',
  'pt-BR',
  'zh-Hans',
  'zh-Hant-TW',
  'es-419',
  'sl-nedis',
  'de-1996',
  'en-u-ca-gregory',
  'ckb',
  'ar-x-a',
])('%s is a language tag', (tag) => expect(isLanguageTag(tag)).toBe(true));

it.each(['', 'e', 'english', 'jp', 'gr', 'en_US', 'en-', 'en-U', 'en US', 'de-96', '123', 'en-x'])(
  '%j is none',
  (tag) => expect(isLanguageTag(tag)).toBe(false),
);

it.each([
  ['ar', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ff-Adlm', 'rtl'],
  ['ff', 'ltr'],
  ['ks-Deva', 'ltr'],
  ['he-IL', 'rtl'],
  ['en', 'ltr'],
] as const)('text in %s runs %s', (tag, direction) => expect(directionOf(tag)).toBe(direction));

it('knows the language of a tag', () => expect(primaryLanguage('PT-br')).toBe('pt'));
