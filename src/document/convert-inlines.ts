import type { Tokens } from 'marked';
import { isLanguageTag } from '../schema/language-tag.ts';
import { decodeEntities } from './decode-entities.ts';
import type { Inline } from './document.ts';
import { readHtml } from './html-pieces.ts';
import { joinText } from './join-text.ts';
import { joinLanguageSpans, type LanguageSpanToken } from './language-span.ts';
import { checkLink } from './link-address.ts';
import { type InlineToken, inlineTokens } from './marked-tokens.ts';
import { type ParseState, report } from './parse-state.ts';
import { countLineEnds, locate } from './source-lines.ts';

/** Turns what stands inside a block into inlines. `line` is the index of the block's first line. */
export function convertInlines(
  state: ParseState,
  tokens: readonly InlineToken[],
  line: number,
): readonly Inline[] {
  return joinText(convertAll(state, tokens, line));
}

function convertAll(state: ParseState, tokens: readonly InlineToken[], firstLine: number): readonly Inline[] {
  let line = firstLine;
  return joinLanguageSpans(tokens).flatMap((token) => {
    const inlines = convertInline(state, token, line);
    line += countLineEnds(token.raw);
    return inlines;
  });
}

function convertInline(
  state: ParseState,
  token: InlineToken | LanguageSpanToken,
  line: number,
): readonly Inline[] {
  const children = (tokens: Tokens.Em['tokens']) => convertInlines(state, inlineTokens(tokens), line);
  switch (token.type) {
    case 'text':
      return [{ type: 'text', value: decodeEntities(foldSpace(token.text)) }];
    case 'escape':
      return [{ type: 'text', value: token.text }];
    case 'em':
      return [{ type: 'emphasis', children: children(token.tokens) }];
    case 'strong':
      return [{ type: 'strong', children: children(token.tokens) }];
    case 'del':
      return [{ type: 'delete', children: children(token.tokens) }];
    case 'codespan':
      return [{ type: 'inlineCode', value: token.text }];
    case 'br':
      return [{ type: 'break' }];
    case 'languageSpan':
      return convertLanguageSpan(state, token, line);
    case 'link':
      return convertLink(state, token, line);
    case 'image':
      return convertImage(state, token, line);
    case 'html':
      return convertHtml(state, token.raw, line);
    case 'footnoteReference':
      return convertFootnoteReference(state, token, line);
    case 'refused':
      return convertRefused(state, token, line);
    case 'checkbox':
      return [];
    default:
      return [{ type: 'text', value: token.raw }];
  }
}

function foldSpace(text: string): string {
  return /[\t\n]| {2}/.test(text) ? text.replace(/[ \t\n]+/g, ' ') : text;
}

function convertLanguageSpan(state: ParseState, token: LanguageSpanToken, line: number): readonly Inline[] {
  const { language, direction, tag, start } = token;
  const span = locate(state.source, line, start);
  const text = convertInlines(state, token.tokens, line + countLineEnds(start));
  const children: readonly Inline[] = tag === 'i' ? [{ type: 'emphasis', children: text }] : text;
  if (isLanguageTag(language))
    return [{ type: 'languageSpan', language, ...(direction ? { direction } : {}), children }];
  report(state, 'document/unknown-language', `\`${language}\` is no language`, span, languageHelp);
  return children;
}

/** What to write instead of a wrong language. */
export const languageHelp = 'languages go by BCP 47 tags, such as `en`, `pt-BR` or `zh-Hans`';

function convertLink(state: ParseState, token: Tokens.Link, line: number): readonly Inline[] {
  const span = locate(state.source, line, token.raw);
  const address = checkLink(token.autolink ? token.href : decodeEntities(token.href));
  const text = token.autolink
    ? [{ type: 'text', value: token.text } as const]
    : convertInlines(state, inlineTokens(token.tokens), line);
  if (address === undefined) {
    const help =
      'links lead to `https:`, `http:` or `mailto:` addresses, or with `#` to an anchor of the document';
    report(
      state,
      'document/unsafe-link',
      `the address \`${token.href.slice(0, 80)}\` is not allowed`,
      span,
      help,
    );
    return text;
  }
  if (address.type === 'anchor') state.anchorLinks.push({ id: address.id, span });
  const url = address.type === 'anchor' ? `#${address.id}` : address.url;
  const title = token.title ? { title: decodeEntities(token.title) } : {};
  return [{ type: 'link', url, ...title, children: text.length > 0 ? text : [{ type: 'text', value: url }] }];
}

function convertImage(state: ParseState, token: Tokens.Image, line: number): readonly Inline[] {
  const span = locate(state.source, line, token.raw);
  const help = 'put it into a paragraph of its own to show it as a figure';
  report(state, 'document/unsupported', 'an image inside text is shown as its alternative text', span, help);
  return [{ type: 'text', value: decodeEntities(token.text) }];
}

/** HTML inside a line: anchors and breaks are understood, comments dropped, the rest is shown as it is written. */
export function convertHtml(state: ParseState, raw: string, line: number): readonly Inline[] {
  return readHtml(raw).flatMap((piece): readonly Inline[] => {
    switch (piece.type) {
      case 'anchor':
        return addAnchor(state, piece.id, raw, line + piece.line);
      case 'break':
        return [{ type: 'break' }];
      case 'other':
        reportHtml(state, piece.text, line + piece.line);
        return [{ type: 'text', value: piece.text.replace(/\s+/g, ' ') }];
      default:
        return [];
    }
  });
}

function reportHtml(state: ParseState, text: string, line: number): void {
  const span = locate(state.source, line, text.trim());
  report(state, 'document/unsupported', 'HTML is shown as it is written', span, 'write it as Markdown');
}

function addAnchor(state: ParseState, id: string, raw: string, line: number): readonly Inline[] {
  const span = locate(state.source, line, raw);
  const first = state.anchors.get(id);
  if (first) {
    const related = [{ message: 'first defined here', span: first }];
    const message = `the anchor \`${id}\` is defined twice`;
    state.diagnostics.push({ code: 'document/duplicate-anchor', message, span, related });
    return [];
  }
  state.anchors.set(id, span);
  return [{ type: 'anchor', id }];
}

function convertFootnoteReference(
  state: ParseState,
  token: { readonly raw: string; readonly identifier: string },
  line: number,
): readonly Inline[] {
  const { identifier, raw } = token;
  if (!state.footnotes.has(identifier)) {
    const span = locate(state.source, line, raw);
    report(state, 'document/missing-footnote', `the footnote \`${identifier}\` is not defined`, span);
    return [{ type: 'text', value: raw }];
  }
  const number = state.footnoteOrder.get(identifier) ?? state.footnoteOrder.size + 1;
  state.footnoteOrder.set(identifier, number);
  return [{ type: 'footnoteReference', identifier, number }];
}

function convertRefused(
  state: ParseState,
  token: { readonly raw: string; readonly reason: 'too-deep' | 'too-large' },
  line: number,
): readonly Inline[] {
  const span = locate(state.source, line, token.raw);
  if (token.reason === 'too-deep') report(state, 'document/too-deep', 'the text is nested too deeply', span);
  else report(state, 'document/too-large', 'a paragraph is longer than 10,000 characters', span);
  return [{ type: 'text', value: token.raw.replace(/\s+/g, ' ') }];
}
