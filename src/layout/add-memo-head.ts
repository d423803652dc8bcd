import { addPenalty, addPiece, addSpace, type Flow } from './flow.ts';
import { inlineItems } from './inline-items.ts';
import type { LayoutContext, Place } from './layout-context.ts';
import type { MemoRow } from './memo-rows.ts';
import { forbidden } from './page-cost.ts';
import { type Column, fullWidth } from './page-geometry.ts';
import { type SetLine, setLabelLines, setLines } from './set-lines.ts';
import { addElement, type TagDraft } from './tag-tree.ts';
import { measureParagraph } from './text/measure-paragraph.ts';
import { type TypeStyle, typeStyle } from './type-style.ts';

const rowPadding = 4;
const labelDistance = 14;

/** To, from, date and subject of a memo: labels in one column and values in another, with rules. */
export function addMemoHead(context: LayoutContext, memo: readonly MemoRow[], place: Place): void {
  const { flow, tags, theme } = context;
  const column = fullWidth(place.column);
  const body = typeStyle(theme, 'body');
  const value: TypeStyle = { ...body, family: 'heading' };
  const label: TypeStyle = { ...value, isBold: true, colour: theme.colours.accent };
  const list = addElement(tags, place.parent, 'L', { numbering: 'None' });
  const rows = memo.map((row) => tagRow(context, row, list, { label, value }));
  const widest = rows.reduce(
    (most, row) => Math.max(most, measureParagraph(context.fonts, row.label).max),
    0,
  );
  const indent = Math.min(Math.max(place.column.outset, widest + labelDistance), column.width / 2);
  addSpace(flow, body.after);
  addRule(context, column, theme.colours.accent);
  addPenalty(flow, forbidden);
  const labelColumn = { ...column, width: indent - labelDistance };
  const valueColumn = { ...column, x: column.x + indent, width: column.width - indent };
  for (const row of rows) {
    addSpace(flow, rowPadding);
    addSideBySide(
      flow,
      setLabelLines(context, row.label, { style: label, column: labelColumn }),
      setLines(context, row.value, { style: value, column: valueColumn }),
    );
    addSpace(flow, rowPadding);
    addPenalty(flow, forbidden);
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
    const [first] = lines;
    if (first) addPiece(flow, { ...first, items: lines.flatMap((line) => line.items) });
  }
}

function addRule({ flow }: LayoutContext, column: Column, colour: string): void {
  const owner = { type: 'artifact', kind: 'rule' } as const;
  const line = { type: 'box', owner, x: column.x, y: 0, width: column.width, height: 0.75, colour } as const;
  addPiece(flow, { height: 0.75, items: [line] });
}
