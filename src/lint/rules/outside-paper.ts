import type { GlyphRun, Layout } from '../../layout/layout.ts';
import { extentOf } from '../extent.ts';
import type { PagesRule } from '../rule.ts';

export const outsidePaper: PagesRule = {
  code: 'lint/outside-paper',
  subject: 'pages',
  why: 'Text beyond the edge of the paper is neither seen nor printed.',
  clause: 'WCAG 2.2, 1.4.8',
  good: [{ markdown: `# T\n\n${'word '.repeat(60)}` }],
  bad: [
    {
      markdown: '# T',
      items: [
        {
          type: 'glyphs',
          owner: { type: 'artifact', kind: 'footer' },
          ...{ face: 'SourceSerif4-Regular.ttf', size: 10, colour: '#000000', x: 590, y: 700 },
          ...{ glyphs: [97, 98], advances: [500, 500], texts: ['a', 'b'] },
        },
      ],
    },
  ],
  check({ layout }) {
    return layout.pages.flatMap(({ number, items }) =>
      items.flatMap((item) => {
        if (item.type !== 'glyphs' || isInside(item, layout.paper)) return [];
        const text = item.texts.join('').trim().slice(0, 40);
        return text === '' ? [] : [{ message: `\`${text}\` leaves the paper on page ${number}` }];
      }),
    );
  },
};

/** Points that do not matter. */
const tolerance = 0.5;

function isInside(run: GlyphRun, { width, height }: Layout['paper']): boolean {
  const { left, right } = extentOf(run);
  if (left < -tolerance || right > width + tolerance) return false;
  return run.y - run.size * 0.5 > -tolerance && run.y < height + tolerance;
}
