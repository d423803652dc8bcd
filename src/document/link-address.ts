export type LinkAddress =
  | { readonly type: 'web'; readonly url: string }
  | { readonly type: 'anchor'; readonly id: string };

/** An address that a brief may link to: `http:`, `https:`, `mailto:` or an anchor; `undefined` for all others. */
export function checkLink(address: string): LinkAddress | undefined {
  if (address.startsWith('#'))
    return address.length > 1 ? { type: 'anchor', id: decodeId(address.slice(1)) } : undefined;
  const isSafe = /^(?:https?:\/\/[^/?#\s]|mailto:[^\s]+@)/i.test(address) && !hasControl(address);
  return isSafe ? { type: 'web', url: encodeURI(address).replaceAll('%25', '%') } : undefined;
}

function hasControl(text: string): boolean {
  return /\p{Cc}/u.test(text);
}

function decodeId(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
