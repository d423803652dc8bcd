import type { Block, Document, Inline, Table } from './document.ts';

/** Visits blocks and the blocks inside them, in reading order, each before what it contains. */
export function walkBlocks(blocks: readonly Block[], visit: (block: Block) => void): void {
  for (const block of blocks) {
    visit(block);
    if (block.type === 'list') for (const item of block.children) walkBlocks(item.children, visit);
    else if (block.type === 'blockquote' || block.type === 'callout') walkBlocks(block.children, visit);
  }
}

/** Visits inlines and the inlines inside them, in reading order. */
export function walkInlines(inlines: readonly Inline[], visit: (inline: Inline) => void): void {
  for (const inline of inlines) {
    visit(inline);
    if ('children' in inline) walkInlines(inline.children, visit);
  }
}

/** All blocks of a document, those of its footnotes last. */
export function walkDocument(document: Document, visit: (block: Block) => void): void {
  walkBlocks(document.children, visit);
  for (const footnote of document.footnotes) walkBlocks(footnote.children, visit);
}

/** The runs of inlines that a block holds itself: one for a paragraph or heading, one a cell for a table, and a caption's. */
export function inlinesOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [block.children];
    case 'table':
      return cellsOf(block);
    case 'figure':
      return block.caption ? [block.caption] : [];
    case 'chart':
      return block.caption ? [...cellsOf(block.table), block.caption] : cellsOf(block.table);
    default:
      return [];
  }
}

function cellsOf({ head, rows }: Table): readonly (readonly Inline[])[] {
  return [head, ...rows].flatMap((row) => row.children.map((cell) => cell.children));
}
