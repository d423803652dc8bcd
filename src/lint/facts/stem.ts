/** What the forms of a word share, roughly: `disclos` for disclose, disclosed and disclosing. */
export function stemOf(word: string): string {
  const singular = word.length > 3 ? word.replace(/(?<=[^s])s$/, '') : word;
  const base = singular.replace(/(?<=..)ing$/, '').replace(/(?<=..)ed$/, 'e');
  return base
    .replace(/(?<=..)(?:e|er)$/, '')
    .replace(/y$/, 'i')
    .replace(/([^aeiou])\1$/, '$1');
}
