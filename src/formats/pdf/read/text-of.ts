import type { ReadValue } from './parse-value.ts';

/** A text string (ISO 32000-1, 7.9.2.2): UTF-16 behind its mark, else UTF-8, which ASCII is; else one character a byte. */
export function textOf(value: ReadValue | undefined): string {
  if (typeof value !== 'object' || value?.type !== 'string') return '';
  const bytes = Buffer.from(value.bytes, 'latin1');
  if (value.bytes.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(bytes);
  if (!notAscii.test(value.bytes)) return value.bytes;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return value.bytes;
  }
}

const notAscii = /[^\0-\x7f]/;
