import type { GlyphRun, Page, PageItem } from '../../layout/layout.ts';
import type { Theme } from '../../theme/theme.ts';
import { colourBehind, colourOf, type Ground, isAtHeight, isGround, paperColour } from '../backgrounds.ts';
import { contrastBetween } from '../colour-contrast.ts';
import { extentOf } from '../extent.ts';
import type { Finding, PagesRule } from '../rule.ts';

export const contrast: PagesRule = {
  code: 'lint/contrast',
  subject: 'pages',
  why: 'Readers with low vision, and all readers of a bad print, lose text that is hardly darker than what is behind it.',
  clause: 'WCAG 2.2, 1.4.3',
  good: [
    { markdown: '# T\n\n> [!NOTE]\n> a [b](https://a.org) `c` ~~d~~\n\n| a | b |\n| - | - |\n| c | d |' },
    { markdown: '# T\n\na', colours: { text: '#767676' } },
    { markdown: '# T', colours: { band: '#949494', onBand: '#ffffff' } },
  ],
  bad: [
    { markdown: '# T\n\na', colours: { text: '#777777' } },
    { markdown: '# T\n\n[a b](https://a.org)', colours: { link: '#99bbff' } },
    { markdown: '# T', colours: { band: '#959595', onBand: '#ffffff' } },
    { markdown: '# T\n\n<!-- role: facts -->\na', colours: { text: '#767676', tint: '#dddddd' } },
  ],
  check({ layout, theme }) {
    const found = new Map<string, Finding>();
    for (const page of layout.pages) {
      for (const weak of weakTexts(page, theme)) {
        const key = `${weak.run.colour} ${weak.background} ${weak.needed}`;
        if (!found.has(key)) found.set(key, describe(weak, page, theme));
      }
    }
    return [...found.values()];
  },
};

interface WeakText {
  readonly run: GlyphRun;
  readonly background: string;
  readonly ratio: number;
  /** 4.5, or 3 for large text. */
  readonly needed: number;
}

/** What contrast is enough for text of every size. */
const enough = 4.5;

function weakTexts({ items }: Page, theme: Theme): readonly WeakText[] {
  const areas = items.filter(isGround);
  const boldFaces = boldFacesOf(theme);
  const ratioOf = ratiosByColour();
  const strong = strongColours(
    items,
    [paperColour, ...areas.flatMap((area) => colourOf(area) ?? [])],
    ratioOf,
  );
  return items.flatMap((run) => {
    if (run.type !== 'glyphs' || strong.has(run.colour)) return [];
    if (run.texts.every((text) => text.trim() === '')) return [];
    const background = backgroundOf(run, areas);
    if (background === undefined) return [];
    const ratio = ratioOf(run.colour, background);
    const needed = isLarge(run, boldFaces) ? 3 : enough;
    return ratio < needed ? [{ run, background, ratio, needed }] : [];
  });
}

/** The colours of text that is strong on all grounds of its page: wherever it stands, nothing is to be found. */
function strongColours(
  items: readonly PageItem[],
  grounds: readonly string[],
  ratioOf: typeof contrastBetween,
): ReadonlySet<string> {
  const colours = new Set<string>();
  for (const item of items) if (item.type === 'glyphs') colours.add(item.colour);
  return new Set(
    [...colours].filter((colour) => grounds.every((ground) => ratioOf(colour, ground) >= enough)),
  );
}

/** Of the type size. */
const xHeight = 0.5;

/** The colour behind the middle of a run. Most runs have nothing but paper at their height. */
function backgroundOf(run: GlyphRun, areas: readonly Ground[]): string | undefined {
  const y = run.y - run.size * xHeight * 0.5;
  const near = areas.filter((area) => isAtHeight(area, y));
  if (near.length === 0) return paperColour;
  const { left, right } = extentOf(run);
  return colourBehind(near, { x: (left + right) / 2, y });
}

/** The contrast of two colours, worked out once for each pair. */
function ratiosByColour(): typeof contrastBetween {
  const known = new Map<string, number>();
  return (one, other) => {
    const key = `${one} ${other}`;
    const ratio = known.get(key) ?? contrastBetween(one, other);
    known.set(key, ratio);
    return ratio;
  };
}

function boldFacesOf({ fonts }: Theme): ReadonlySet<string> {
  return new Set(
    [fonts.body, fonts.heading, fonts.code].flatMap((family) => [family.bold, family.boldItalic]),
  );
}

/** At least 18 points, or 14 in bold (WCAG 2.2, large scale). */
function isLarge({ size, face }: GlyphRun, boldFaces: ReadonlySet<string>): boolean {
  return size >= (boldFaces.has(face) ? 14 : 18);
}

function describe({ run, background, ratio, needed }: WeakText, { number }: Page, theme: Theme): Finding {
  const text = run.texts.join('').trim().slice(0, 40);
  const shown = Math.floor(ratio * 100) / 100;
  return {
    message: `the contrast of \`${text}\` on page ${number} is ${shown}:1, and it needs ${needed}:1`,
    help: `the text is ${nameColour(run.colour, theme)}, on ${nameColour(background, theme)}`,
  };
}

/** With the names that the theme has for it. */
function nameColour(colour: string, { colours }: Theme): string {
  const names = Object.entries(colours).flatMap(([name, value]) =>
    value === colour ? [`\`colours.${name}\``] : [],
  );
  return names.length === 0 ? `\`${colour}\`` : `\`${colour}\` (${names.join(', ')})`;
}
