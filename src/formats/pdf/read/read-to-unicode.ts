import { isDictionary, type OpenPdf } from './open-pdf.ts';
import { isName, type ReadValue } from './parse-value.ts';

/** The text of each two-byte code of a font (ISO 32000-1, 9.10.3), as `toUnicodeMap` writes it; nothing of any other form. */
export function readToUnicode(
  { resolve, stream }: OpenPdf,
  font: ReadValue | undefined,
): ReadonlyMap<number, string> | undefined {
  const dictionary = resolve(font);
  if (!isDictionary(dictionary)) return undefined;
  const encoding = dictionary.entries.get('Encoding');
  if (!isName(encoding) || encoding.name !== 'Identity-H') return undefined;
  const map = stream(dictionary.entries.get('ToUnicode'));
  const text = map && Buffer.from(map.bytes).toString('latin1');
  if (text === undefined || /\bbegin(?:bfrange|cidrange|cidchar)\b|\busecmap\b/.test(text)) return undefined;
  return new Map(
    [...text.matchAll(/^<([0-9a-f]{4})> <((?:[0-9a-f]{4})+)>$/gm)].map(([, code = '', units = '']) => [
      Number.parseInt(code, 16),
      new TextDecoder('utf-16be').decode(Buffer.from(units, 'hex')),
    ]),
  );
}
