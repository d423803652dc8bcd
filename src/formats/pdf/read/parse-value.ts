/** A value as it stands in a PDF (ISO 32000-1, 7.3), as far as our own files need it. */
export type ReadValue =
  | null
  | boolean
  | number
  | { readonly type: 'name'; readonly name: string }
  /** One character a byte. */
  | { readonly type: 'string'; readonly bytes: string }
  | { readonly type: 'reference'; readonly id: number }
  | { readonly type: 'array'; readonly items: readonly ReadValue[] }
  | ReadDictionary;

export interface ReadDictionary {
  readonly type: 'dictionary';
  readonly entries: ReadonlyMap<string, ReadValue>;
}

/** A value, and where the text goes on behind it. */
export interface ParsedValue {
  readonly value: ReadValue;
  readonly end: number;
}

/** More than any object of ours; it keeps a hostile one from using up the stack. */
const maxDepth = 32;

/** Parses the value at a place in a file, given with one character a byte; `undefined` where there is none. */
export function parseValue(text: string, start: number, depth = 0): ParsedValue | undefined {
  if (depth > maxDepth) return undefined;
  const at = skipSpace(text, start);
  if (text.startsWith('<<', at)) return parseDictionary(text, at + 2, depth);
  if (text[at] === '[') return parseArray(text, at + 1, depth);
  if (text[at] === '(') return parseString(text, at + 1);
  return parseAtom(text, at);
}

function parseDictionary(text: string, start: number, depth: number): ParsedValue | undefined {
  const entries = new Map<string, ReadValue>();
  let at = skipSpace(text, start);
  while (!text.startsWith('>>', at)) {
    const key = parseAtom(text, at);
    if (!key || !isName(key.value)) return undefined;
    const parsed = parseValue(text, key.end, depth + 1);
    if (!parsed) return undefined;
    entries.set(key.value.name, parsed.value);
    at = skipSpace(text, parsed.end);
  }
  return { value: { type: 'dictionary', entries }, end: at + 2 };
}

function parseArray(text: string, start: number, depth: number): ParsedValue | undefined {
  const items: ReadValue[] = [];
  let at = skipSpace(text, start);
  while (text[at] !== ']') {
    const parsed = parseValue(text, at, depth + 1);
    if (!parsed) return undefined;
    items.push(parsed.value);
    at = skipSpace(text, parsed.end);
  }
  return { value: { type: 'array', items }, end: at + 1 };
}

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  // A line that is broken in the file, and not in the text.
  '\n': '',
};

/** What stands for a character behind a backslash: a letter, or the number of a byte, in which text may hide. */
const escapedAt = /[0-7]{1,3}|[\s\S]/y;

/** Parentheses inside a string are always escaped in files of ours. */
function parseString(text: string, start: number): ParsedValue | undefined {
  const parts: string[] = [];
  for (let at = start; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === ')') return { value: { type: 'string', bytes: parts.join('') }, end: at + 1 };
    if (character === '(') return undefined;
    if (character === '\\') {
      escapedAt.lastIndex = at + 1;
      const [escaped = ''] = escapedAt.exec(text) ?? [];
      parts.push(byteOf(escaped));
      at += escaped.length;
    } else parts.push(character);
  }
  return undefined;
}

function byteOf(escaped: string): string {
  if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 0xff);
  return escapes[escaped] ?? escaped;
}

const atom =
  /(\d+) \d+ R(?![^\s/<>[\]()])|([+-]?\d*\.?\d+)|\/([^\s/<>[\]()%]*)|<([0-9A-Fa-f\s]*)>|(true|false|null)(?![a-z])/y;

function parseAtom(text: string, at: number): ParsedValue | undefined {
  atom.lastIndex = at;
  const match = atom.exec(text);
  if (!match) return undefined;
  const [whole, id, number, name, hex, word] = match;
  const end = at + whole.length;
  if (id !== undefined) return { value: { type: 'reference', id: Number(id) }, end };
  if (number !== undefined) return { value: Number(number), end };
  if (name !== undefined) return { value: { type: 'name', name: decodeName(name) }, end };
  if (hex !== undefined) return { value: { type: 'string', bytes: decodeHex(hex) }, end };
  return { value: word === 'null' ? null : word === 'true', end };
}

function decodeName(name: string): string {
  return name.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function decodeHex(digits: string): string {
  return Buffer.from(digits.replace(/\s/g, ''), 'hex').toString('latin1');
}

type Typed<T extends string> = Extract<ReadValue, { readonly type: T }>;

/** Whether a value is a name. */
export function isName(value: ReadValue | undefined): value is Typed<'name'> {
  return typeof value === 'object' && value?.type === 'name';
}

/** Whether a value is an array. */
export function isArray(value: ReadValue | undefined): value is Typed<'array'> {
  return typeof value === 'object' && value?.type === 'array';
}

/** Whether a value refers to an object. */
export function isReference(value: ReadValue | undefined): value is Typed<'reference'> {
  return typeof value === 'object' && value?.type === 'reference';
}

/** The first place from `start` on that holds no white space (7.2.2). */
export function skipSpace(text: string, start: number): number {
  let at = start;
  while (' \n\r\t\f\0'.includes(text[at] ?? '?')) at += 1;
  return at;
}
