import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Document, Inline } from '../../src/document/document.ts';
import { plainText } from '../../src/document/plain-text.ts';
import type { Layout, TagElement } from '../../src/layout/layout.ts';
import { layoutDocument } from '../../src/layout/layout-document.ts';
import { runRules } from '../../src/lint/run-rules.ts';
import { fakeFonts, ministry } from '../support/fake-fonts.ts';

const theme = ministry();
const languages = ['en', 'fr', 'la', 'ar'];

const { inline } = fc.letrec<{ inline: Inline; leaf: Inline; nest: Inline }>((tie) => ({
  inline: fc.oneof({ depthSize: 'small', withCrossShrink: true }, tie('leaf'), tie('nest')),
  leaf: fc.oneof(
    fc.stringMatching(/^[a-z]{1,9}( [a-z]{1,9}){0,3}$/).map((value): Inline => ({ type: 'text', value })),
    fc.stringMatching(/^[a-z]{1,9}$/).map((value): Inline => ({ type: 'inlineCode', value })),
    fc.constantFrom<Inline>({ type: 'text', value: ' ' }, { type: 'break' }, { type: 'anchor', id: 'a' }),
  ),
  nest: fc
    .tuple(
      fc.constantFrom('emphasis', 'strong', 'delete', 'link', 'languageSpan'),
      fc.constantFrom(...languages),
      fc.array(tie('inline'), { minLength: 1, maxLength: 4 }),
    )
    .map(([type, language, children]): Inline => {
      if (type === 'link') return { type, url: 'https://a.org', children };
      if (type === 'languageSpan') return { type, language, children };
      return { type, children };
    }),
}));

it('holds all text of spans and emphasis in reading order, each in its language', () => {
  fc.assert(
    fc.property(fc.array(inline, { minLength: 1, maxLength: 8 }), (inlines) => {
      const layout = layoutOf(inlines);
      const leaves = spokenLeaves(layout);
      expect(squeeze(leaves.map(({ text }) => text).join(''))).toBe(squeeze(plainText(inlines)));
      for (const language of languages) {
        const spoken = leaves.filter((leaf) => leaf.language === language).map(({ text }) => text);
        expect(squeeze(spoken.join(''))).toBe(squeeze(textIn(inlines, language, 'en')));
      }
      const found = runRules({ document: documentOf(inlines), pages: { layout, theme } });
      expect(found.filter(({ code }) => code !== 'lint/contrast')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

function documentOf(children: readonly Inline[]): Document {
  const title: Inline = { type: 'text', value: 'T' };
  return {
    ...{ type: 'document', title: 'T', language: 'en', direction: 'ltr', meta: {}, footnotes: [] },
    children: [
      { type: 'heading', depth: 1, id: 't', children: [title] },
      { type: 'paragraph', children },
    ],
  };
}

function layoutOf(children: readonly Inline[]): Layout {
  const { value } = layoutDocument({ theme, fonts: fakeFonts, paper: 'A4' }, documentOf(children));
  if (!value) throw new Error('no layout');
  return value;
}

interface SpokenLeaf {
  readonly text: string;
  readonly language: string;
}

/** The leaves after the title, with the language that a screen reader speaks. */
function spokenLeaves(layout: Layout): readonly SpokenLeaf[] {
  const texts = new Map<number, string>();
  for (const item of layout.pages.flatMap(({ items }) => items)) {
    if (item.type !== 'glyphs' || item.owner.type !== 'content') continue;
    texts.set(item.owner.id, (texts.get(item.owner.id) ?? '') + item.texts.join(''));
  }
  const read = (element: TagElement, language: string): readonly SpokenLeaf[] =>
    element.children.flatMap((child) => {
      if (child.type === 'content') return [{ text: texts.get(child.id) ?? '', language }];
      return child.role === 'H1' ? [] : read(child, child.language ?? language);
    });
  return read(layout.tags, 'en');
}

function textIn(inlines: readonly Inline[], wanted: string, language: string): string {
  return inlines
    .map((inline) => {
      if (!('children' in inline)) return language === wanted ? plainText([inline]) : '';
      return textIn(inline.children, wanted, inline.type === 'languageSpan' ? inline.language : language);
    })
    .join('');
}

/** Lines may break at spaces and inside words. */
function squeeze(text: string): string {
  return text.replace(/[\s\u00ad\u2010]/g, '');
}
