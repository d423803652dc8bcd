import { Composer, type CST, type Document, Lexer, Parser } from 'yaml';

export type Composed =
  | { readonly type: 'documents'; readonly documents: readonly Document.Parsed[] }
  | { readonly type: 'too-deep'; readonly offset: number }
  | { readonly type: 'too-many-tokens' };

interface Limits {
  /** Nested mappings and lists. */
  readonly depth: number;
  /** Words, indicators and stretches of space. */
  readonly tokens: number;
}

/**
 * Parses a text as YAML 1.2 with the core schema. Duplicate keys are left to the caller: the library compares
 * each key with every other one, which is too slow for a hostile file.
 */
export function composeText(text: string, limits: Limits): Composed {
  const parser = new Parser();
  const trees: CST.Token[] = [];
  let tokens = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const tree of parser.next(lexeme)) trees.push(tree);
    tokens += 1;
    if (tokens > limits.tokens) return { type: 'too-many-tokens' };
    // The composer is recursive, so depth is bounded before it sees a tree. The stack holds the document too.
    if (parser.stack.length > limits.depth + 1) {
      return { type: 'too-deep', offset: parser.offset - lexeme.length };
    }
  }
  for (const tree of parser.end()) trees.push(tree);
  return { type: 'documents', documents: [...composer().compose(trees)] };
}

function composer(): Composer {
  return new Composer({
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    uniqueKeys: false,
  });
}
