import { suggestName } from '../diagnostics/suggest.ts';
import type { BlockRole } from './document.ts';
import { readHtml } from './html-pieces.ts';
import { type ParseState, report } from './parse-state.ts';
import { locate } from './source-lines.ts';

const roles: readonly BlockRole[] = [
  'kicker',
  'subtitle',
  'byline',
  'lead',
  'memo-head',
  'recommendation',
  'facts',
  'caption',
  'small',
  'references',
];

/** The role that a comment such as `<!-- role: facts -->` gives to the next block; other comments say nothing. */
export function readRole(state: ParseState, html: string, line: number): BlockRole | undefined {
  for (const piece of readHtml(html)) {
    const name = piece.type === 'comment' ? /^role:\s*(\S+)$/.exec(piece.text)?.[1] : undefined;
    if (name === undefined) continue;
    const role = roles.find((known) => known === name);
    if (role === undefined) reportUnknown(state, name, html, line);
    return role;
  }
  return undefined;
}

function reportUnknown(state: ParseState, name: string, html: string, line: number): void {
  const similar = suggestName(name, roles);
  const help = similar === undefined ? `the roles are ${roles.join(', ')}` : `did you mean \`${similar}\`?`;
  const span = locate(state.source, line, html.trim());
  report(state, 'document/unknown-role', `\`${name}\` is no role of a block`, span, help);
}
