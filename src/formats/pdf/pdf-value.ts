/** What PDFKit serialises (ISO 32000-1, 7.3). A plain string is a name, text goes through `pdfText`, bytes become a string. */
export type PdfValue =
  | null
  | boolean
  | number
  | string
  | PdfText
  | Date
  | Uint8Array
  | PdfReference
  | readonly PdfValue[]
  | PdfDictionary;

/** Entries that are `undefined` are left out. */
export interface PdfDictionary {
  readonly [key: string]: PdfValue | undefined;
}

/** Name trees (7.9.6), by what they name. */
export type NameTrees = Readonly<Record<string, PdfDictionary>>;

/** An indirect object. It is reserved first, so that others can point at it, and written once. */
export interface PdfReference {
  readonly id: number;
  data: PdfDictionary;
  write(bytes: Uint8Array): void;
  end(): void;
}

export type PdfText = ReturnType<typeof pdfText>;

/** A text string: PDFKit tells it from a name by the wrapper object, and encodes it as ASCII or UTF-16. */
export function pdfText(text: string) {
  return new String(text);
}
