import type { Tokens } from 'marked';
import { convertInlines } from './convert-inlines.ts';
import { decodeEntities } from './decode-entities.ts';
import type { Figure } from './document.ts';
import { type BlockToken, inlineTokens } from './marked-tokens.ts';
import { type ParseState, report } from './parse-state.ts';
import { plainText } from './plain-text.ts';
import { locate } from './source-lines.ts';

/** The image of a paragraph that holds nothing else. */
export function loneImage(token: BlockToken): Tokens.Image | undefined {
  if (token.type !== 'paragraph' && token.type !== 'text') return undefined;
  const [first, ...rest] = inlineTokens(token.tokens ?? []);
  return rest.length === 0 && first?.type === 'image' ? first : undefined;
}

/** A figure, or `undefined` where its file or its text is missing: that is reported. */
export function figureOf(state: ParseState, token: Tokens.Image, line: number): Figure | undefined {
  const span = locate(state.source, line, token.raw);
  const alt = plainText(convertInlines(state, inlineTokens(token.tokens), line)).trim();
  if (alt === '') {
    const help =
      'write it as `![what the picture says](…)`; pictures that only decorate are not shown in briefs';
    report(state, 'document/missing-alt', 'the picture has no alternative text', span, help);
  }
  const url = pathOf(decodeEntities(token.href));
  if (url === undefined) {
    const help = 'name a file by its path from the project’s folder, such as `figures/map.png`';
    const shown = token.href.slice(0, 80);
    report(state, 'document/unsafe-image', `\`${shown}\` is not a file of the project`, span, help);
  }
  if (alt === '' || url === undefined) return undefined;
  const caption = token.title ? [{ type: 'text', value: decodeEntities(token.title) } as const] : undefined;
  return { type: 'figure', url, alt, ...(caption ? { caption } : {}), span };
}

/** A path relative to the project's folder; `undefined` for addresses, and for paths that lead out of it. */
function pathOf(href: string): string | undefined {
  const path = decoded(href).replace(/^(?:\.\/)+/, '');
  const names = path.split('/');
  const isPlain = !/[\p{Cc}\\:?#*"<>|]/u.test(path) && names.every((name) => /[^.\s]/.test(name));
  return isPlain ? path : undefined;
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href;
  }
}
