import type { Code } from '../../document/document.ts';
import { addFrame, addSpace } from '../flow.ts';
import { plainRun } from '../inline-items.ts';
import type { Owner } from '../layout.ts';
import type { LayoutContext, Place } from '../layout-context.ts';
import { type Column, insideColumn } from '../page-geometry.ts';
import { addLines, type SetLine, setLines } from '../set-lines.ts';
import { addElement, leafOf } from '../tag-tree.ts';
import { measureParagraph } from '../text/measure-paragraph.ts';
import { typeStyle } from '../type-style.ts';

/** Code on a tinted ground. */
export function code(context: LayoutContext, block: Code, { column, parent }: Place): void {
  const { flow, theme, tags } = context;
  const style = typeStyle(theme, 'code');
  const padding = theme.padding * 0.7;
  const owner = leafOf(tags, addElement(tags, addElement(tags, parent, 'P'), 'Code'));
  const inside = insideColumn(column, padding, padding);
  addSpace(flow, style.before);
  addFrame(flow, { x: column.x, width: column.width, fill: theme.colours.tint }, padding, () => {
    const lines = block.value.split(/\r\n|[\n\r]/);
    addLines(
      flow,
      lines.flatMap((text) => setCodeLine(context, { text, block, owner, column: inside })),
    );
  });
  addSpace(flow, style.after);
}

interface CodeLine {
  readonly text: string;
  readonly block: Code;
  readonly owner: Owner;
  readonly column: Column;
}

/** How much further in than its beginning the rest of a line stands that is too long, in characters. */
const hang = 2;
/** The part of the column that the rest may stand in by. */
const deepestHang = 0.4;

/** One line of code, which ends in a space like all lines with another below; the rest of one that is too long hangs. */
function setCodeLine(context: LayoutContext, { text, block, owner, column }: CodeLine): readonly SetLine[] {
  const style = typeStyle(context.theme, 'code');
  const runOf = (part: string) => ({ ...plainRun(context, part, style, owner), isVerbatim: true });
  const widthOf = (part: string) => measureParagraph(context.fonts, [runOf(part)]).max;
  const depth = widthOf(`${/^\s*/.exec(text)?.[0] ?? ''}${'x'.repeat(hang)}`);
  const isLong = widthOf(text) > column.width;
  const indent = isLong ? Math.min(depth, column.width * deepestHang) : 0;
  // Code runs from left to right in every document: its lines hang on the left side of the page.
  const start = context.document.direction === 'ltr' ? column.x + indent : column.x;
  const rest = { ...column, x: start, width: column.width - indent };
  const items = [runOf(text), { type: 'break' }, { type: 'break' }] as const;
  const options = {
    style,
    column: rest,
    indent: -indent,
    align: 'ragged',
    hyphenate: false,
    direction: 'ltr',
  } as const;
  return setLines(context, items, { ...options, span: block.span }).slice(0, -1);
}
