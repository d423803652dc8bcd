import type { LayoutMetadata } from '../../layout/layout.ts';
import type { LayoutFormatOptions } from '../format.ts';

/** What a PDF says of itself; twice, in its information dictionary and as XMP, which must agree (PDF/A-3, 6.6.3). */
export interface PdfMetadata {
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly producer: string;
  readonly author?: string;
  readonly subject?: string;
  readonly keywords?: string;
  readonly created?: Date;
}

/** Settles what the file says of itself: characters that XML cannot hold are dropped, and empty values left out. */
export function toPdfMetadata(metadata: LayoutMetadata, options: LayoutFormatOptions): PdfMetadata {
  const author = cleanText(metadata.author);
  const subject = cleanText(metadata.subject);
  const keywords = metadata.keywords.map(cleanText).join(', ');
  const created = dateOf(options.created) ?? dateOf(metadata.date && `${metadata.date}T00:00:00Z`);
  return {
    title: cleanText(metadata.title),
    language: metadata.language,
    producer: cleanText(options.producer),
    ...(author && { author }),
    ...(subject && { subject }),
    ...(keywords && { keywords }),
    ...(created && { created }),
  };
}

/** The entries of the information dictionary (ISO 32000-1, 14.3.3). */
export function infoEntries(metadata: PdfMetadata): Readonly<Record<string, string | Date>> {
  const { title, author, subject, keywords, producer, created } = metadata;
  return {
    Title: title,
    ...(author && { Author: author }),
    ...(subject && { Subject: subject }),
    ...(keywords && { Keywords: keywords }),
    Creator: producer,
    Producer: producer,
    ...(created && { CreationDate: created, ModDate: created }),
  };
}

/** Runs of spaces and controls become one space; what is no character of XML 1.0 (2.2) goes. */
function cleanText(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\p{Cs}\uFFFE\uFFFF]/gu, '')
    .trim();
}

/** Dates are in UTC and without parts of a second, so that they are the same everywhere; anything else is none. */
function dateOf(text: string | undefined): Date | undefined {
  const isDate = text !== undefined && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text);
  const date = new Date(isDate ? text : Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
