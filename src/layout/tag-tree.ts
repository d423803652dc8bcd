import type { Span } from '../diagnostics/span.ts';
import type { Block } from '../document/document.ts';
import type { Owner, StructureType, TagContent, TagElement, TagNode } from './layout.ts';

/** An element of the tag tree while it is built; ids count up in reading order. */
export interface TagDraft extends TagElement {
  readonly children: TagNode[];
}

export interface TagTree {
  readonly root: TagDraft;
  /** The next free id. */
  nextId: number;
  /** Of the block whose elements are being added. */
  span: Span | undefined;
}

type TagAttributes = Pick<TagElement, 'numbering' | 'scope' | 'alt' | 'language'>;

export function createTagTree(): TagTree {
  return { root: { type: 'element', id: 1, role: 'Document', children: [] }, nextId: 2, span: undefined };
}

export function addElement(
  tree: TagTree,
  parent: TagDraft,
  role: StructureType,
  attributes: TagAttributes = {},
): TagDraft {
  const element: TagDraft = {
    type: 'element',
    id: takeId(tree),
    role,
    children: [],
    ...attributes,
    ...spanOf(tree),
  };
  parent.children.push(element);
  return element;
}

/** Marks the elements that `content` adds as those of a block, so that what is wrong with them can be located. */
export function tagBlock(tree: TagTree, { span }: Pick<Block, 'span'>, content: () => void): void {
  const outer = tree.span;
  tree.span = span ?? outer;
  content();
  tree.span = outer;
}

function spanOf({ span }: TagTree): Pick<TagElement, 'span'> {
  return span === undefined ? {} : { span };
}

/** The leaf that text goes to which follows in an element: its last child, if that is a leaf, or else a new one. */
export function leafOf(tree: TagTree, element: TagDraft): Owner {
  const last = element.children.at(-1);
  if (last?.type === 'content') return { type: 'content', id: last.id };
  const leaf: TagContent = { type: 'content', id: takeId(tree), ...spanOf(tree) };
  element.children.push(leaf);
  return { type: 'content', id: leaf.id };
}

/** Elements that say nothing when they are empty; an empty table cell still counts. */
const hollow: readonly StructureType[] = ['P', 'Span', 'Em', 'Strong', 'Code', 'Link', 'Reference'];

/** The tree without the leaves that nothing on the pages belongs to, and the elements that are empty without them. */
export function pruneLeaves(element: TagElement, used: ReadonlySet<number>): TagElement {
  const children: TagNode[] = [];
  for (const child of element.children) {
    if (child.type === 'content') {
      if (used.has(child.id)) children.push(child);
    } else {
      const pruned = pruneLeaves(child, used);
      if (pruned.children.length > 0 || !hollow.includes(pruned.role)) children.push(pruned);
    }
  }
  return { ...element, children };
}

function takeId(tree: TagTree): number {
  const id = tree.nextId;
  tree.nextId += 1;
  return id;
}
