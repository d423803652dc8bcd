import type { LanguageSpan } from './document.ts';
import type { InlineToken } from './marked-tokens.ts';

/** `<span lang="ar" dir="rtl">` with what stands up to its end tag. */
export interface LanguageSpanToken {
  readonly type: 'languageSpan';
  readonly raw: string;
  /** The start tag as it is written. */
  readonly start: string;
  /** `<i>` is emphasis as well. */
  readonly tag: 'span' | 'i';
  readonly language: string;
  readonly direction?: LanguageSpan['direction'];
  readonly tokens: readonly InlineToken[];
}

type StartTag = Omit<LanguageSpanToken, 'raw' | 'tokens' | 'type'>;

/**
 * Joins each start tag that names a language and its end tag into one token. They have to stand side by side: of two
 * that are parted by the end of a link or of emphasis, both stay HTML.
 */
export function joinLanguageSpans(
  tokens: readonly InlineToken[],
): readonly (InlineToken | LanguageSpanToken)[] {
  if (tokens.every(({ type }) => type !== 'html')) return tokens;
  const ends = findEnds(tokens);
  if (ends.size === 0) return tokens;
  const joined: (InlineToken | LanguageSpanToken)[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const [token, end] = [tokens[index], ends.get(index)];
    const start = token && readStart(token);
    if (token === undefined) break;
    if (start === undefined || end === undefined) {
      joined.push(token);
    } else {
      const raw = tokens
        .slice(index, end + 1)
        .map((inside) => inside.raw)
        .join('');
      joined.push({ type: 'languageSpan', ...start, raw, tokens: tokens.slice(index + 1, end) });
      index = end;
    }
  }
  return joined;
}

/** The index of the end tag of each start tag that has one. */
function findEnds(tokens: readonly InlineToken[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open: { readonly index: number; readonly tag: string }[] = [];
  for (const [index, token] of tokens.entries()) {
    const start = readStart(token);
    if (start) open.push({ index, tag: start.tag });
    const tag = token.type === 'html' ? /^<\/(span|i)\s*>$/i.exec(token.raw)?.[1]?.toLowerCase() : undefined;
    const last = tag === undefined ? undefined : open.at(-1);
    if (last && last.tag === tag) {
      ends.set(last.index, index);
      open.pop();
    }
  }
  return ends;
}

const startTag = /^<(span|i)((?:\s+(?:lang|dir)=(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))+)\s*>$/i;

function readStart(token: InlineToken): StartTag | undefined {
  const [start, name, attributes = ''] = (token.type === 'html' && startTag.exec(token.raw)) || [];
  if (start === undefined || name === undefined) return undefined;
  const language = attribute(attributes, 'lang');
  if (language === undefined) return undefined;
  const direction = attribute(attributes, 'dir')?.toLowerCase();
  const tag = name.toLowerCase() === 'i' ? 'i' : 'span';
  return {
    start,
    tag,
    language,
    ...(direction === 'rtl' || direction === 'ltr' ? { direction } : {}),
  };
}

function attribute(attributes: string, name: 'lang' | 'dir'): string | undefined {
  const match = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)'|([^\\s"'=<>\`]+))`, 'i').exec(attributes);
  return match ? (match[1] ?? match[2] ?? match[3]) : undefined;
}
