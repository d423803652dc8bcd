import type { TagElement } from '../../layout/layout.ts';
import type { PagesRule } from '../rule.ts';
import { walkTags } from '../walk-tags.ts';

export const untaggedText: PagesRule = {
  code: 'lint/untagged-text',
  subject: 'pages',
  why: 'Text that stands on a page and not in the tag tree is never read out.',
  clause: 'PDF/UA-1, 7.1',
  good: [{ markdown: '# T\n\na' }],
  bad: [
    {
      markdown: '# T',
      items: [
        {
          type: 'glyphs',
          owner: { type: 'content', id: 999 },
          ...{ face: 'SourceSerif4-Regular.ttf', size: 10, colour: '#000000', x: 100, y: 700 },
          ...{ glyphs: [97], advances: [500], texts: ['a'] },
        },
      ],
    },
  ],
  check({ layout }) {
    const leaves = leavesOf(layout.tags);
    return layout.pages.flatMap(({ number, items }) => {
      const lost = items.filter(
        (item) => item.type !== 'link' && item.owner.type === 'content' && !leaves.has(item.owner.id),
      );
      const message = `${lost.length} items of page ${number} belong to nothing in the tag tree`;
      return lost.length === 0 ? [] : [{ message }];
    });
  },
};

function leavesOf(root: TagElement): ReadonlySet<number> {
  const leaves = new Set<number>();
  walkTags(root, ({ children }) => {
    for (const child of children) if (child.type === 'content') leaves.add(child.id);
  });
  return leaves;
}
