import type { Tokenizer, TokenizerExtension, Tokens } from 'marked';
import type { FootnoteDefinitionToken, FootnoteReferenceToken } from './marked-tokens.ts';

/** GitHub's footnotes, as extensions of marked. Identifiers do not tell upper from lower case. */

const definitionStart = /^ {0,3}\[\^([^\]\s]{1,200})\]:[ \t]*/;
const reference = /^\[\^([^\]\s]{1,200})\]/;

export const footnoteDefinition = {
  name: 'footnoteDefinition',
  level: 'block',
  tokenizer(src): FootnoteDefinitionToken | undefined {
    const start = definitionStart.exec(src);
    if (!start) return undefined;
    const raw = src.slice(0, lengthOfDefinition(src));
    const text = raw.slice(start[0].length).replace(/\n(?: {1,4}|\t)/g, '\n');
    return {
      type: 'footnoteDefinition',
      raw,
      identifier: (start[1] ?? '').toLowerCase(),
      tokens: this.lexer.blockTokens(text, []),
    };
  },
} satisfies TokenizerExtension;

export const footnoteReference = {
  name: 'footnoteReference',
  level: 'inline',
  tokenizer(src): FootnoteReferenceToken | undefined {
    const match = this.lexer.state.inLink ? null : reference.exec(src);
    if (!match) return undefined;
    return { type: 'footnoteReference', raw: match[0], identifier: (match[1] ?? '').toLowerCase() };
  },
} satisfies TokenizerExtension;

/** Ends a paragraph where a definition begins on its next line; `false` leaves other paragraphs to marked. */
export function paragraph(this: Tokenizer, src: string): Tokens.Paragraph | false {
  const [whole = ''] = this.rules.block.paragraph.exec(src) ?? [];
  const end = whole.search(/(?<=\n) {0,3}\[\^[^\]\s]{1,200}\]:/);
  if (end <= 0) return false;
  const raw = whole.slice(0, end);
  const text = raw.trimEnd();
  return { type: 'paragraph', raw, text, tokens: this.lexer.inline(text) };
}

/** The first line, the lines up to a blank one or the next definition, and after blank lines what is indented. */
function lengthOfDefinition(src: string): number {
  let end = endOfLine(src, 0);
  let afterBlank = false;
  for (let at = end; at < src.length; at = endOfLine(src, at)) {
    const line = src.slice(at, endOfLine(src, at));
    const isBlank = line.trim() === '';
    if (!isBlank && (afterBlank ? !/^(?: {4}|\t)/.test(line) : definitionStart.test(line))) break;
    if (!isBlank) end = at + line.length;
    afterBlank = isBlank;
  }
  return end;
}

function endOfLine(src: string, from: number): number {
  const lineEnd = src.indexOf('\n', from);
  return lineEnd === -1 ? src.length : lineEnd + 1;
}
