/**
 * Characters that would move the cursor, change colours or turn the direction of writing in a terminal:
 * controls, lone surrogates and bidirectional formatting (UAX #9).
 */
const harmful = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/** A text that cannot harm a terminal: harmful characters become their names, such as `<U+202E>`. */
export function harmless(text: string): string {
  return Array.from(text, harmlessCharacter).join('');
}

/** One character (a code point) as it may be shown. */
export function harmlessCharacter(character: string): string {
  if (!harmful.test(character)) return character;
  const digits = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `<U+${digits.padStart(4, '0')}>`;
}
