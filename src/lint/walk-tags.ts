import type { Span } from '../diagnostics/span.ts';
import type { TagElement } from '../layout/layout.ts';

/** Visits the elements of a tag tree in reading order, each before what it contains, with the one around it. */
export function walkTags(
  root: TagElement,
  visit: (element: TagElement, parent: TagElement | undefined) => void,
): void {
  const walk = (element: TagElement, parent: TagElement | undefined) => {
    visit(element, parent);
    for (const child of element.children) if (child.type === 'element') walk(child, element);
  };
  walk(root, undefined);
}

/** Its children that are elements. */
export function elementsIn({ children }: TagElement): readonly TagElement[] {
  return children.flatMap((child) => (child.type === 'element' ? [child] : []));
}

/** Where the block stands that an element was made from, as part of a finding. */
export function placeOf({ span }: TagElement): { readonly span?: Span } {
  return span === undefined ? {} : { span };
}
