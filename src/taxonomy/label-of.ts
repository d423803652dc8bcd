import type { LocalizedText } from './taxonomy.ts';

/**
 * The text in a language (BCP 47): in exactly that tag, else in a wider one (`pt` for `pt-BR`), else in
 * English, else in the first language given.
 */
export function labelOf(text: LocalizedText, language: string): string {
  if (typeof text === 'string') return text;
  for (const tag of [...widerTags(language), 'en']) {
    const label = Object.hasOwn(text, tag) ? text[tag] : undefined;
    if (label !== undefined) return label;
  }
  return Object.values(text)[0] ?? '';
}

function widerTags(language: string): readonly string[] {
  const parts = language.split('-');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
}
