import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader of a PDF can see, taken out with pdf.js. */
export interface PdfContent {
  readonly pages: readonly PdfPage[];
  /** Of the information dictionary. */
  readonly info: Readonly<Record<string, unknown>>;
  /** A value of the XMP metadata, such as `dc:title`. */
  xmp(name: string): unknown;
  readonly outline: readonly PdfOutlineItem[];
  readonly pageLabels: readonly string[] | null;
  /** Page index and height above the lower edge, by name. */
  readonly destinations: Readonly<Record<string, { readonly page: number; readonly top: number }>>;
  readonly isMarked: boolean;
  readonly hasScripts: boolean;
}

export interface PdfPage {
  /** The text in the order of the page's content, on one line. */
  readonly text: string;
  /** The part of the structure tree on this page: one line an element or text, indented. */
  readonly tags: string;
  readonly links: readonly PdfLink[];
}

export interface PdfLink {
  /** Left, bottom, right, top. */
  readonly area: readonly number[];
  readonly url?: string;
  readonly destination?: string;
  readonly contents: string;
}

export interface PdfOutlineItem {
  readonly title: string;
  readonly page: number;
  readonly top: number;
  readonly children: readonly PdfOutlineItem[];
}

export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    pages.push(await readPage(await document.getPage(number)));
  }
  const { info, metadata } = await document.getMetadata();
  const content: PdfContent = {
    pages,
    info: { ...info },
    xmp: (name) => metadata?.get(name) ?? undefined,
    outline: await readOutline(document, await document.getOutline()),
    pageLabels: await document.getPageLabels(),
    destinations: await readDestinations(document),
    isMarked: Boolean((await document.getMarkInfo())?.Marked),
    hasScripts: Boolean(await document.hasJSActions()),
  };
  await task.destroy();
  return content;
}

interface StructNode {
  readonly role?: string;
  readonly lang?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructNode[];
}

async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const tree: StructNode | null = await page.getStructTree();
  const annotations: PdfAnnotation[] = await page.getAnnotations();
  return {
    text: oneLine(items.map(wordsOf).join('')),
    tags: tree ? describeNode(tree, readMarks(items), -1).join('\n') : '',
    links: annotations.map(toLink),
  };
}

type TextItem = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number];

/** The text of each sequence of marked content, by its id. */
function readMarks(items: readonly TextItem[]): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) for (const id of open) marks.set(id, (marks.get(id) ?? '') + wordsOf(item));
    else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? '');
  }
  return marks;
}

function wordsOf(item: TextItem): string {
  return 'str' in item ? item.str + (item.hasEOL ? '\n' : '') : '';
}

interface PdfAnnotation {
  readonly rect: readonly number[];
  readonly url?: string;
  readonly dest?: string;
  readonly contentsObj: { readonly str: string };
}

function toLink({ rect, url, dest, contentsObj }: PdfAnnotation): PdfLink {
  return { area: rect, contents: contentsObj.str, ...(url && { url }), ...(dest && { destination: dest }) };
}

function describeNode(
  node: StructNode,
  marks: ReadonlyMap<string, string>,
  depth: number,
): readonly string[] {
  const indent = '  '.repeat(Math.max(depth, 0));
  if (node.type === 'content') return [`${indent}"${oneLine(marks.get(node.id ?? '') ?? '')}"`];
  if (node.type) return [`${indent}${node.type}`];
  const extra = [node.lang, node.alt && `(${node.alt})`].filter(Boolean).map((text) => ` ${text}`);
  const own = depth < 0 ? [] : [`${indent}${node.role}${extra.join('')}`];
  return [...own, ...(node.children ?? []).flatMap((child) => describeNode(child, marks, depth + 1))];
}

/** pdf.js makes spaces and line ends of gaps: they are no part of what is tested. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

type RawOutline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

async function readOutline(
  document: PDFDocumentProxy,
  items: RawOutline | null,
): Promise<readonly PdfOutlineItem[]> {
  const outline: PdfOutlineItem[] = [];
  for (const { title, dest, items: children } of items ?? []) {
    outline.push({
      title,
      ...(await readPlace(document, dest)),
      children: await readOutline(document, children),
    });
  }
  return outline;
}

async function readDestinations(document: PDFDocumentProxy) {
  const places: Record<string, { page: number; top: number }> = {};
  for (const [name, place] of Object.entries(await document.getDestinations())) {
    places[name] = await readPlace(document, place);
  }
  return places;
}

async function readPlace(document: PDFDocumentProxy, place: unknown) {
  if (!Array.isArray(place)) throw new Error('a destination is not explicit');
  return { page: await document.getPageIndex(place[0]), top: Number(place[3]) };
}
