import type { MarkedToken, Token, Tokens } from 'marked';

/** `[^id]: …`, which marked does not know; see `footnote-syntax.ts`. */
export interface FootnoteDefinitionToken {
  readonly type: 'footnoteDefinition';
  readonly raw: string;
  readonly identifier: string;
  readonly tokens: Token[];
}

/** `[^id]`. */
export interface FootnoteReferenceToken {
  readonly type: 'footnoteReference';
  readonly raw: string;
  readonly identifier: string;
}

/** Source that the lexer refused to read further; see `bounded-lexer.ts`. */
export interface RefusedToken {
  readonly type: 'refused';
  readonly raw: string;
  readonly reason: 'too-deep' | 'too-large';
}

export type BlockToken = MarkedToken | FootnoteDefinitionToken | RefusedToken;
export type InlineToken = MarkedToken | FootnoteReferenceToken | RefusedToken;
export type ListItemToken = Tokens.ListItem;

/** Marked types the tokens of extensions as "anything"; these are all there can be. */
export function blockTokens(tokens: readonly Token[]): readonly BlockToken[] {
  return tokens as readonly BlockToken[];
}

/** As `blockTokens`, for what stands inside a block. */
export function inlineTokens(tokens: readonly Token[]): readonly InlineToken[] {
  return tokens as readonly InlineToken[];
}
