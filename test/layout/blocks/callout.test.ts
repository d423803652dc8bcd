import { describe, expect, it } from 'vitest';
import type { Box, Layout } from '../../../src/layout/layout.ts';
import { isContent, layoutOf, linesOf } from '../../support/lay-out.ts';

const text = 'word '.repeat(40).trim();
const paragraphs = (count: number) => Array.from({ length: count }, () => `> ${text}`).join('\n>\n');

function backgrounds({ items }: Layout['pages'][number]): readonly Box[] {
  return items.filter(
    (item): item is Box =>
      item.type === 'box' && item.owner.type === 'artifact' && item.owner.kind === 'background',
  );
}

describe('a box longer than a page', () => {
  const layout = layoutOf(`# T\n\n> [!TIP]\n${paragraphs(60)}\n`);

  it('is drawn on each page, with its bar and with room above and below the text', () => {
    expect(layout.pages.length).toBeGreaterThan(2);
    for (const page of layout.pages.slice(1)) {
      const [area, bar] = backgrounds(page);
      const baselines = page.items.filter(isContent).map(({ y }) => y);
      expect(bar?.x).toBe(area?.x);
      expect(bar?.height).toBe(area?.height);
      expect(Math.min(...baselines) - (area?.y ?? 0)).toBeGreaterThan(15);
      expect((area?.y ?? 0) + (area?.height ?? 0) - Math.max(...baselines)).toBeGreaterThan(11);
    }
  });
});

it.each([44, 46, 48, 50, 52, 54, 56])('leaves no label alone after %i lines of code', (lines) => {
  const filler = `\`\`\`\n${'x\n'.repeat(lines)}\`\`\``;
  const label = '**A label that is too long to stand beside the text**';
  const layout = layoutOf(`# T\n\n${filler}\n\n> [!NOTE]\n> ${label}\n>\n${paragraphs(2)}\n`);
  const shown = linesOf(layout);
  const at = shown.findIndex((line) => line.text.startsWith('A label'));
  expect(shown[at]?.page).toBe(shown[at + 1]?.page);
});

it('takes its label from the front matter', () => {
  const layout = layoutOf('---\nwarning-label: Achtung\n---\n# T\n\n> [!WARNING]\n> text\n');
  expect(linesOf(layout).map(({ text: line }) => line)).toContainEqual(expect.stringMatching(/^Achtung/));
});

it('stands inside a box inside an item', () => {
  const layout = layoutOf('# T\n\n- item\n\n  > [!NOTE]\n  > outer\n  >\n  > > [!WARNING]\n  > > inner\n');
  const [page] = layout.pages;
  const areas = page ? backgrounds(page).filter(({ width, x }) => width > 10 && x > 0) : [];
  const [first, second] = areas;
  expect(second?.x).toBeGreaterThan(first?.x ?? 0);
  expect((second?.y ?? 0) + (second?.height ?? 0)).toBeLessThan((first?.y ?? 0) + (first?.height ?? 0));
});
