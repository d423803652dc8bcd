import type { Token, Tokens } from 'marked';
import { alertKind, withoutAlertMarker } from './alert.ts';
import { readRole } from './block-role.ts';
import { withCaption } from './caption.ts';
import { chartOf } from './chart.ts';
import { type ChartWish, readChartComment, reportMissingTable } from './chart-comment.ts';
import { convertHtml, convertInlines } from './convert-inlines.ts';
import { decodeEntities } from './decode-entities.ts';
import type {
  Anchor,
  Block,
  BlockRole,
  Heading,
  Inline,
  List,
  ListItem,
  Table,
  TableRow,
} from './document.ts';
import { figureOf, loneImage } from './figure.ts';
import { trimLines } from './join-text.ts';
import { reportLostCells } from './lost-cells.ts';
import { type BlockToken, blockTokens, inlineTokens, type RefusedToken } from './marked-tokens.ts';
import { type ParseState, report } from './parse-state.ts';
import { countLineEnds, spanOfLines } from './source-lines.ts';

/**
 * Turns marked's blocks into ours. `firstLine` is the index of the line that the first token stands on.
 * A role or chart comment, and anchors that stand alone, belong to the block that follows; a caption to the one before.
 */
export function convertBlocks(
  state: ParseState,
  tokens: readonly BlockToken[],
  firstLine: number,
): readonly Block[] {
  const blocks: Block[] = [];
  let line = firstLine;
  let notes = noNotes;
  for (const token of tokens) {
    if (token.type === 'html') notes = readNotes(state, token.raw, line, notes);
    const block = convertBlock(state, token, line);
    const anchors = block ? loneAnchors(block) : [];
    if (anchors.length > 0) {
      notes = { ...notes, anchors: [...notes.anchors, ...anchors] };
    } else if (block) {
      addBlock(state, blocks, block, { ...notes, line });
      notes = noNotes;
    }
    line += countLineEnds(token.raw);
  }
  if (notes.chart) reportMissingTable(state, notes.chart);
  return notes.anchors.length === 0 ? blocks : [...blocks, { type: 'paragraph', children: notes.anchors }];
}

/** What has been said about the block that follows. */
interface BlockNotes {
  readonly role?: BlockRole;
  readonly chart?: ChartWish;
  readonly anchors: readonly Anchor[];
}

const noNotes: BlockNotes = { anchors: [] };

function readNotes(state: ParseState, html: string, line: number, notes: BlockNotes): BlockNotes {
  const role = readRole(state, html, line);
  const chart = readChartComment(state, html, line);
  return { ...notes, ...(role ? { role } : {}), ...(chart ? { chart } : {}) };
}

function addBlock(
  state: ParseState,
  blocks: Block[],
  block: Block,
  { role, chart, anchors, line }: BlockNotes & { readonly line: number },
): void {
  const drawn = chart ? drawTable(state, chart, block, line) : block;
  const whole = role === undefined ? drawn : { ...drawn, role };
  const captioned = role === 'caption' ? withCaption(state, blocks.at(-1), whole) : undefined;
  if (captioned) blocks[blocks.length - 1] = captioned;
  else blocks.push(...withAnchors(whole, anchors));
}

function drawTable(state: ParseState, chart: ChartWish, block: Block, line: number): Block {
  if (block.type === 'table') return chartOf(state, chart, block, line);
  reportMissingTable(state, chart);
  return block;
}

function loneAnchors(block: Block): readonly Anchor[] {
  if (block.type !== 'paragraph') return [];
  const anchors = block.children.filter((inline) => inline.type === 'anchor');
  return anchors.length === block.children.length ? anchors : [];
}

function withAnchors(block: Block, anchors: readonly Anchor[]): readonly Block[] {
  if (block.type === 'heading') return [named({ ...block, children: [...anchors, ...block.children] })];
  if (anchors.length === 0) return [block];
  if (block.type === 'paragraph') return [{ ...block, children: [...anchors, ...block.children] }];
  return [{ type: 'paragraph', children: anchors }, block];
}

/** An anchor at the beginning of a heading is its id. */
function named(heading: Heading): Heading {
  const [first, ...rest] = heading.children;
  return first?.type === 'anchor' ? { ...heading, id: first.id, children: trimLines(rest) } : heading;
}

function convertBlock(state: ParseState, token: BlockToken, line: number): Block | undefined {
  const span = () => ({ span: spanOfLines(state.source, line, token.raw) });
  const inlines = (tokens: readonly Token[]) => trimLines(convertInlines(state, inlineTokens(tokens), line));
  switch (token.type) {
    case 'heading':
      return {
        type: 'heading',
        depth: depthOf(token.depth),
        id: '',
        children: inlines(token.tokens),
        ...span(),
      };
    case 'paragraph':
    case 'text': {
      const image = loneImage(token);
      if (image) return figureOf(state, image, line);
      return paragraphOf(
        inlines(token.tokens ?? [{ type: 'text', raw: token.raw, text: token.text }]),
        span(),
      );
    }
    case 'html':
      return paragraphOf(trimLines(convertHtml(state, token.raw, line)), span());
    case 'list':
      return { ...convertList(state, token, line), ...span() };
    case 'blockquote':
      return { ...convertQuote(state, token, line), ...span() };
    case 'code':
      return { type: 'code', ...languageOf(token.lang), value: token.text, ...span() };
    case 'table':
      return { ...convertTable(state, token, line), ...span() };
    case 'hr':
      return { type: 'thematicBreak', ...span() };
    case 'refused':
      return convertRefused(state, token, line);
    default:
      return undefined;
  }
}

function paragraphOf(children: readonly Inline[], span: Pick<Block, 'span'>): Block | undefined {
  return children.length === 0 ? undefined : { type: 'paragraph', children, ...span };
}

function depthOf(depth: number): Heading['depth'] {
  return ([1, 2, 3, 4, 5, 6] as const)[depth - 1] ?? 6;
}

function languageOf(info: string | undefined): { readonly lang?: string } {
  const [lang] = decodeEntities(info ?? '').split(/\s/, 1);
  return lang ? { lang } : {};
}

function convertList(state: ParseState, token: Tokens.List, firstLine: number): List {
  let line = firstLine;
  const children = token.items.map((item): ListItem => {
    const blocks = convertBlocks(state, blockTokens(item.tokens), line);
    line += countLineEnds(item.raw);
    return { type: 'listItem', ...(item.task ? { checked: item.checked === true } : {}), children: blocks };
  });
  const start = token.start === '' ? 1 : token.start;
  return { type: 'list', ordered: token.ordered, start, spread: token.loose, children };
}

function convertQuote(state: ParseState, token: Tokens.Blockquote, line: number): Block {
  const children = convertBlocks(state, blockTokens(token.tokens), line);
  const kind = alertKind(token.text);
  if (kind === undefined) return { type: 'blockquote', children };
  return { type: 'callout', kind, children: withoutAlertMarker(children) };
}

function convertTable(state: ParseState, token: Tokens.Table, line: number): Table {
  const row = (cells: readonly Tokens.TableCell[], rowLine: number): TableRow => ({
    type: 'tableRow',
    children: cells.map((cell) => ({
      type: 'tableCell',
      children: trimLines(convertInlines(state, inlineTokens(cell.tokens), rowLine)),
    })),
  });
  reportLostCells(state, token, line);
  const head = row(token.header, line);
  const rows = token.rows.map((cells, index) => row(cells, line + 2 + index));
  return { type: 'table', align: token.align, head, rows };
}

function convertRefused(state: ParseState, token: RefusedToken, line: number): Block {
  const span = spanOfLines(state.source, line, token.raw);
  report(state, 'document/too-deep', 'the text is nested too deeply', span);
  return {
    type: 'paragraph',
    children: [{ type: 'text', value: token.raw.trim().replace(/\s+/g, ' ') }],
    span,
  };
}
