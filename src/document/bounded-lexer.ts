import { Lexer, Marked, type Token, type TokensList } from 'marked';
import { footnoteDefinition, footnoteReference, paragraph } from './footnote-syntax.ts';
import { link, reflink } from './link-text.ts';
import { type BlockToken, blockTokens } from './marked-tokens.ts';

/** Marked recurses once a level; brief authors need four or five. */
const deepestNesting = 32;
/** Some of marked's inline rules take quadratic time in the length of a paragraph. */
const longestParagraph = 10_000;

/** Reads Markdown into marked's tokens, in bounded depth and time; what is beyond the bounds is one `refused` token. */
export function readTokens(text: string): readonly BlockToken[] {
  const marked = new Marked({
    gfm: true,
    extensions: [footnoteDefinition, footnoteReference],
    tokenizer: { paragraph, link, reflink },
  });
  return blockTokens(new BoundedLexer(marked.defaults).lex(text));
}

class BoundedLexer extends Lexer {
  private depth = 0;

  override blockTokens(src: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[];
  override blockTokens(src: string, tokens?: TokensList, lastParagraphClipped?: boolean): TokensList;
  override blockTokens(src: string, tokens: Token[] = [], lastParagraphClipped?: boolean): Token[] {
    return this.descend(src, tokens, () => super.blockTokens(src, tokens, lastParagraphClipped));
  }

  override inlineTokens(src: string, tokens: Token[] = []): Token[] {
    if (src.length > longestParagraph) return refuse(src, tokens, 'too-large');
    if (this.depth === 0) Object.assign(this.state, { inLink: false, inRawBlock: false });
    return this.descend(src, tokens, () => super.inlineTokens(src, tokens));
  }

  private descend(src: string, tokens: Token[], read: () => Token[]): Token[] {
    if (this.depth === deepestNesting) return refuse(src, tokens, 'too-deep');
    this.depth += 1;
    const result = read();
    this.depth -= 1;
    return result;
  }
}

function refuse(src: string, tokens: Token[], reason: 'too-deep' | 'too-large'): Token[] {
  tokens.push({ type: 'refused', raw: src, reason });
  return tokens;
}
