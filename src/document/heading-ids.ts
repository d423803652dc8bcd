import type { Block, Heading } from './document.ts';
import { plainText } from './plain-text.ts';

/**
 * Gives each heading that has no id yet the one GitHub would give it: its text in lower case with hyphens for
 * spaces, and `-1`, `-2`, … where that is taken. `taken` holds the anchors of the document, and gets the new ids.
 */
export function assignHeadingIds(blocks: readonly Block[], taken: Set<string>): readonly Block[] {
  const counts = new Map<string, number>();
  return mapHeadings(blocks, (heading) => {
    if (heading.id !== '') return heading;
    const slug = slugOf(plainText(heading.children));
    let count = counts.get(slug) ?? 0;
    while (taken.has(numbered(slug, count))) count += 1;
    counts.set(slug, count + 1);
    const id = numbered(slug, count);
    taken.add(id);
    return { ...heading, id };
  });
}

function slugOf(text: string): string {
  const kept = text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '');
  return kept.trim().replaceAll(' ', '-') || 'section';
}

function numbered(slug: string, count: number): string {
  return count === 0 ? slug : `${slug}-${count}`;
}

function mapHeadings(blocks: readonly Block[], change: (heading: Heading) => Heading): readonly Block[] {
  return blocks.map((block): Block => {
    switch (block.type) {
      case 'heading':
        return change(block);
      case 'blockquote':
      case 'callout':
        return { ...block, children: mapHeadings(block.children, change) };
      case 'list': {
        const children = block.children.map((item) => ({
          ...item,
          children: mapHeadings(item.children, change),
        }));
        return { ...block, children };
      }
      default:
        return block;
    }
  });
}
