import type { Code } from '../../document/document.ts';
import { addFrame, addSpace } from '../flow.ts';
import { plainRun } from '../inline-items.ts';
import type { LayoutContext, Place } from '../layout-context.ts';
import { insideColumn } from '../page-geometry.ts';
import { addLines, setLines } from '../set-lines.ts';
import { addElement, leafOf } from '../tag-tree.ts';
import { typeStyle } from '../type-style.ts';

/** Code on a tinted ground. Lines that are too long are broken. */
export function code(context: LayoutContext, block: Code, { column, parent }: Place): void {
  const { flow, theme, tags } = context;
  const style = typeStyle(theme, 'code');
  const padding = theme.padding * 0.7;
  const owner = leafOf(tags, addElement(tags, addElement(tags, parent, 'P'), 'Code'));
  const inside = insideColumn(column, padding, padding);
  addSpace(flow, style.before);
  addFrame(flow, { x: column.x, width: column.width, fill: theme.colours.tint }, padding, () => {
    const run = { ...plainRun(context, block.value, style, owner), isVerbatim: true };
    const options = { style, column: inside, align: 'ragged', hyphenate: false, span: block.span } as const;
    const lines = setLines(context, [run], options);
    addLines(flow, lines);
  });
  addSpace(flow, style.after);
}
