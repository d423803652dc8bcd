import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * The text of each leaf of the tag tree, in reading order: what the codes of its glyphs stand for, one after the other.
 * Readers' guesses at spaces and directions are left out.
 */
export async function readLeaves(bytes: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const leaves: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const texts = await textsByMark(page);
    const tree: StructNode | null = await page.getStructTree();
    const marks = tree ? contentIds(tree).map((id) => Number(/\d+$/.exec(id)?.[0])) : [];
    leaves.push(...marks.map((mark) => texts.get(mark) ?? ''));
  }
  await task.destroy();
  return leaves;
}

interface StructNode {
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructNode[];
}

function contentIds({ type, id, children = [] }: StructNode): readonly string[] {
  return type === 'content' && id !== undefined ? [id] : children.flatMap(contentIds);
}

/** By number of the marked content. */
async function textsByMark(page: PDFPageProxy): Promise<ReadonlyMap<number, string>> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const texts = new Map<number, string>();
  const open: unknown[] = [];
  fnArray.forEach((operator, index) => {
    const args: readonly unknown[] = argsArray[index] ?? [];
    if (operator === OPS.beginMarkedContentProps) open.push(args[1]);
    else if (operator === OPS.beginMarkedContent) open.push(null);
    else if (operator === OPS.endMarkedContent) open.pop();
    const mark = open.findLast((one) => typeof one === 'number');
    if (operator !== OPS.showText || mark === undefined) return;
    texts.set(mark, (texts.get(mark) ?? '') + glyphTexts(args[0]));
  });
  return texts;
}

function glyphTexts(glyphs: unknown): string {
  if (!Array.isArray(glyphs)) return '';
  return glyphs
    .map((glyph: unknown) =>
      typeof glyph === 'object' && glyph !== null && 'unicode' in glyph ? glyph.unicode : '',
    )
    .join('');
}
