import { type BlockToken, blockTokens } from './marked-tokens.ts';
import type { LocatedFootnote } from './parse-state.ts';
import { countLineEnds } from './source-lines.ts';

/** All footnote definitions, however deep they stand, by identifier; of several the first counts, as on GitHub. */
export function collectFootnotes(
  tokens: readonly BlockToken[],
  firstLine: number,
): ReadonlyMap<string, LocatedFootnote> {
  const found = new Map<string, LocatedFootnote>();
  collect(tokens, firstLine, found);
  return found;
}

function collect(
  tokens: readonly BlockToken[],
  firstLine: number,
  found: Map<string, LocatedFootnote>,
): void {
  let line = firstLine;
  for (const token of tokens) {
    collectFrom(token, line, found);
    line += countLineEnds(token.raw);
  }
}

function collectFrom(token: BlockToken, line: number, found: Map<string, LocatedFootnote>): void {
  if (token.type === 'footnoteDefinition') {
    if (!found.has(token.identifier)) found.set(token.identifier, { token, line });
    collect(blockTokens(token.tokens), line, found);
  } else if (token.type === 'blockquote') {
    collect(blockTokens(token.tokens), line, found);
  } else if (token.type === 'list') {
    let itemLine = line;
    for (const item of token.items) {
      collect(blockTokens(item.tokens), itemLine, found);
      itemLine += countLineEnds(item.raw);
    }
  }
}
