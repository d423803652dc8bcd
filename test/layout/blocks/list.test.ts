import { describe, expect, it } from 'vitest';
import type { GlyphRun, Layout, TagElement } from '../../../src/layout/layout.ts';
import { ministry } from '../../support/fake-fonts.ts';
import { elementsOf, isContent, layoutOf, leavesOf } from '../../support/lay-out.ts';

function runsIn(layout: Layout, element: TagElement): readonly GlyphRun[] {
  const leaves = new Set(leavesOf(element));
  return layout.pages
    .flatMap(({ items }) => items.filter(isContent))
    .filter(({ owner }) => owner.type === 'content' && leaves.has(owner.id));
}

function markersOf(layout: Layout): readonly GlyphRun[] {
  return elementsOf(layout.tags, 'Lbl').flatMap((label) => runsIn(layout, label).slice(0, 1));
}

function markerTexts(layout: Layout): readonly string[] {
  return markersOf(layout).map(({ texts }) => texts.join('').trim());
}

const five = '# T\n\n- a\n  - b\n    - c\n      - d\n        - e\n';

it('changes bullets with depth, and says so in the tags', () => {
  const layout = layoutOf(five);
  expect(markerTexts(layout)).toEqual(['•', '–', '▪', '◦', '•']);
  expect(elementsOf(layout.tags, 'L').map(({ numbering }) => numbering)).toEqual([
    'Disc',
    'None',
    'Square',
    'Circle',
    'Disc',
  ]);
});

it('keeps the numbers of the Markdown at every depth', () => {
  const layout = layoutOf('# T\n\n9. a\n\n   1. b\n\n      3. c\n10. d\n');
  expect(markerTexts(layout)).toEqual(['9.', '1.', '3.', '10.']);
  expect(elementsOf(layout.tags, 'L').map(({ numbering }) => numbering)).toEqual([
    'Decimal',
    'Decimal',
    'Decimal',
  ]);
});

it('lets numbers of different length end below each other, and text begin below each other', () => {
  const layout = layoutOf(
    `# T\n\n${Array.from({ length: 6 }, (_, index) => `${index + 97}. text`).join('\n')}\n`,
  );
  const ends = markersOf(layout).map(({ x, size, texts }) => x + (texts.join('').trim().length * size) / 2);
  for (const end of ends) expect(end).toBeCloseTo(ends[0] ?? 0, 5);
  const starts = elementsOf(layout.tags, 'LBody').map((body) => runsIn(layout, body)[0]?.x ?? 0);
  expect(new Set(starts).size).toBe(1);
  expect(starts[0]).toBeGreaterThan(ends[0] ?? 0);
});

it('draws the boxes of tasks', () => {
  const layout = layoutOf('# T\n\n- [x] done\n- [ ] open\n- neither\n');
  expect(markerTexts(layout)).toEqual(['☑', '☐', '•']);
  expect(elementsOf(layout.tags, 'L')[0]?.numbering).toBe('None');
});

describe('at any depth', () => {
  const deep = Array.from(
    { length: 30 },
    (_, level) => `${'  '.repeat(level)}- level ${level} of the list`,
  ).join('\n');
  const layout = layoutOf(`# T\n\n${deep}\n`);

  it('no marker stands in the text of its item', () => {
    for (const item of elementsOf(layout.tags, 'LI')) {
      const [label, body] = item.children.flatMap((child) => (child.type === 'element' ? [child] : []));
      if (!label || !body) throw new Error('an item has a label and a body');
      const [marker] = runsIn(layout, label);
      const [text] = runsIn(layout, body);
      expect((marker?.x ?? 0) + (marker?.size ?? 0) / 2).toBeLessThan(text?.x ?? 0);
    }
  });

  it('no column gets narrower than the least', () => {
    const starts = elementsOf(layout.tags, 'LBody').map((body) => runsIn(layout, body)[0]?.x ?? 0);
    expect(Math.max(...starts)).toBeLessThanOrEqual(595.28 - ministry().margins.right - 90 + 0.01);
    expect(starts.slice(-2)[0]).toBe(starts.at(-1));
  });
});
