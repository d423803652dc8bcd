import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';
import type { Image } from '../../src/image/image.ts';
import type { Box, GlyphRun, Layout } from '../../src/layout/layout.ts';
import { layoutDocument } from '../../src/layout/layout-document.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { fakeFonts, ministry } from '../support/fake-fonts.ts';
import { elementsOf, linesOf } from '../support/lay-out.ts';

const theme = ministry();
const text = '<!-- role: kicker -->\nKicker\n\n# Title\n\n<!-- role: subtitle -->\nSubtitle\n\nText';

function layOut(change: Partial<Theme>, images = new Map<string, Image>(), markdown = text): Layout {
  const { value: document } = parseMarkdown({ file: 'brief.md', text: markdown });
  if (!document) throw new Error('the Markdown gives no document');
  const { value, diagnostics } = layoutDocument(
    { theme: { ...theme, ...change }, fonts: fakeFonts, paper: 'A4', images },
    document,
  );
  if (!value || diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return value;
}

function rules({ pages }: Layout): readonly Box[] {
  return (pages[0]?.items ?? []).flatMap((item) =>
    item.type === 'box' && item.owner.type === 'artifact' && item.owner.kind === 'rule' ? [item] : [],
  );
}

function runsOf({ pages }: Layout): readonly GlyphRun[] {
  return pages.flatMap(({ items }) => items.filter((item) => item.type === 'glyphs'));
}

const open = (look: 'rule' | 'column') => ({ masthead: { look, line: 6, padding: 12 }, inset: 100 });

describe('an open masthead', () => {
  it.each(['rule', 'column'] as const)(
    'of the look %s stands between a heavy line and a thin one',
    (look) => {
      const layout = layOut(open(look));
      const [heavy, thin] = rules(layout);
      expect(heavy).toMatchObject({ x: theme.margins.left, y: theme.margins.top, height: 6 });
      expect(heavy?.colour).toBe(theme.colours.highlight);
      expect(thin?.height).toBeLessThan(1);
      const inside = runsOf(layout).filter(({ y }) => y > (heavy?.y ?? 0) && y < (thin?.y ?? 0));
      expect(inside.map(({ texts }) => texts.join(''))).toEqual(['Kicker', 'Title', 'Subtitle']);
    },
  );

  it('has the kicker above the title, or beside it on the same line', () => {
    const placeOf = (layout: Layout, wanted: string) => {
      const run = runsOf(layout).find(({ texts }) => texts.join('') === wanted);
      return { x: run?.x ?? 0, y: run?.y ?? 0 };
    };
    const above = layOut(open('rule'));
    expect(placeOf(above, 'Kicker').y).toBeLessThan(placeOf(above, 'Title').y);
    expect(placeOf(above, 'Kicker').x).toBe(placeOf(above, 'Title').x);
    const beside = layOut(open('column'));
    expect(placeOf(beside, 'Kicker').y).toBeCloseTo(placeOf(beside, 'Title').y);
    expect(placeOf(beside, 'Title').x - placeOf(beside, 'Kicker').x).toBeCloseTo(100);
    const narrow = layOut({ ...open('column'), inset: 20 });
    expect(placeOf(narrow, 'Kicker').y).toBeLessThan(placeOf(narrow, 'Title').y);
  });

  it('is as high as a kicker that is longer than the title', () => {
    const long = text.replace('Kicker', 'Kicker '.repeat(30).trim()).replace('Subtitle', 'S');
    const layout = layOut(open('column'), new Map(), long);
    const [, thin] = rules(layout);
    const kicker = linesOf(layout).filter((line) => line.text.startsWith('Kicker'));
    expect(Math.max(...kicker.map(({ y }) => y))).toBeLessThan(thin?.y ?? 0);
  });
});

describe('a logo', () => {
  const logo = { file: 'logo.svg', alt: 'The sign of the institute', height: 30 };
  const path = [
    { type: 'move', x: 0, y: 0 },
    { type: 'line', x: 40, y: 20 },
  ] as const;
  const image: Image = { type: 'drawing', width: 40, height: 20, shapes: [{ path, fill: '#000000' }] };

  it.each(['band', 'rule'] as const)(
    'stands at the top of a masthead of the look %s, with its text',
    (look) => {
      const masthead = { look, line: 3, padding: 12 };
      const layout = layOut({ logo, masthead }, new Map([['logo.svg', image]]));
      const [drawn] = (layout.pages[0]?.items ?? []).filter((item) => item.type === 'path');
      expect(drawn).toMatchObject({ x: theme.margins.left, width: 60, height: 30 });
      expect(elementsOf(layout.tags, 'Figure').map((figure) => figure.alt)).toEqual([logo.alt]);
      expect(linesOf(layout)[0]?.y).toBeGreaterThan((drawn?.y ?? 0) + 30);
    },
  );
});

describe('a style of the theme', () => {
  it('may say family, weight and colour itself', () => {
    const own = { family: 'code', weight: 'regular', colour: 'link' } as const;
    const styles = { ...theme.styles, h2: { ...theme.styles.h2, ...own } };
    const layout = layOut({ styles }, new Map(), '# T\n\n## Section');
    const runs = layout.pages.flatMap(({ items }) => items.filter((item) => item.type === 'glyphs'));
    expect(runs.find(({ texts }) => texts.join('') === 'Section')).toMatchObject({
      face: theme.fonts.code.regular,
      colour: theme.colours.link,
    });
  });

  it('leaves out what it turns off', () => {
    const layout = layOut({ sectionLine: 0, facts: 'plain', numbers: 'inline' }, new Map(), recommendation);
    const [fill] =
      layout.pages[0]?.items.filter((item) => item.type === 'box' && item.colour === theme.colours.tint) ??
      [];
    expect(fill).toBeUndefined();
    expect(linesOf(layout).map((line) => line.text)).toContain('1. Do it');
    expect(rules(layout)).toHaveLength(1);
  });

  it('keeps them by default', () => {
    const layout = layOut({}, new Map(), recommendation);
    const [fill] =
      layout.pages[0]?.items.filter((item) => item.type === 'box' && item.colour === theme.colours.tint) ??
      [];
    expect(fill).toBeDefined();
    expect(rules(layout)).toHaveLength(2);
  });
});

const recommendation =
  '# T\n\n## Section\n\n<!-- role: recommendation -->\n### 1. Do it\n\n**Please.**\n\n<!-- role: facts -->\nPriority: high';
