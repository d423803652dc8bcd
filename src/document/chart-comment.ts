import type { Span } from '../diagnostics/span.ts';
import { suggestName } from '../diagnostics/suggest.ts';
import type { Chart } from './document.ts';
import { readHtml } from './html-pieces.ts';
import { type ParseState, report } from './parse-state.ts';
import { locate } from './source-lines.ts';

export type ChartKind = Chart['data']['kind'];

/** What a comment such as `<!-- chart: bars; unit: % -->` asks for. */
export interface ChartWish {
  readonly kind: ChartKind;
  readonly options: ReadonlyMap<string, string>;
  /** Of the comment. */
  readonly span: Span;
}

/** The options of each kind of chart. */
const kinds: Readonly<Record<ChartKind, readonly string[]>> = {
  bars: ['unit', 'decimal'],
  'stacked-bars': ['unit', 'decimal'],
  timeline: [],
  matrix: ['levels'],
};

/** The chart that a comment makes of the table below it; other comments say nothing. */
export function readChartComment(state: ParseState, html: string, line: number): ChartWish | undefined {
  for (const piece of readHtml(html)) {
    const text = piece.type === 'comment' ? /^chart:\s*([\s\S]*)$/.exec(piece.text)?.[1] : undefined;
    if (text === undefined) continue;
    const [name = '', ...options] = text.split(';').map((part) => part.trim());
    const span = locate(state.source, line + piece.line, `<!-- chart:`);
    const kind = Object.keys(kinds).find((known): known is ChartKind => known === name);
    if (kind === undefined)
      return reportUnknown(state, { what: 'kind of chart', name, known: Object.keys(kinds), span });
    return { kind, options: readOptions(state, kind, options, span), span };
  }
  return undefined;
}

/** Says that what follows the comment cannot be drawn. */
export function reportMissingTable(state: ParseState, { kind, span }: ChartWish): void {
  const help = 'write the table right below the comment';
  report(state, 'document/invalid-chart', `no table follows the comment for \`${kind}\``, span, help);
}

function readOptions(
  state: ParseState,
  kind: ChartKind,
  parts: readonly string[],
  span: Span,
): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  for (const part of parts.filter((text) => text !== '')) {
    const [, name = part, value = ''] = /^([^:]*?)\s*:\s*([\s\S]*)$/.exec(part) ?? [];
    if (kinds[kind].includes(name)) options.set(name, value);
    else reportUnknown(state, { what: `option of \`${kind}\``, name, known: kinds[kind], span });
  }
  return options;
}

interface Unknown {
  readonly what: string;
  readonly name: string;
  readonly known: readonly string[];
  readonly span: Span;
}

function reportUnknown(state: ParseState, { what, name, known, span }: Unknown): undefined {
  const similar = suggestName(name, known);
  const all =
    known.length === 0 ? 'there are none' : `there are ${known.map((one) => `\`${one}\``).join(', ')}`;
  const help = similar === undefined ? all : `did you mean \`${similar}\`?`;
  report(state, 'document/unknown-chart', `\`${name.slice(0, 40)}\` is no ${what}`, span, help);
  return undefined;
}
