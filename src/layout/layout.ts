import type { Span } from '../diagnostics/span.ts';
import type { Shape } from '../image/image.ts';

/**
 * A document laid out: pages of items at fixed positions, the tag tree and the outline.
 * Lengths are in points (1/72 inch); the origin is the top left corner; y grows downwards.
 */

/** What an item belongs to: a content leaf of the tag tree, or an artifact that is no part of the text. */
export type Owner =
  | { readonly type: 'content'; readonly id: number }
  | {
      readonly type: 'artifact';
      readonly kind: 'header' | 'footer' | 'background' | 'rule' | 'table-header';
    };

/** One shaped stretch of text in one face. The lists run in parallel, one entry a glyph, in logical order. */
export interface GlyphRun {
  readonly type: 'glyphs';
  readonly owner: Owner;
  /** Key of the face, see `Layout.faces`. */
  readonly face: string;
  /** Type size. */
  readonly size: number;
  /** `#rrggbb`. */
  readonly colour: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly glyphs: readonly number[];
  /** Advances, in thousandths of the type size, word spacing and justification included. */
  readonly advances: readonly number[];
  /** Offsets from the pen, x and y in turn, in thousandths of the type size; absent where all are 0. */
  readonly offsets?: readonly number[];
  /** The source text of each glyph; empty for the further glyphs of a cluster. */
  readonly texts: readonly string[];
}

/** A filled rectangle. */
export interface Box {
  readonly type: 'box';
  readonly owner: Owner;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** `#rrggbb`. */
  readonly colour: string;
  /** Corner radius. */
  readonly radius?: number;
}

/** The area of a link on one line. */
export interface LinkArea {
  readonly type: 'link';
  /** Id of the Link element in the tag tree. */
  readonly element: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** A web or mail address, or the name of a destination of this document. */
  readonly target:
    | { readonly type: 'uri'; readonly uri: string }
    | { readonly type: 'destination'; readonly name: string };
  /** What the link leads to, in words (PDF/UA-1, 7.18.5). */
  readonly description: string;
}

/**
 * A path. `x` and `y` are the top left corner of the area that it is drawn in; its points are counted from there. Where
 * lines start at the right, the area changes sides and the path inside keeps its form.
 */
export interface PathItem extends Shape {
  readonly type: 'path';
  readonly owner: Owner;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A picture of pixels. */
export interface ImageItem {
  readonly type: 'image';
  readonly owner: Owner;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Key of the image, see `Layout.images`. */
  readonly image: string;
}

export type PageItem = GlyphRun | Box | PathItem | ImageItem | LinkArea;

export interface Page {
  /** From 1. */
  readonly number: number;
  readonly items: readonly PageItem[];
}

/** Standard structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that briefs use. */
export type StructureType =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'BlockQuote'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Code'
  | 'Link'
  | 'Reference'
  | 'Note'
  | 'Figure'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'Div'
  | 'Span'
  | 'Em'
  | 'Strong';

/** An element of the tag tree. Children stand in reading order. */
export interface TagElement {
  readonly type: 'element';
  readonly id: number;
  readonly role: StructureType;
  readonly children: readonly TagNode[];
  /** BCP 47 tag, where it differs from the document's. */
  readonly language?: string;
  readonly alt?: string;
  /** Of a list (`ListNumbering`). */
  readonly numbering?: 'None' | 'Disc' | 'Circle' | 'Square' | 'Decimal';
  /** Of a header cell. */
  readonly scope?: 'Column' | 'Row' | 'Both';
  /** Of a data cell: the names of its header cells, where their scope does not say it. */
  readonly headers?: readonly string[];
  /** What other elements call it; unique in the document. */
  readonly name?: string;
  /** Of the block of the Markdown that it shows, for diagnostics. */
  readonly span?: Span;
}

/** A leaf: items on pages name it as their owner. It may run over several lines and pages. */
export interface TagContent {
  readonly type: 'content';
  readonly id: number;
  /** Of the block of the Markdown that it shows, for diagnostics. */
  readonly span?: Span;
}

export type TagNode = TagElement | TagContent;

export interface OutlineItem {
  readonly title: string;
  /** From 1. */
  readonly page: number;
  readonly y: number;
  /** Id of the heading's element. */
  readonly element: number;
  readonly children: readonly OutlineItem[];
}

export interface Destination {
  readonly name: string;
  /** From 1. */
  readonly page: number;
  readonly y: number;
}

export interface LayoutMetadata {
  readonly title: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly author: string;
  readonly subject: string;
  readonly keywords: readonly string[];
  /** The document's date, `YYYY-MM-DD`. */
  readonly date?: string;
}

export interface Layout {
  readonly metadata: LayoutMetadata;
  readonly paper: { readonly width: number; readonly height: number };
  readonly pages: readonly Page[];
  readonly tags: TagElement;
  readonly outline: readonly OutlineItem[];
  /** Sorted by name. */
  readonly destinations: readonly Destination[];
  /** Keys of the faces used, sorted. */
  readonly faces: readonly string[];
  /** Keys of the images used, sorted. */
  readonly images: readonly string[];
}
