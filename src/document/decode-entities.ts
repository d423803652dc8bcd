import { entityTable } from './entity-table.ts';

const reference = /&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z][A-Za-z0-9]{1,31}));/g;
const replacementCharacter = '\ufffd';

let names: ReadonlyMap<string, string> | undefined;

/** Replaces HTML's character references, named and numeric, by what they stand for; unknown names stay. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(reference, (whole: string, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return namedCharacters().get(name) ?? whole;
    return hex === undefined
      ? character(Number.parseInt(decimal ?? '0', 10))
      : character(Number.parseInt(hex, 16));
  });
}

/** Read on first use: few documents need it. */
function namedCharacters(): ReadonlyMap<string, string> {
  names ??= new Map(entityTable.trim().split(/\s+/).map(readEntry));
  return names;
}

function readEntry(entry: string): readonly [string, string] {
  const [name = '', codes = ''] = entry.split('=');
  return [name, String.fromCodePoint(...codes.split('+').map((code) => Number.parseInt(code, 16)))];
}

function character(code: number): string {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  const isControl = code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d;
  return isControl || isSurrogate || code > 0x10ffff ? replacementCharacter : String.fromCodePoint(code);
}
