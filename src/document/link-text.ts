import { Tokenizer, type Tokens } from 'marked';

/**
 * Marked takes the backslashes of brackets off the text of a link before it reads that text, so that links appear in
 * it which nobody wrote. Brackets that are written as character references it leaves alone.
 */

/** `[text](address)`. */
export function link(this: Tokenizer, src: string): Tokens.Link | Tokens.Image | false {
  return withReferences(this.rules.inline.link, src, (text) => Tokenizer.prototype.link.call(this, text));
}

/** `[text][name]`; the name is looked up as it is written, and so is the text where it is the name. */
export function reflink(
  this: Tokenizer,
  src: string,
  links: Parameters<Tokenizer['reflink']>[1],
): Tokens.Link | Tokens.Image | false {
  return withReferences(this.rules.inline.reflink, src, (text) => {
    const token = Tokenizer.prototype.reflink.call(this, text, links);
    return token?.type === 'text' ? undefined : token;
  });
}

/** `false` leaves the link to marked. */
function withReferences<T extends Tokens.Link | Tokens.Image>(
  rule: RegExp,
  src: string,
  read: (src: string) => T | undefined,
): T | false {
  const [whole, text] = rule.exec(src) ?? [];
  if (whole === undefined || text === undefined || !/\\[[\]]/.test(text)) return false;
  const written = toReferences(text);
  const start = whole.indexOf('[') + 1;
  const token = read(src.slice(0, start) + written + src.slice(start + text.length));
  if (token === undefined) return false;
  return { ...token, raw: src.slice(0, token.raw.length + text.length - written.length) };
}

/** Code and HTML stay as they are. */
function toReferences(text: string): string {
  return text.replace(/(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|<[^<>]*>|\\[\s\S]/g, (piece) => {
    if (piece === '\\[') return '&#91;';
    return piece === '\\]' ? '&#93;' : piece;
  });
}
