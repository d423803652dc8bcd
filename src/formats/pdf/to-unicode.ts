import type { Coded } from './glyph-codes.ts';

/** The most entries that one block may hold (Adobe Technical Note 5014). */
const blockSize = 100;

/** Writes a ToUnicode CMap (ISO 32000-1, 9.10.3): the text of each code. */
export function toUnicodeMap(entries: readonly Coded[]): string {
  const lines = entries.flatMap(({ text }, code) => (text === '' ? [] : [`<${hex(code)}> <${utf16(text)}>`]));
  const blocks: string[] = [];
  for (let start = 0; start < lines.length; start += blockSize) {
    const block = lines.slice(start, start + blockSize);
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
  }
  return [...opening, ...blocks, ...closing, ''].join('\n');
}

const opening = [
  '/CIDInit /ProcSet findresource begin',
  '12 dict begin',
  'begincmap',
  '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
  '/CMapName /Adobe-Identity-UCS def',
  '/CMapType 2 def',
  '1 begincodespacerange',
  '<0000> <ffff>',
  'endcodespacerange',
];

const closing = ['endcmap', 'CMapName currentdict /CMap defineresource pop', 'end', 'end'];

/** A number below 65,536 as four hexadecimal digits. */
export function hex(code: number): string {
  return (0x10000 + code).toString(16).slice(1);
}

/** The UTF-16 code units of a text in hexadecimal. */
export function utf16(text: string): string {
  let digits = '';
  for (let index = 0; index < text.length; index += 1) digits += hex(text.charCodeAt(index));
  return digits;
}
