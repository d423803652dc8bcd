import type { TagElement, TagNode } from '../../src/layout/layout.ts';

/**
 * A tag tree from its outline: an element a line, two spaces a level, attributes as `name="value"`; text in quotes is a
 * content leaf. Ids count up.
 */
export function tagOutline(outline: string): TagElement {
  const lines = outline.split('\n').map((line) => ({ depth: line.search(/\S/) / 2, text: line.trim() }));
  let id = 0;
  const read = (depth: number): readonly TagNode[] => {
    const nodes: TagNode[] = [];
    while (lines[0]?.depth === depth) {
      const text = lines.shift()?.text ?? '';
      id += 1;
      nodes.push(text.startsWith('"') ? { type: 'content', id } : elementOf(text, id, read(depth + 1)));
    }
    return nodes;
  };
  const [root] = read(0);
  if (root?.type !== 'element') throw new Error('no element');
  return root;
}

function elementOf(text: string, id: number, children: readonly TagNode[]): TagElement {
  const attributes = Object.fromEntries(
    [...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      name === 'headers' ? value.split(' ') : value,
    ]),
  );
  const role = text.split(' ', 1)[0] ?? '';
  return { type: 'element', id, role: role as TagElement['role'], children, ...attributes };
}
