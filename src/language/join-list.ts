import type { Language } from './language.ts';

/** The items as a list in running text, such as `Kenya, Poland and Singapore`. */
export function joinList(language: Language, items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  if (items.length === 1) return last;
  return `${items.slice(0, -1).join(language.list.separator)}${language.list.last}${last}`;
}
