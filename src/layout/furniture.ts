import { plainRun } from './inline-items.ts';
import type { Box, Page, PageItem } from './layout.ts';
import type { LayoutContext } from './layout-context.ts';
import { type Column, fullWidth } from './page-geometry.ts';
import { type SetLine, setLines } from './set-lines.ts';
import { typeStyle } from './type-style.ts';

/** From the text to the running head and foot, in points. */
const headDistance = 32;
const footDistance = 24;
const ruleDistance = 4;

/**
 * Adds the running head (from page 2: the short title) and the foot (publisher and date, page x of y).
 * The words of the page number are the front matter's `page-label`, such as `Page {page} of {pages}`.
 */
export function addFurniture(context: LayoutContext, pages: readonly Page[]): readonly Page[] {
  return pages.map((page) => ({
    ...page,
    items: [
      ...page.items,
      ...(page.number === 1 ? [] : head(context)),
      ...foot(context, page.number, pages.length),
    ],
  }));
}

function head(context: LayoutContext): readonly PageItem[] {
  const { document, geometry } = context;
  const text = document.meta['short-title'] || document.title;
  const y = geometry.top - headDistance;
  const line = furnitureLine(context, text, 'header', 'ragged');
  return line === undefined ? [] : lower(line, y);
}

function foot(context: LayoutContext, page: number, pages: number): readonly PageItem[] {
  const { document, geometry } = context;
  const { publisher, author, date } = document.meta;
  const imprint = [publisher || author, document.meta['date-label'] || date].filter(Boolean).join(' · ');
  const label = (document.meta['page-label'] || '{page} / {pages}')
    .replaceAll('{page}', String(page))
    .replaceAll('{pages}', String(pages));
  const y = geometry.bottom + footDistance;
  return [
    rule(context, y - ruleDistance),
    ...[
      furnitureLine(context, imprint, 'footer', 'ragged'),
      furnitureLine(context, label, 'footer', 'right'),
    ].flatMap((line) => (line ? lower(line, y) : [])),
  ];
}

/** The part of the foot that publisher and date may take up. */
const imprintWidth = 0.75;

/** One line; what is too long for it is left out, for nothing may stand in the way of the text. */
function furnitureLine(
  context: LayoutContext,
  text: string,
  kind: 'header' | 'footer',
  align: 'ragged' | 'right',
): SetLine | undefined {
  const style = typeStyle(context.theme, 'furniture');
  const run = plainRun(context, text, style, { type: 'artifact', kind });
  const full = furnitureColumn(context);
  const column = align === 'right' ? full : { ...full, width: full.width * imprintWidth };
  return setLines(context, [run], { style, column, align, hyphenate: false })[0];
}

function furnitureColumn({ geometry }: LayoutContext): Column {
  return fullWidth(geometry.column);
}

function lower(line: SetLine, y: number): readonly PageItem[] {
  return line.items.map((item) => ({ ...item, y: item.y + y }));
}

function rule(context: LayoutContext, y: number): Box {
  const { x, width } = furnitureColumn(context);
  const colour = context.theme.colours.rule;
  return { type: 'box', owner: { type: 'artifact', kind: 'footer' }, x, y, width, height: 0.5, colour };
}
