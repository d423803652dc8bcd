import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { lineStartsOf, spanBetween } from '../diagnostics/line-starts.ts';
import type { Span } from '../diagnostics/span.ts';
import { findInvalidCharacter } from './invalid-character.ts';

const largestFile = 5 * 1024 * 1024;

/** The text of a file in UTF-8, with or without a byte order mark. Files over 5 MiB are refused. */
export function decodeText(file: string, bytes: Uint8Array): Outcome<string> {
  const top: Span = { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  if (bytes.length > largestFile) {
    return fail('yaml/too-large', top, 'the file is larger than 5 MiB', 'split it into several files');
  }
  const wrongEncoding = otherEncodingOf(bytes);
  if (wrongEncoding !== undefined) {
    return fail('yaml/encoding', top, `the file is ${wrongEncoding} text`, 'save it as UTF-8');
  }
  const text = tryDecode(bytes);
  if (text === undefined) {
    return fail(
      'yaml/encoding',
      firstBadByte(file, bytes),
      'the bytes here are not UTF-8',
      'save it as UTF-8',
    );
  }
  return checkCharacters(file, text);
}

function checkCharacters(file: string, text: string): Outcome<string> {
  const found = findInvalidCharacter(text);
  if (found === undefined) return { value: text, diagnostics: [] };
  const span = spanBetween(file, lineStartsOf(text), found.offset, found.offset + 1);
  return fail('yaml/invalid-character', span, `the character ${found.name} is not allowed`);
}

function fail(code: DiagnosticCode, span: Span, message: string, help?: string): Outcome<string> {
  const diagnostic: Diagnostic = { code, message, span, ...(help === undefined ? {} : { help }) };
  return { diagnostics: [diagnostic] };
}

function tryDecode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 and UTF-32 give themselves away by a byte order mark or by the zero bytes of their first letters. */
function otherEncodingOf(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32' : 'UTF-16';
  if (a === 0xfe && b === 0xff) return 'UTF-16';
  if (a === 0 && b === 0) return 'UTF-32';
  if (a === 0 || b === 0) return c === 0 && d === 0 ? 'UTF-32' : 'UTF-16';
  return undefined;
}

/** No byte of a longer UTF-8 sequence is a line feed, so the stretches between line feeds can be tried one by one. */
function firstBadByte(file: string, bytes: Uint8Array): Span {
  let start = 0;
  let end = endOfLine(bytes, start);
  while (end < bytes.length && tryDecode(bytes.subarray(start, end)) !== undefined) {
    start = end;
    end = endOfLine(bytes, start);
  }
  const lenient = new TextDecoder('utf-8');
  const before = lenient.decode(bytes.subarray(0, start));
  const offset = before.length + lenient.decode(bytes.subarray(start, end)).indexOf('\uFFFD');
  return spanBetween(file, lineStartsOf(lenient.decode(bytes)), offset, offset + 1);
}

/** The offset just after the line feed that ends the line. */
function endOfLine(bytes: Uint8Array, start: number): number {
  const lineFeed = bytes.indexOf(0x0a, start);
  return lineFeed === -1 ? bytes.length : lineFeed + 1;
}
