import type { YAMLError } from 'yaml';

export interface SyntaxMistake {
  readonly message: string;
  readonly help?: string;
  /** UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

type Wording = readonly [pattern: RegExp, message: string, help?: string];

/** The library's messages in our words; `$1` is the first group. The first pattern that fits is taken. */
const wordings: readonly Wording[] = [
  [
    /Nested mappings are not allowed/,
    'a mapping cannot begin in the middle of a line',
    'quote a text that holds a colon and a space; the keys of one mapping begin in the same column',
  ],
  [/cannot start with .*character (.+)/, 'an unquoted text cannot begin with `$1`', 'quote the text'],
  [/Tabs are not allowed as indentation/, 'a tab cannot indent a line', 'indent with spaces'],
  [/Missing closing (.)quote/, 'the quotation mark `$1` is not closed'],
  [
    /Invalid escape sequence (.+)/,
    '`$1` is not an escape sequence',
    'write two backslashes for one, or use single quotes',
  ],
  [/must be sufficiently indented and end with a (.)/, 'the bracket `$1` that closes this is missing'],
  [/on a single line|followed by map values/, 'a key needs a colon and a space after it'],
  [/must start at the same column/, 'the line is indented differently from the ones before it'],
  [/all keys must be strings/, 'a key must be a text'],
  [/Missing , /, 'a comma is missing here'],
  [/block-seq-ind on same line/, 'a list cannot begin on the line of its key', 'begin it on the next line'],
  [/Unexpected|without - indicator|trailing content/, 'this is out of place here'],
];

/** Says what is wrong at which place of the text. */
export function describeSyntaxError(text: string, error: YAMLError): SyntaxMistake {
  return { ...wordingOf(error.message), ...placeOf(text, error) };
}

function wordingOf(original: string): Pick<SyntaxMistake, 'message' | 'help'> {
  for (const [pattern, message, help] of wordings) {
    const match = pattern.exec(original);
    if (match === null) continue;
    return { message: message.replace('$1', () => match[1] ?? ''), ...(help === undefined ? {} : { help }) };
  }
  return { message: original.charAt(0).toLowerCase() + original.slice(1) };
}

function placeOf(text: string, error: YAMLError): Pick<SyntaxMistake, 'start' | 'end'> {
  const [start, end] = error.pos;
  const quote = /Missing closing (.)quote/.exec(error.message)?.[1];
  if (quote !== undefined) {
    const opening = Math.max(0, text.lastIndexOf(quote, start - 1));
    return { start: opening, end: opening + 1 };
  }
  if (error.code !== 'BAD_INDENT') return { start, end };
  const visible = start + (/^\s*/.exec(text.slice(start))?.[0].length ?? 0);
  return visible < text.length ? { start: visible, end: visible + 1 } : { start, end };
}
