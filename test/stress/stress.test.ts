import { describe, expect, it } from 'vitest';
import type { Document, Table } from '../../src/document/document.ts';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';
import { plainText } from '../../src/document/plain-text.ts';
import { walkDocument } from '../../src/document/walk.ts';
import type { GlyphRun, Layout, TagElement } from '../../src/layout/layout.ts';
import { ministry } from '../support/fake-fonts.ts';
import { elementsOf, isContent, layOut } from '../support/lay-out.ts';
import { stressDocuments } from './documents.ts';

const papers = ['A4', 'Letter'] as const;
const cases = Object.entries(stressDocuments).flatMap(([name, text]) =>
  papers.map((paper) => ({ name, text, paper })),
);

describe.each(cases)('$name on $paper', ({ text, paper }) => {
  const document = parse(text);
  const { value: layout, diagnostics } = layOut(text, paper);
  if (!layout) throw new Error('no layout');

  it('has no mistakes but tables with too many columns', () => {
    const codes = diagnostics.map(({ code }) => code);
    expect(codes.filter((code) => code !== 'layout/cramped-table')).toEqual([]);
  });

  it('shows the text of every cell once, in order', () => {
    const cells = tablesOf(document).flatMap(({ head, rows }) =>
      [head, ...rows].flatMap((row) => row.children),
    );
    const texts = textByLeaf(layout);
    const shown = cellsOf(layout.tags).map((cell) =>
      ownLeavesOf(cell)
        .map((leaf) => texts.get(leaf) ?? '')
        .join(''),
    );
    expect(shown.map(withoutSpace)).toEqual(cells.map((cell) => withoutSpace(plainText(cell.children))));
  });

  it('sets the cells of a row side by side', () => {
    const runs = runsByLeaf(layout);
    for (const row of elementsOf(layout.tags, 'TR')) {
      let end = 0;
      for (const cell of cellsOf(row)) {
        const extents = ownLeavesOf(cell).flatMap((leaf) => (runs.get(leaf) ?? []).map(extentOf));
        for (const { left } of extents) expect(left).toBeGreaterThan(end - 0.1);
        end = Math.max(end, ...extents.map(({ right }) => right));
      }
    }
  });

  it('keeps all text between the margins', () => {
    const { left, right } = ministry().margins;
    for (const run of layout.pages.flatMap(({ items }) => items.filter(isContent))) {
      const extent = extentOf(run);
      expect(extent.left).toBeGreaterThan(left - 0.5);
      expect(extent.right).toBeLessThan(layout.paper.width - right + 0.5);
    }
  });

  it('lets no two lines of text touch', () => {
    for (const { items } of layout.pages) {
      expect(collisions(items.filter(isContent))).toEqual([]);
    }
  });
});

function parse(text: string): Document {
  const { value } = parseMarkdown({ file: 'stress.md', text });
  if (!value) throw new Error('the Markdown gives no document');
  return value;
}

function tablesOf(document: Document): readonly Table[] {
  const tables: Table[] = [];
  walkDocument(document, (block) => {
    if (block.type === 'table') tables.push(block);
  });
  return tables;
}

function cellsOf(element: TagElement): readonly TagElement[] {
  return element.children.flatMap((child) => {
    if (child.type === 'content') return [];
    return child.role === 'TH' || child.role === 'TD' ? [child] : cellsOf(child);
  });
}

/** Without those of notes that are called from there. */
function ownLeavesOf(element: TagElement): readonly number[] {
  return element.children.flatMap((child) => {
    if (child.type === 'content') return [child.id];
    return child.role === 'Reference' || child.role === 'Note' ? [] : ownLeavesOf(child);
  });
}

function withoutSpace(text: string): string {
  return text.replaceAll(/[\s\u00ad\u200b]/g, '');
}

function runsByLeaf(layout: Layout): ReadonlyMap<number, readonly GlyphRun[]> {
  const runs = new Map<number, GlyphRun[]>();
  for (const run of layout.pages.flatMap(({ items }) => items.filter(isContent))) {
    if (run.owner.type === 'content') runs.set(run.owner.id, [...(runs.get(run.owner.id) ?? []), run]);
  }
  return runs;
}

function textByLeaf(layout: Layout): ReadonlyMap<number, string> {
  return new Map(
    [...runsByLeaf(layout)].map(([leaf, runs]) => [leaf, runs.flatMap(({ texts }) => texts).join('')]),
  );
}

/** From the first glyph to the last that is not a space. */
function extentOf(run: GlyphRun): { readonly left: number; readonly right: number } {
  const length = run.texts.join('').trimEnd().length === 0 ? 0 : lastInk(run) + 1;
  const width = run.advances.slice(0, length).reduce((sum, advance) => sum + advance, 0);
  return { left: run.x, right: run.x + (width * run.size) / 1000 };
}

function lastInk({ texts }: GlyphRun): number {
  return texts.findLastIndex((text) => text.trim() !== '');
}

/** Pairs of runs whose letters overlap: those without ascenders count half their size above the baseline. */
function collisions(runs: readonly GlyphRun[]): readonly string[] {
  const inked = runs.filter((run) => lastInk(run) >= 0).sort((one, other) => one.y - other.y);
  return inked.flatMap((one, index) => {
    const found: string[] = [];
    for (let at = index + 1; at < inked.length; at += 1) {
      const other = inked[at];
      if (other === undefined || other.y - one.y >= other.size * 0.5) break;
      const [a, b] = [extentOf(one), extentOf(other)];
      if (a.left + 0.1 < b.right && b.left + 0.1 < a.right)
        found.push(`${one.texts.join('')} | ${other.texts.join('')}`);
    }
    return found;
  });
}

describe('sizes', () => {
  const pagesOf = (name: string) => layOut(stressDocuments[name] ?? '').value?.pages.length ?? 0;

  it.each([
    ['long table', 5],
    ['long brief', 60],
    ['long callout', 5],
  ])('the %s runs over more than %i pages', (name, pages) => {
    expect(pagesOf(name)).toBeGreaterThan(pages);
  });
});
