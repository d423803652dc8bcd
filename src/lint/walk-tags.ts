import type { Span } from '../diagnostics/span.ts';
import type { TagElement } from '../layout/layout.ts';

interface Visit {
  readonly element: TagElement;
  readonly parent: TagElement | undefined;
}

/** The visits to each tree, which many rules make one after the other. */
const visits = new WeakMap<TagElement, readonly Visit[]>();

/** Visits the elements of a tag tree in reading order, each before what it contains, with the one around it. */
export function walkTags(
  root: TagElement,
  visit: (element: TagElement, parent: TagElement | undefined) => void,
): void {
  const known = visits.get(root) ?? listVisits(root);
  visits.set(root, known);
  for (const { element, parent } of known) visit(element, parent);
}

function listVisits(root: TagElement): readonly Visit[] {
  const list: Visit[] = [];
  const walk = (element: TagElement, parent: TagElement | undefined) => {
    list.push({ element, parent });
    for (const child of element.children) if (child.type === 'element') walk(child, element);
  };
  walk(root, undefined);
  return list;
}

/** Its children that are elements. */
export function elementsIn({ children }: TagElement): readonly TagElement[] {
  return children.flatMap((child) => (child.type === 'element' ? [child] : []));
}

/** Where the block stands that an element was made from, as part of a finding. */
export function placeOf({ span }: TagElement): { readonly span?: Span } {
  return span === undefined ? {} : { span };
}
