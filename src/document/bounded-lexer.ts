import { Lexer, Marked, type Token, type TokensList } from 'marked';
import { footnoteDefinition, footnoteReference, paragraph } from './footnote-syntax.ts';
import { link, reflink } from './link-text.ts';
import { type BlockToken, blockTokens } from './marked-tokens.ts';

/** Marked recurses once a level; brief authors need four or five. */
const deepestNesting = 32;
/** Some of marked's inline rules take quadratic time in the length of a paragraph. */
const longestParagraph = 10_000;

const { defaults } = new Marked({
  gfm: true,
  extensions: [footnoteDefinition, footnoteReference],
  tokenizer: { paragraph, link, reflink },
});

/** Reads Markdown into marked's tokens, in bounded depth and time; what is beyond the bounds is one `refused` token. */
export function readTokens(text: string): readonly BlockToken[] {
  return blockTokens(new BoundedLexer(defaults).lex(text));
}

/**
 * What stands inside blocks, by its source: briefs of one corpus share most of their paragraphs. Only those of documents
 * without link definitions, which alone decide from outside what a source means.
 */
const knownInlines = new Map<string, readonly Token[]>();
const mostKnown = 4_000;

class BoundedLexer extends Lexer {
  private depth = 0;

  override blockTokens(src: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[];
  override blockTokens(src: string, tokens?: TokensList, lastParagraphClipped?: boolean): TokensList;
  override blockTokens(src: string, tokens: Token[] = [], lastParagraphClipped?: boolean): Token[] {
    return this.descend(src, tokens, () => super.blockTokens(src, tokens, lastParagraphClipped));
  }

  override inlineTokens(src: string, tokens: Token[] = []): Token[] {
    if (src.length > longestParagraph) return refuse(src, tokens, 'too-large');
    if (this.depth > 0) return this.descend(src, tokens, () => super.inlineTokens(src, tokens));
    for (const token of this.outerInlines(src)) tokens.push(token);
    return tokens;
  }

  /** The inlines of a block, which nothing read before has a say in but link definitions. */
  private outerInlines(src: string): readonly Token[] {
    const isAlone = Object.keys(this.tokens.links).length === 0;
    const known = isAlone ? knownInlines.get(src) : undefined;
    if (known) return known;
    Object.assign(this.state, { inLink: false, inRawBlock: false });
    const read: Token[] = [];
    this.descend(src, read, () => super.inlineTokens(src, read));
    if (!isAlone) return read;
    if (knownInlines.size === mostKnown) knownInlines.clear();
    knownInlines.set(src, read);
    return read;
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
