import type { Language, Sentence } from './language.ts';

/**
 * A sentence with its `{placeholders}` filled. Where it has forms for numbers, `count` decides between them.
 * A placeholder without a value stays as it is.
 */
export function fillSentence(
  language: Language,
  sentence: Sentence,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const { count } = values;
  const pattern = typeof sentence === 'string' ? sentence : sentence[pluralForm(language, count)];
  return pattern.replace(/\{([a-z]+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : placeholder,
  );
}

function pluralForm(language: Language, count: string | number | undefined): 'one' | 'other' {
  return language.plural.one.includes(Number(count)) ? 'one' : 'other';
}
