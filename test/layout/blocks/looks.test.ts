import { expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/document/parse-markdown.ts';
import type { Box } from '../../../src/layout/layout.ts';
import { layoutDocument } from '../../../src/layout/layout-document.ts';
import type { Theme } from '../../../src/theme/theme.ts';
import { fakeFonts, ministry } from '../../support/fake-fonts.ts';

const theme = ministry();

/** What a document of one block draws besides text. */
function boxesOf(change: Partial<Theme>, text: string): readonly Box[] {
  const { value } = parseMarkdown({ file: 'brief.md', text });
  if (!value) throw new Error('the Markdown gives no document');
  const input = { theme: { ...theme, ...change }, fonts: fakeFonts, paper: 'A4', images: new Map() } as const;
  const layout = layoutDocument(input, value).value;
  const boxes = layout?.pages[0]?.items.filter((item) => item.type === 'box') ?? [];
  return boxes.filter(({ owner }) => owner.type === 'artifact' && owner.kind !== 'footer');
}

const table = '| a | b |\n|---|---|\n| c | d |\n| e | f |\n| g | h |\n';
const callout = '> [!WARNING]\n> text\n';
const { accent, tint } = theme.callouts.warning;

it.each<[string, Partial<Theme>, string, readonly string[]]>([
  [
    'rules',
    { tables: 'rules' },
    table,
    [theme.colours.accent, theme.colours.rule, theme.colours.rule, theme.colours.rule],
  ],
  ['stripes', { tables: 'zebra' }, table, [theme.colours.accent, theme.colours.tint, theme.colours.rule]],
  [
    'a header on the band',
    { tables: 'header' },
    table,
    [theme.colours.band, theme.colours.accent, theme.colours.rule, theme.colours.rule, theme.colours.rule],
  ],
  ['a bar', { boxes: 'bar' }, callout, [tint, accent]],
  ['a box', { boxes: 'box' }, callout, [tint]],
  ['two lines', { boxes: 'rule' }, callout, [accent, accent]],
])('draws %s', (_, change, text, colours) => {
  expect(boxesOf(change, text).map(({ colour }) => colour)).toEqual(colours);
});

it('draws the two lines of a box above and below its text', () => {
  const [above, below] = boxesOf({ boxes: 'rule' }, callout);
  expect((below?.y ?? 0) - (above?.y ?? 0)).toBeGreaterThan(
    theme.styles.callout.leading + 2 * theme.padding - 1,
  );
});
