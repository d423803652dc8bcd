/** A URL that can stand between the parentheses of a Markdown link: what would end or change it is percent-encoded. */
export function encodeUrl(url: string): string {
  return url.replace(/[\s<>()\\`"|{}^]|&(?=#?[A-Za-z0-9]+;)/gu, percentEncode);
}

function percentEncode(character: string): string {
  const bytes = [...new TextEncoder().encode(character)];
  return bytes.map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}
