import type { LinkArea } from '../../layout/layout.ts';
import { type PdfDictionary, pdfText } from './pdf-value.ts';

export interface LinkContext {
  /** Of the page, in points. */
  readonly height: number;
  /** Key in the parent tree of the structure (ISO 32000-1, 14.7.4.4). */
  readonly structParent: number;
  /** The name in the PDF of a destination of the layout. */
  destinationOf(name: string): string;
}

const printFlag = 4;

/** The annotation of a link (ISO 32000-1, 12.5.6.5), without a border: the text shows what it is. */
export function linkAnnotation(context: LinkContext, link: LinkArea): PdfDictionary {
  const top = context.height - link.y;
  return {
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [link.x, top - link.height, link.x + link.width, top],
    Border: [0, 0, 0],
    F: printFlag,
    Contents: pdfText(link.description),
    StructParent: context.structParent,
    A: actionOf(context, link.target),
  };
}

function actionOf(context: LinkContext, target: LinkArea['target']): PdfDictionary {
  if (target.type === 'uri') return { S: 'URI', URI: pdfText(toAscii(target.uri)) };
  return { S: 'GoTo', D: pdfText(context.destinationOf(target.name)) };
}

/** Addresses are seven-bit ASCII (12.6.4.7): all else is percent-encoded, halves of surrogate pairs dropped. */
function toAscii(uri: string): string {
  return uri.replace(/\p{Cs}/gu, '').replace(/[^\x21-\x7e]/gu, encodeURIComponent);
}
