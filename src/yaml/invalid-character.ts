interface InvalidCharacter {
  /** UTF-16 code units from the start of the text. */
  readonly offset: number;
  /** In the form `U+001B`. */
  readonly name: string;
}

/**
 * Control characters other than tab and line ends (YAML 1.2.2, 5.1 `c-printable`), and what is no character
 * at all: lone surrogates, U+FFFE and U+FFFF. None of them can be shown in a brief.
 */
const invalid = /(?![\t\n\r\u0085])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;

/** The first character of a text that may not stand in a YAML file. */
export function findInvalidCharacter(text: string): InvalidCharacter | undefined {
  const match = invalid.exec(text);
  if (match === null) return undefined;
  const digits = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase();
  return { offset: match.index, name: `U+${digits.padStart(4, '0')}` };
}
