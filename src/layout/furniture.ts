import { fitText } from './fit-text.ts';
import { plainRun } from './inline-items.ts';
import type { Box, Page, PageItem } from './layout.ts';
import type { LayoutContext } from './layout-context.ts';
import { moveItem } from './move-item.ts';
import { setLines } from './set-lines.ts';
import { measureParagraph } from './text/measure-paragraph.ts';
import { typeStyle } from './type-style.ts';

/** From the text to the running head and foot, in points. */
const headDistance = 32;
const footDistance = 24;
const ruleDistance = 4;

/** Between publisher and page number, in points. */
const gap = 18;

/**
 * Adds the running head (from page 2: the short title) and the foot (publisher and date, page x of y); what is too long
 * ends with an ellipsis. The words of the page number are the front matter's `page-label`, such as
 * `Page {page} of {pages}`.
 */
export function addFurniture(context: LayoutContext, pages: readonly Page[]): readonly Page[] {
  const { document, geometry } = context;
  const top = head(context);
  const label = (page: number) =>
    (document.meta['page-label'] || '{page} / {pages}')
      .replaceAll('{page}', String(page))
      .replaceAll('{pages}', String(pages.length));
  const left = imprint(context, geometry.full.width - widthOf(context, label(pages.length)) - gap);
  return pages.map((page) => ({
    ...page,
    items: [
      ...page.items,
      ...(page.number === 1 ? [] : top),
      rule(context, geometry.bottom + footDistance - ruleDistance),
      ...left,
      ...furnitureLine(context, label(page.number), 'footer', 'end'),
    ],
  }));
}

function head(context: LayoutContext): readonly PageItem[] {
  const { document, geometry } = context;
  const title = document.meta['short-title'] || document.title;
  const text = fitText(title, (part) => widthOf(context, part) <= geometry.full.width);
  return furnitureLine(context, text, 'header', 'ragged');
}

function imprint(context: LayoutContext, width: number): readonly PageItem[] {
  const { publisher, author, date, 'date-label': dateLabel } = context.document.meta;
  const text = [publisher || author, dateLabel || date].filter(Boolean).join(' · ');
  const fitting = fitText(text, (part) => widthOf(context, part) <= width);
  return furnitureLine(context, fitting, 'footer', 'ragged');
}

/** One line, for nothing may stand in the way of the text. */
function furnitureLine(
  context: LayoutContext,
  text: string,
  kind: 'header' | 'footer',
  align: 'ragged' | 'end',
): readonly PageItem[] {
  const { theme, geometry } = context;
  const style = typeStyle(theme, 'furniture');
  const run = plainRun(context, text, style, { type: 'artifact', kind });
  const [line] = setLines(context, [run], { style, column: geometry.full, align, hyphenate: false });
  const y = kind === 'header' ? geometry.top - headDistance : geometry.bottom + footDistance;
  return (line?.items ?? []).map((item) => moveItem(item, 0, y));
}

function widthOf(context: LayoutContext, text: string): number {
  const style = typeStyle(context.theme, 'furniture');
  const run = plainRun(context, text, style, { type: 'artifact', kind: 'header' });
  return measureParagraph(context.fonts, [run]).max;
}

function rule({ geometry, theme }: LayoutContext, y: number): Box {
  const { x, width } = geometry.full;
  const owner = { type: 'artifact', kind: 'footer' } as const;
  return { type: 'box', owner, x, y, width, height: 0.5, colour: theme.colours.rule };
}
