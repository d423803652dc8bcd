import type { TagElement } from '../../layout/layout.ts';
import { mustFind } from './must-find.ts';
import type { PdfFile } from './pdf-file.ts';
import { type PdfDictionary, type PdfReference, type PdfText, type PdfValue, pdfText } from './pdf-value.ts';

/** A page, as tags see it. */
export interface TaggedPage {
  readonly reference: PdfReference;
  /** Ids of content leaves, by MCID. */
  readonly marks: readonly number[];
}

/** A link annotation, as tags see it. */
export interface TaggedAnnotation {
  readonly reference: PdfReference;
  readonly page: PdfReference;
  /** Id of the element that it belongs to. */
  readonly element: number;
}

export interface TagContext {
  readonly file: PdfFile;
  readonly pages: readonly TaggedPage[];
  readonly annotations: readonly TaggedAnnotation[];
}

/**
 * Writes the structure tree (ISO 32000-1, 14.7) and gives its elements by id. In the parent tree a page has its index
 * as key; annotations follow in their order.
 */
export function writeTags(context: TagContext, root: TagElement): ReadonlyMap<number, PdfReference> {
  const { file, pages, annotations } = context;
  const tree = file.reserve();
  const written = writeElements(context, root, tree);
  file.fill(tree, {
    Type: 'StructTreeRoot',
    K: [mustFind(written.elements, root.id, 'element')],
    ParentTree: { Nums: parentTree(context, written) },
    ParentTreeNextKey: pages.length + annotations.length,
    RoleMap: roleMap,
    IDTree: written.ids.length > 0 ? { Names: written.ids.flat() } : undefined,
  });
  file.setCatalog({ StructTreeRoot: tree, MarkInfo: { Marked: true } });
  return written.elements;
}

/** The role of the element that each content leaf belongs to, by the id of the leaf. */
export function contentRoles(root: TagElement): ReadonlyMap<number, string> {
  const roles = new Map<number, string>();
  const visit = (element: TagElement) => {
    for (const child of element.children) {
      if (child.type === 'element') visit(child);
      else roles.set(child.id, element.role);
    }
  };
  visit(root);
  return roles;
}

/** Roles that PDF 1.7 does not know, in terms of those it does (14.7.3). */
const roleMap = { Em: 'Span', Strong: 'Span' };

/** A child of an element that is not an element: marked content, or an annotation (14.7.4). */
interface Leaf {
  readonly page: PdfReference;
  readonly mark: number | PdfReference;
}

interface Leaves {
  readonly ofContent: ReadonlyMap<number, readonly Leaf[]>;
  readonly ofElement: ReadonlyMap<number, readonly Leaf[]>;
}

interface WrittenTags {
  readonly elements: Map<number, PdfReference>;
  /** The element that each content leaf belongs to, by the id of the leaf. */
  readonly owners: Map<number, PdfReference>;
  /** Elements that must be found by an identifier, in its order. */
  readonly ids: (readonly [PdfText, PdfReference])[];
}

function writeElements(context: TagContext, root: TagElement, tree: PdfReference): WrittenTags {
  const written: WrittenTags = { elements: new Map(), owners: new Map(), ids: [] };
  const leaves = collectLeaves(context);
  const write = (element: TagElement, parent: PdfReference): PdfReference => {
    const reference = context.file.reserve();
    written.elements.set(element.id, reference);
    const id = element.role === 'Note' ? nextId(written, reference) : undefined;
    const kids = element.children.flatMap((child): readonly (PdfReference | Leaf)[] => {
      if (child.type === 'element') return [write(child, reference)];
      written.owners.set(child.id, reference);
      return leaves.ofContent.get(child.id) ?? [];
    });
    kids.push(...(leaves.ofElement.get(element.id) ?? []));
    context.file.fill(reference, { ...describeElement(element), P: parent, ID: id, ...describeKids(kids) });
    return reference;
  };
  write(root, tree);
  return written;
}

/** Notes must have an identifier (PDF/UA-1, 7.9). Identifiers of one width sort by number. */
function nextId(written: WrittenTags, reference: PdfReference): PdfText {
  const id = pdfText(`note${String(written.ids.length + 1).padStart(6, '0')}`);
  written.ids.push([id, reference]);
  return id;
}

function collectLeaves({ pages, annotations }: TagContext): Leaves {
  const ofContent = new Map<number, Leaf[]>();
  const ofElement = new Map<number, Leaf[]>();
  for (const { reference, marks } of pages) {
    marks.forEach((content, mark) => {
      append(ofContent, content, { page: reference, mark });
    });
  }
  for (const { reference, page, element } of annotations) {
    append(ofElement, element, { page, mark: reference });
  }
  return { ofContent, ofElement };
}

function append(lists: Map<number, Leaf[]>, key: number, leaf: Leaf): void {
  const list = lists.get(key);
  if (list) list.push(leaf);
  else lists.set(key, [leaf]);
}

function describeElement(element: TagElement): PdfDictionary {
  return {
    Type: 'StructElem',
    S: element.role,
    Lang: element.language === undefined ? undefined : pdfText(element.language),
    Alt: element.alt === undefined ? undefined : pdfText(element.alt),
    A: attributesOf(element),
  };
}

function attributesOf(element: TagElement): PdfDictionary | undefined {
  if (element.numbering) return { O: 'List', ListNumbering: element.numbering };
  if (element.scope) return { O: 'Table', Scope: element.scope };
  return undefined;
}

/** Marked content on the page of the first leaf is a bare number; any other leaf names its page. */
function describeKids(kids: readonly (PdfReference | Leaf)[]): PdfDictionary {
  const home = kids.find(isLeaf)?.page;
  const describe = (kid: PdfReference | Leaf): PdfValue => {
    if (!isLeaf(kid)) return kid;
    if (typeof kid.mark !== 'number') return { Type: 'OBJR', Pg: kid.page, Obj: kid.mark };
    return kid.page === home ? kid.mark : { Type: 'MCR', Pg: kid.page, MCID: kid.mark };
  };
  return { Pg: home, K: kids.length > 0 ? kids.map(describe) : undefined };
}

function isLeaf(kid: PdfReference | Leaf): kid is Leaf {
  return 'mark' in kid;
}

/** Leads back from marked content and annotations to their elements (14.7.4.4). */
function parentTree(
  { pages, annotations }: TagContext,
  { owners, elements }: WrittenTags,
): readonly PdfValue[] {
  return [
    ...pages.flatMap(({ marks }, key) => [
      key,
      marks.map((content) => mustFind(owners, content, 'content leaf')),
    ]),
    ...annotations.flatMap(({ element }, index) => [
      pages.length + index,
      mustFind(elements, element, 'element'),
    ]),
  ];
}
