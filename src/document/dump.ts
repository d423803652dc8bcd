import type { Block, Document, Inline, ListItem, TableRow } from './document.ts';

/** A document as indented text, one node a line, for golden files and `dump document`. */
export function dumpDocument(document: Document): string {
  const meta = Object.entries(document.meta).map(([key, value]) => `  meta ${key}: ${value}`);
  const lines = [
    `document ${quote(document.title)} ${document.language} ${document.direction}`,
    ...meta,
    ...document.children.flatMap(dumpBlock).map(indent),
    ...document.footnotes.flatMap((note) => [
      `  footnote ${note.number} ${note.identifier}`,
      ...note.children.flatMap(dumpBlock).map(indent).map(indent),
    ]),
  ];
  return `${lines.join('\n')}\n`;
}

function dumpBlock(block: Block): readonly string[] {
  return [`${describe(block)}${block.role ? ` role=${block.role}` : ''}`, ...childrenOf(block).map(indent)];
}

function describe(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `heading ${block.depth} #${block.id}`;
    case 'list':
      return `list${block.ordered ? ` from ${block.start}` : ''}${block.spread ? ' spread' : ''}`;
    case 'callout':
      return `callout ${block.kind}`;
    case 'code':
      return `code${block.lang ? ` ${block.lang}` : ''} ${quote(block.value)}`;
    case 'table':
      return `table ${block.align.map((align) => align ?? 'start').join(' ')}`;
    case 'figure':
      return `figure ${block.url} ${quote(block.alt)}`;
    case 'chart':
      return `chart ${block.data.kind}`;
    default:
      return block.type;
  }
}

function childrenOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.children.flatMap(dumpInline);
    case 'list':
      return block.children.flatMap(dumpItem);
    case 'blockquote':
    case 'callout':
      return block.children.flatMap(dumpBlock);
    case 'table':
      return [...dumpRow('head', block.head), ...block.rows.flatMap((row) => dumpRow('row', row))];
    case 'figure':
      return dumpCaption(block.caption);
    case 'chart':
      return [describe(block.table), ...childrenOf(block.table).map(indent), ...dumpCaption(block.caption)];
    default:
      return [];
  }
}

function dumpCaption(caption: readonly Inline[] | undefined): readonly string[] {
  return caption ? ['caption', ...nested(caption)] : [];
}

function dumpItem(item: ListItem): readonly string[] {
  const box = item.checked === undefined ? '' : item.checked ? ' [x]' : ' [ ]';
  return [`item${box}`, ...item.children.flatMap(dumpBlock).map(indent)];
}

function dumpRow(name: string, row: TableRow): readonly string[] {
  const cells = row.children.flatMap((cell) => ['cell', ...cell.children.flatMap(dumpInline).map(indent)]);
  return [name, ...cells.map(indent)];
}

function dumpInline(inline: Inline): readonly string[] {
  switch (inline.type) {
    case 'text':
    case 'inlineCode':
      return [`${inline.type} ${quote(inline.value)}`];
    case 'link':
      return [
        `link ${inline.url}${inline.title ? ` ${quote(inline.title)}` : ''}`,
        ...nested(inline.children),
      ];
    case 'languageSpan':
      return [
        `languageSpan ${inline.language}${inline.direction ? ` ${inline.direction}` : ''}`,
        ...nested(inline.children),
      ];
    case 'anchor':
      return [`anchor #${inline.id}`];
    case 'footnoteReference':
      return [`footnoteReference ${inline.number}`];
    case 'break':
      return ['break'];
    default:
      return [inline.type, ...nested(inline.children)];
  }
}

function nested(children: readonly Inline[]): readonly string[] {
  return children.flatMap(dumpInline).map(indent);
}

function indent(line: string): string {
  return `  ${line}`;
}

function quote(text: string): string {
  return JSON.stringify(text);
}
