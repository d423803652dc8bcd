import { formatNumber } from './content-stream.ts';
import type { PdfDictionary, PdfReference, PdfValue } from './pdf-value.ts';
import { utf16 } from './to-unicode.ts';

/** A value as it stands in a PDF (ISO 32000-1, 7.3), in ASCII and without needless spaces. */
export function serialiseValue(value: PdfValue): string {
  if (typeof value === 'string') return `/${value}`;
  if (typeof value === 'number') return formatNumber(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (isList(value)) return `[${value.map(serialiseValue).join(' ')}]`;
  if (value instanceof String) return serialiseText(value.valueOf());
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`;
  if (value instanceof Date) return `(D:${value.toISOString().slice(0, 19).replace(/\D/g, '')}Z)`;
  return isReference(value) ? `${value.id} 0 R` : serialiseDictionary(value);
}

function serialiseDictionary(dictionary: PdfDictionary): string {
  let entries = '';
  for (const key of Object.keys(dictionary)) {
    const value = dictionary[key];
    if (value !== undefined) entries += `/${key} ${serialiseValue(value)}`;
  }
  return `<<${entries}>>`;
}

/** ASCII stands for itself; any other text is UTF-16 behind its mark (7.9.2.2). */
function serialiseText(text: string): string {
  if (!isAscii.test(text)) return `<feff${utf16(text)}>`;
  return `(${text.replace(/[()\\]/g, '\\$&').replaceAll('\r', '\\r')})`;
}

/** `\n` in a string means the same as itself; `\r` would be read as `\n` (7.3.4.2). */
const isAscii = /^[\0-\x7f]*$/;

/** `Array.isArray` does not know that arrays may be readonly. */
function isList(value: object): value is readonly PdfValue[] {
  return Array.isArray(value);
}

function isReference(value: object): value is PdfReference {
  return 'end' in value && typeof value.end === 'function';
}
