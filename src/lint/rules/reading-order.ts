import type { Page, TagElement } from '../../layout/layout.ts';
import type { PagesRule } from '../rule.ts';

export const readingOrder: PagesRule = {
  code: 'lint/reading-order',
  subject: 'pages',
  why: 'Programs that copy, reflow or convert a page take its text in the order in which it is drawn.',
  clause: 'PDF/UA-1, 7.2; WCAG 2.2, 1.3.2',
  good: [{ markdown: '# T\n\n> [!NOTE]\n> a[^1]\n\n| b | c |\n| - | - |\n| d e | f |\n\n- g\n\n[^1]: h' }],
  bad: [
    {
      markdown: '# T\n\na\n\nb',
      items: [
        {
          type: 'glyphs',
          owner: { type: 'content', id: 7 },
          ...{ face: 'SourceSerif4-Regular.ttf', size: 10, colour: '#000000', x: 100, y: 700 },
          ...{ glyphs: [97], advances: [500], texts: ['a'] },
        },
      ],
    },
  ],
  check({ layout }) {
    const places = placesIn(layout.tags);
    return layout.pages
      .filter((page) => !isInOrder(page, places))
      .map(({ number }) => ({
        message: `the text of page ${number} is drawn in another order than it is read`,
      }));
  },
};

const inlineRoles: ReadonlySet<string> = new Set(['Span', 'Em', 'Strong', 'Code', 'Link', 'Reference']);

/**
 * The place in reading order of the block that each leaf belongs to. Notes stand at the foot of a page, and are read
 * where they are referred to.
 */
function placesIn(root: TagElement): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  let place = 0;
  const visit = (element: TagElement) => {
    if (element.role === 'Note') return;
    if (!inlineRoles.has(element.role)) place += 1;
    for (const child of element.children) {
      if (child.type === 'element') visit(child);
      else places.set(child.id, place);
    }
  };
  visit(root);
  return places;
}

/** A block counts where it begins: cells and labels are drawn line by line beside each other. */
function isInOrder({ items }: Page, places: ReadonlyMap<number, number>): boolean {
  const seen = new Set<number>();
  let last = -1;
  for (const item of items) {
    if (item.type === 'link' || item.owner.type !== 'content') continue;
    const place = places.get(item.owner.id);
    if (place === undefined || seen.has(place)) continue;
    seen.add(place);
    if (place < last) return false;
    last = place;
  }
  return true;
}
