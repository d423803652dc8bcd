import type { Block, Inline } from '../document/document.ts';

/** One line of a memo's head, such as its subject. */
export interface MemoRow {
  readonly label: readonly Inline[];
  readonly value: readonly Inline[];
}

/**
 * The rows of a memo's head: those of a table without header text, or the lines of a paragraph or list, which begin
 * with bold text. `undefined` for blocks that hold anything else.
 */
export function memoRows(block: Block): readonly MemoRow[] | undefined {
  switch (block.type) {
    case 'table':
      return [block.head, ...block.rows]
        .map(({ children: [label, ...values] }) => ({
          label: label?.children ?? [],
          value: values.flatMap((cell) => cell.children),
        }))
        .filter(({ label, value }) => label.length + value.length > 0);
    case 'list': {
      const blocks = block.children.flatMap((item) => item.children);
      if (!blocks.every((child) => child.type === 'paragraph')) return undefined;
      return blocks.flatMap((paragraph) => linesOf(paragraph.children));
    }
    case 'paragraph':
      return linesOf(block.children);
    default:
      return undefined;
  }
}

function linesOf(inlines: readonly Inline[]): readonly MemoRow[] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.type === 'break') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines.filter((line) => line.length > 0).map(splitLabel);
}

function splitLabel(line: readonly Inline[]): MemoRow {
  const [first, ...rest] = line;
  return first?.type === 'strong' ? { label: [first], value: rest } : { label: [], value: line };
}
