import { decodeHTMLStrict } from 'entities';

const reference = /&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});/g;

/**
 * Replaces HTML's character references, named and numeric, by what they stand for; unknown names stay. As in
 * CommonMark 2.5 a reference ends with a semicolon and has no more digits than it needs.
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(reference, (whole) => {
    const decoded = decodeHTMLStrict(whole);
    return isControl(decoded) ? '\ufffd' : decoded;
  });
}

/** Text may hold no control characters; a tab and line ends are white space. */
function isControl(character: string): boolean {
  return character < ' ' && !'\t\n\r'.includes(character);
}
