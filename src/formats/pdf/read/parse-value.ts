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

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Parentheses inside a string are always escaped in files of ours. */
function parseString(text: string, start: number): ParsedValue | undefined {
  const parts: string[] = [];
  for (let at = start; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === ')') return { value: { type: 'string', bytes: parts.join('') }, end: at + 1 };
    if (character === '(') return undefined;
    if (character !== '\\') parts.push(character);
    else {
      at += 1;
      parts.push(escapes[text[at] ?? ''] ?? text[at] ?? '');
    }
  }
  return undefined;
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

function isName(value: ReadValue): value is Extract<ReadValue, { readonly type: 'name' }> {
  return typeof value === 'object' && value?.type === 'name';
}

function skipSpace(text: string, start: number): number {
  let at = start;
  while (' \n\r\t\f\0'.includes(text[at] ?? '?')) at += 1;
  return at;
}
