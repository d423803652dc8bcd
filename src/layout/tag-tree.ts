import type { Owner, StructureType, TagContent, TagElement, TagNode } from './layout.ts';

/** An element of the tag tree while it is built; ids count up in reading order. */
export interface TagDraft extends TagElement {
  readonly children: TagNode[];
}

export interface TagTree {
  readonly root: TagDraft;
  /** The next free id. */
  nextId: number;
}

type TagAttributes = Pick<TagElement, 'numbering' | 'scope'>;

export function createTagTree(): TagTree {
  return { root: { type: 'element', id: 1, role: 'Document', children: [] }, nextId: 2 };
}

export function addElement(
  tree: TagTree,
  parent: TagDraft,
  role: StructureType,
  attributes: TagAttributes = {},
): TagDraft {
  const element: TagDraft = { type: 'element', id: takeId(tree), role, children: [], ...attributes };
  parent.children.push(element);
  return element;
}

/** The leaf that text goes to which follows in an element: its last child, if that is a leaf, or else a new one. */
export function leafOf(tree: TagTree, element: TagDraft): Owner {
  const last = element.children.at(-1);
  if (last?.type === 'content') return { type: 'content', id: last.id };
  const leaf: TagContent = { type: 'content', id: takeId(tree) };
  element.children.push(leaf);
  return { type: 'content', id: leaf.id };
}

/** The tree without the leaves that nothing on the pages belongs to. */
export function pruneLeaves(element: TagElement, used: ReadonlySet<number>): TagElement {
  const children = element.children.flatMap((child): readonly TagNode[] => {
    if (child.type === 'element') return [pruneLeaves(child, used)];
    return used.has(child.id) ? [child] : [];
  });
  return { ...element, children };
}

function takeId(tree: TagTree): number {
  const id = tree.nextId;
  tree.nextId += 1;
  return id;
}
