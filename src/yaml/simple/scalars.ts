import { type Cursor, endOfLine, type Placed, withoutSpaces } from './cursor.ts';

/** What no unquoted text read here begins with: the indicators of YAML, and what begins signed numbers and `...`. */
const indicators = new Set(' \n-?:,[]{}#&*!|>\'"%@`.+~\uFEFF');

/** An unquoted text on one line, outside brackets. */
export function plainScalar(cursor: Cursor): Placed | undefined {
  const line = cursor.text.slice(cursor.at, endOfLine(cursor));
  const comment = line.indexOf(' #');
  return placePlain(cursor, comment === -1 ? line : line.slice(0, comment));
}

const insideBrackets = /[^,[\]{}\n]*/y;

/** An unquoted text inside brackets, where a comma or a bracket ends it. */
export function plainScalarInFlow(cursor: Cursor): Placed | undefined {
  insideBrackets.lastIndex = cursor.at;
  const [found = ''] = insideBrackets.exec(cursor.text) ?? [];
  return found.includes(' #') ? undefined : placePlain(cursor, found);
}

function placePlain(cursor: Cursor, found: string): Placed | undefined {
  const source = found.slice(0, withoutSpaces(found, 0, found.length));
  if (source === '' || indicators.has(source.charAt(0))) return undefined;
  if (source.includes(': ') || source.endsWith(':')) return undefined;
  const value = resolve(source);
  if (value === undefined) return undefined;
  const start = cursor.at;
  const end = start + source.length;
  moveTo(cursor, end);
  return { value, mark: { type: 'scalar', start, end, source } };
}

const number = /^\d+(?:\.\d*)?(?:[eE][-+]?\d+)?$/;
const otherNumber = /^0[ox][\da-fA-F]+$/;
const word = /^(?:null|true|false)$/i;

/** The core schema of YAML 1.2.2 (10.3.2), without what is rare. */
function resolve(source: string): string | number | boolean | undefined {
  const isDigit = source.charCodeAt(0) <= 0x39 && source.charCodeAt(0) >= 0x30;
  if (isDigit && number.test(source)) return Number.parseFloat(source);
  if (isDigit && otherNumber.test(source)) return undefined;
  if (source.length > 5 || !word.test(source)) return source;
  if (source === 'true') return true;
  return source === 'false' ? false : undefined;
}

/** A text in quotation marks on one line, without escape sequences. */
export function quotedScalar(cursor: Cursor): Placed | undefined {
  const { text, at: start } = cursor;
  const quote = text.charAt(start);
  let end = text.indexOf(quote, start + 1);
  while (end !== -1 && quote === "'" && text.charAt(end + 1) === quote) end = text.indexOf(quote, end + 2);
  const inside = text.slice(start + 1, end);
  if (end === -1 || inside.includes('\n') || (quote === '"' && inside.includes('\\'))) return undefined;
  moveTo(cursor, end + 1);
  const value = quote === '"' ? inside : inside.replaceAll("''", "'");
  return { value, mark: { type: 'scalar', start, end: end + 1 } };
}

/** A block of lines below `|`, `>`, `|-` or `>-`, indented more than `indent`. It ends at the start of a line. */
export function blockScalar(cursor: Cursor, indent: number): Placed | undefined {
  const { text, at: start } = cursor;
  const header = text.slice(start, endOfLine(cursor));
  if (!/^[|>]-?$/.test(header)) return undefined;
  cursor.at += header.length + 1;
  const lines = linesOfBlock(cursor, indent);
  if (lines === undefined) return undefined;
  const body = header.startsWith('>') ? fold(lines) : lines.join('\n');
  if (body === undefined) return undefined;
  const value = header.endsWith('-') ? body : `${body}\n`;
  return { value, mark: { type: 'scalar', start, end: cursor.end } };
}

/** The lines without their common indentation. The first one sets it; blank lines at the end do not count. */
function linesOfBlock(cursor: Cursor, indent: number): string[] | undefined {
  const { text } = cursor;
  const depth = spacesAt(text, cursor.at);
  if (depth <= indent) return undefined;
  const lines: string[] = [];
  let blank = 0;
  while (cursor.at < text.length) {
    const end = endOfLine(cursor);
    const spaces = spacesAt(text, cursor.at);
    if (cursor.at + spaces === end) {
      // Spaces on a blank line may be part of the text.
      if (spaces > 0 || lines.length === 0) return undefined;
      blank += 1;
    } else if (spaces < depth) {
      break;
    } else {
      for (; blank > 0; blank -= 1) lines.push('');
      lines.push(text.slice(cursor.at + depth, end));
      cursor.end = withoutSpaces(text, cursor.at, end);
    }
    cursor.at = end + 1;
  }
  return lines.length === 0 ? undefined : lines;
}

/** Line ends become spaces, and blank lines become line ends. Lines indented deeper would stay as they are. */
function fold(lines: readonly string[]): string | undefined {
  let text = '';
  let gap = '';
  for (const line of lines) {
    if (line.startsWith(' ')) return undefined;
    if (line === '') {
      gap = gap === ' ' ? '\n' : `${gap}\n`;
    } else {
      text += gap + line;
      gap = ' ';
    }
  }
  return text;
}

function spacesAt(text: string, start: number): number {
  let at = start;
  while (text.charAt(at) === ' ') at += 1;
  return at - start;
}

function moveTo(cursor: Cursor, end: number): void {
  cursor.at = end;
  cursor.end = end;
}
