import type { StructureType, TagElement, TagNode } from './layout.ts';

/**
 * The tag tree with each note where it is read: right after the paragraph or heading that refers to it, or at the end
 * of the cell or label. `notes` go by the id of the element that refers to them first.
 */
export function insertNotes(root: TagElement, notes: ReadonlyMap<number, TagElement>): TagElement {
  return notes.size === 0 ? root : visit(root, notes).element;
}

/** Elements that notes may not stand in, for they would part a sentence. */
const sentences: readonly StructureType[] = [
  ...(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'] as const),
  ...(['Span', 'Em', 'Strong', 'Code', 'Link', 'Reference'] as const),
];

interface Visited {
  readonly element: TagElement;
  /** Notes that the element refers to and cannot hold. */
  readonly pending: readonly TagElement[];
}

function visit(element: TagElement, notes: ReadonlyMap<number, TagElement>): Visited {
  const isSentence = sentences.includes(element.role);
  const children: TagNode[] = [];
  const pending: TagElement[] = [];
  for (const child of element.children) {
    if (child.type === 'content') {
      children.push(child);
      continue;
    }
    const visited = visit(child, notes);
    children.push(visited.element);
    // A paragraph's notes follow it; those of words that stand in a cell itself wait for the cell's end.
    const isBlock = child.role === 'P' || /^H\d$/.test(child.role);
    (isBlock && !isSentence ? children : pending).push(...visited.pending);
  }
  const own = element.role === 'Reference' ? notes.get(element.id) : undefined;
  if (own) pending.push(...withNotes(own, notes));
  if (isSentence) return { element: { ...element, children }, pending };
  return { element: { ...element, children: [...children, ...pending] }, pending: [] };
}

function withNotes(note: TagElement, notes: ReadonlyMap<number, TagElement>): readonly TagElement[] {
  const { element, pending } = visit(note, notes);
  return [element, ...pending];
}
