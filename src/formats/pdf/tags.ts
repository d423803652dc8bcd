import type { TagElement } from '../../layout/layout.ts';
import type { BoundingBox } from './figure-boxes.ts';
import { mustFind } from './must-find.ts';
import type { PdfFile } from './pdf-file.ts';
import { type PdfDictionary, type PdfReference, type PdfValue, pdfText } from './pdf-value.ts';

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
  /** Of figures, by the id of the element. */
  readonly boxes: ReadonlyMap<number, BoundingBox>;
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
    IDTree: idTree(written),
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
  /** Elements that must be found by an identifier. */
  readonly ids: Map<string, PdfReference>;
}

function writeElements(context: TagContext, root: TagElement, tree: PdfReference): WrittenTags {
  const written: WrittenTags = { elements: new Map(), owners: new Map(), ids: new Map() };
  const leaves = collectLeaves(context);
  const write = (element: TagElement, parent: PdfReference): PdfReference => {
    const reference = context.file.reserve();
    written.elements.set(element.id, reference);
    const id = idOf(element);
    if (id !== undefined) written.ids.set(id, reference);
    const kids: (PdfReference | Leaf)[] = [];
    for (const child of element.children) {
      if (child.type === 'element') kids.push(write(child, reference));
      else {
        written.owners.set(child.id, reference);
        kids.push(...(leaves.ofContent.get(child.id) ?? []));
      }
    }
    kids.push(...(leaves.ofElement.get(element.id) ?? []));
    const home = kids.find(isLeaf)?.page;
    context.file.fill(reference, {
      S: element.role,
      Lang: element.language === undefined ? undefined : pdfText(element.language),
      Alt: element.alt === undefined ? undefined : pdfText(element.alt),
      A: attributesOf(element, context.boxes.get(element.id)),
      P: parent,
      ID: id === undefined ? undefined : byteString(id),
      Pg: home,
      K: describeKids(kids, home),
    });
    return reference;
  };
  write(root, tree);
  return written;
}

/** Notes must have an identifier (PDF/UA-1, 7.9); no name begins with a space. */
function idOf({ name, role, id }: TagElement): string | undefined {
  return name ?? (role === 'Note' ? ` ${id}` : undefined);
}

/** Identifiers are byte strings (14.7.2): UTF-8 has one form for each text, and an order. */
function byteString(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A name tree of one node, sorted by bytes (7.9.6). */
function idTree({ ids }: WrittenTags): PdfDictionary | undefined {
  if (ids.size === 0) return undefined;
  const entries = [...ids]
    .map(([id, reference]) => ({ bytes: byteString(id), reference }))
    .sort((a, b) => compareBytes(a.bytes, b.bytes));
  return { Names: entries.flatMap(({ bytes, reference }) => [bytes, reference]) };
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((byte, index) => byte !== b[index]);
  return at === -1 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
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

function attributesOf(element: TagElement, box?: BoundingBox): PdfDictionary | undefined {
  if (element.numbering) return { O: 'List', ListNumbering: element.numbering };
  const headers = element.headers?.map(byteString);
  if (element.scope || headers) return { O: 'Table', Scope: element.scope, Headers: headers };
  if (box) return { O: 'Layout', Placement: 'Block', BBox: box };
  return undefined;
}

/** Marked content on `home`, the page of the element, is a bare number; any other leaf names its page. */
function describeKids(kids: readonly (PdfReference | Leaf)[], home?: PdfReference): PdfValue | undefined {
  const describe = (kid: PdfReference | Leaf): PdfValue => {
    if (!isLeaf(kid)) return kid;
    if (typeof kid.mark !== 'number') return { Type: 'OBJR', Pg: kid.page, Obj: kid.mark };
    return kid.page === home ? kid.mark : { Type: 'MCR', Pg: kid.page, MCID: kid.mark };
  };
  const [first, ...further] = kids;
  if (!first) return undefined;
  return further.length === 0 ? describe(first) : kids.map(describe);
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
