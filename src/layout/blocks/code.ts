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
    const lines = block.value.split('\n').flatMap((text) => {
      const run = { ...plainRun(context, keepSpaces(text), style, owner), isVerbatim: true };
      return setLines(context, [run], {
        style,
        column: inside,
        align: 'ragged',
        hyphenate: false,
        span: block.span,
      });
    });
    addLines(flow, lines);
  });
  addSpace(flow, style.after);
}

/** White space at the beginning of a line would vanish, and an empty line has to hold something. */
function keepSpaces(line: string): string {
  const text = line.replaceAll('\t', '    ');
  return text.replace(/^ +/, (spaces) => '\u00a0'.repeat(spaces.length)) || '\u00a0';
}
