import type { Block, Inline } from '../document/document.ts';
import { addPenalty, addPiece, addSpace, type Flow } from './flow.ts';
import { inlineItems } from './inline-items.ts';
import type { LayoutContext, Place } from './layout-context.ts';
import { type Column, fullWidth } from './page-geometry.ts';
import { forbidden } from './paginate.ts';
import { type SetLine, setLabelLines, setLines } from './set-lines.ts';
import { addElement, type TagDraft } from './tag-tree.ts';
import { measureParagraph } from './text/measure-paragraph.ts';
import { type TypeStyle, typeStyle } from './type-style.ts';

/** One line of a memo's head, such as its subject. */
interface MemoRow {
  readonly label: readonly Inline[];
  readonly value: readonly Inline[];
}

const rowPadding = 4;
const labelDistance = 14;

/**
 * To, from, date and subject of a memo: labels in one column and values in another, with rules. In Markdown it is
 * a table without header text, a list, or lines that begin with bold text.
 */
export function addMemoHead(context: LayoutContext, block: Block, place: Place): void {
  const { flow, tags, theme } = context;
  const column = fullWidth(place.column);
  const body = typeStyle(theme, 'body');
  const label: TypeStyle = { ...body, family: 'heading', isBold: true, colour: theme.colours.accent };
  const value: TypeStyle = { ...body, family: 'heading' };
  const list = addElement(tags, place.parent, 'L', { numbering: 'None' });
  const rows = memoRows(block).map((row) => tagRow(context, row, list, { label, value }));
  const widest = rows.reduce(
    (most, row) => Math.max(most, measureParagraph(context.fonts, row.label).max),
    0,
  );
  const indent = Math.min(Math.max(place.column.outset, widest + labelDistance), column.width / 2);
  addSpace(flow, body.after);
  addRule(context, column, theme.colours.accent);
  const labelColumn = { ...column, width: indent - labelDistance };
  const valueColumn = { ...column, x: column.x + indent, width: column.width - indent };
  for (const row of rows) {
    addSpace(flow, rowPadding);
    addSideBySide(
      flow,
      setLabelLines(context, row.label, { style: label, column: labelColumn, span: block.span }),
      setLines(context, row.value, { style: value, column: valueColumn, span: block.span }),
    );
    addSpace(flow, rowPadding);
    addRule(context, column, theme.colours.rule);
  }
  addSpace(flow, typeStyle(theme, 'h2').after);
}

function tagRow(
  context: LayoutContext,
  row: MemoRow,
  list: TagDraft,
  styles: { readonly label: TypeStyle; readonly value: TypeStyle },
) {
  const { tags } = context;
  const item = addElement(tags, list, 'LI');
  return {
    label: inlineItems(context, row.label, styles.label, addElement(tags, item, 'Lbl')),
    value: inlineItems(
      context,
      row.value,
      styles.value,
      addElement(tags, addElement(tags, item, 'LBody'), 'P'),
    ),
  };
}

function addSideBySide(flow: Flow, labels: readonly SetLine[], values: readonly SetLine[]): void {
  for (let index = 0; index < Math.max(labels.length, values.length); index += 1) {
    const lines = [labels[index], values[index]].filter((line) => line !== undefined);
    if (index > 0) addPenalty(flow, forbidden);
    addPiece(flow, {
      height: lines.reduce((most, line) => Math.max(most, line.height), 0),
      items: lines.flatMap((line) => line.items),
    });
  }
}

function addRule({ flow }: LayoutContext, column: Column, colour: string): void {
  const owner = { type: 'artifact', kind: 'rule' } as const;
  const line = { type: 'box', owner, x: column.x, y: 0, width: column.width, height: 0.75, colour } as const;
  addPiece(flow, { height: 0.75, items: [line] });
}

function memoRows(block: Block): readonly MemoRow[] {
  switch (block.type) {
    case 'table':
      return [block.head, ...block.rows]
        .map(({ children: [label, ...values] }) => ({
          label: label?.children ?? [],
          value: values.flatMap((cell) => cell.children),
        }))
        .filter(({ label, value }) => label.length + value.length > 0);
    case 'list':
      return block.children.flatMap((item) => item.children.flatMap(memoRows));
    case 'paragraph':
      return splitAtBreaks(block.children).map(splitLabel);
    default:
      return [];
  }
}

function splitAtBreaks(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.type === 'break') lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines.filter((line) => line.length > 0);
}

function splitLabel([first, ...rest]: readonly Inline[]): MemoRow {
  if (first?.type === 'strong') return { label: [first], value: rest };
  return { label: [], value: first ? [first, ...rest] : rest };
}
