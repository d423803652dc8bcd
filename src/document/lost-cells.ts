import type { Tokens } from 'marked';
import { type ParseState, report } from './parse-state.ts';
import { spanOfLines } from './source-lines.ts';

/** Reports the rows that hold more cells than the header: as on GitHub, what is beyond it is not shown. */
export function reportLostCells(state: ParseState, token: Tokens.Table, firstLine: number): void {
  const lines = token.raw.trimEnd().split('\n');
  for (const [index, line] of lines.entries()) {
    if (index < 2 || countCells(line) <= token.header.length) continue;
    const message = 'a row has more cells than the header, and the last ones are not shown';
    report(state, 'document/unsupported', message, spanOfLines(state.source, firstLine + index, ''));
  }
}

/** Pipes part cells; those at both ends are decoration, and one after a backslash is text. */
function countCells(line: string): number {
  const inside = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inside.split(/(?<!\\)\|/).length;
}
