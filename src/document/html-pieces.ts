import { countLineEnds } from './source-lines.ts';

/** The few HTML constructs that briefs use; everything else is text. `line` counts the lines of the source before it. */
export type HtmlPiece = { readonly line: number } & (
  | { readonly type: 'comment'; readonly text: string }
  | { readonly type: 'anchor'; readonly id: string }
  | { readonly type: 'anchorEnd' }
  | { readonly type: 'break' }
  | { readonly type: 'other'; readonly text: string }
);

/** A comment that is not closed runs to the end, as in HTML. */
const known = /<!--([\s\S]*?)(?:-->|$)|<a\s+(?:id|name)="([^"\s]+)"\s*\/?>|(<\/a\s*>)|(<br\s*\/?>)/gi;

/** Takes raw HTML apart, in order. */
export function readHtml(raw: string): readonly HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  let end = 0;
  let line = 0;
  for (const match of raw.matchAll(known)) {
    const before = raw.slice(end, match.index);
    pieces.push(...otherText(before, line));
    line += countLineEnds(before);
    pieces.push(pieceOf(match, line));
    line += countLineEnds(match[0]);
    end = match.index + match[0].length;
  }
  return [...pieces, ...otherText(raw.slice(end), line)];
}

function pieceOf(match: RegExpExecArray, line: number): HtmlPiece {
  const [, comment, id, anchorEnd] = match;
  if (comment !== undefined) return { type: 'comment', text: comment.trim(), line };
  if (id !== undefined) return { type: 'anchor', id, line };
  return { type: anchorEnd === undefined ? 'break' : 'anchorEnd', line };
}

function otherText(text: string, line: number): readonly HtmlPiece[] {
  const start = text.search(/\S/);
  return start === -1 ? [] : [{ type: 'other', text, line: line + countLineEnds(text.slice(0, start)) }];
}
