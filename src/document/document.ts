import type { Span } from '../diagnostics/span.ts';

/** The tree between Markdown and its writers, with the names of mdast. Plain data; both unions are closed. */

/**
 * What a block is for in a brief, written in Markdown as a comment of its own before the block:
 * `<!-- role: facts -->`. GitHub shows nothing of it; writers may style the block by it.
 */
export type BlockRole =
  | 'kicker' // the line above the title: kind of brief, audience, region
  | 'subtitle'
  | 'byline' // publisher, date, edition
  | 'lead' // opening paragraph in larger type
  | 'memo-head' // To / From / Date / Subject
  | 'recommendation' // on a heading: it opens one recommendation
  | 'facts' // priority, strength, horizon, actor of a recommendation
  | 'caption' // of the figure or chart before it
  | 'small' // legend, notes, about
  | 'references';

interface BlockBase {
  readonly role?: BlockRole;
  readonly span?: Span;
}

export interface Heading extends BlockBase {
  readonly type: 'heading';
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6;
  /** Anchor that links may name; unique in the document. */
  readonly id: string;
  readonly children: readonly Inline[];
}
export interface Paragraph extends BlockBase {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
}
export interface List extends BlockBase {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly start: number;
  /** Items are set apart by space, as in Markdown's loose lists. */
  readonly spread: boolean;
  readonly children: readonly ListItem[];
}
export interface ListItem {
  readonly type: 'listItem';
  /** Of a task list. */
  readonly checked?: boolean;
  readonly children: readonly Block[];
}
export interface Blockquote extends BlockBase {
  readonly type: 'blockquote';
  readonly children: readonly Block[];
}
/** GitHub's alert. */
export interface Callout extends BlockBase {
  readonly type: 'callout';
  readonly kind: 'note' | 'tip' | 'important' | 'warning' | 'caution';
  readonly children: readonly Block[];
}
export interface Code extends BlockBase {
  readonly type: 'code';
  readonly lang?: string;
  readonly value: string;
}
export interface Table extends BlockBase {
  readonly type: 'table';
  readonly align: readonly ('left' | 'right' | 'center' | null)[];
  readonly head: TableRow;
  readonly rows: readonly TableRow[];
}
export interface TableRow {
  readonly type: 'tableRow';
  readonly children: readonly TableCell[];
}
export interface TableCell {
  readonly type: 'tableCell';
  readonly children: readonly Inline[];
}
/** A picture that stands alone. */
export interface Figure extends BlockBase {
  readonly type: 'figure';
  /** Path relative to the project's folder, with forward slashes. */
  readonly url: string;
  /** What the picture says, in words. */
  readonly alt: string;
  readonly caption?: readonly Inline[];
}
/** A table that is drawn. */
export interface Chart extends BlockBase {
  readonly type: 'chart';
  readonly data: ChartData;
  /** The same data as GitHub shows them. */
  readonly table: Table;
  readonly caption?: readonly Inline[];
}
/** What a chart shows. Texts stand as they are written in the table. */
export type ChartData =
  | {
      readonly kind: 'bars' | 'stacked-bars';
      /** Names of the columns of numbers: one for `bars`. */
      readonly series: readonly string[];
      readonly rows: readonly { readonly label: string; readonly values: readonly ChartValue[] }[];
    }
  | {
      readonly kind: 'timeline';
      /** In order of time. */
      readonly events: readonly { readonly date: string; readonly text: string; readonly actor?: string }[];
    }
  | {
      readonly kind: 'matrix';
      readonly columns: readonly string[];
      readonly rows: readonly { readonly label: string; readonly cells: readonly MatrixCell[] }[];
    };
export interface ChartValue {
  readonly number: number;
  /** With its unit. */
  readonly text: string;
}
/** `undefined` says nothing. */
export type MatrixCell = { readonly text: string /** From 0 to 1. */; readonly level: number } | undefined;
export interface ThematicBreak extends BlockBase {
  readonly type: 'thematicBreak';
}

export type Block =
  | Heading
  | Paragraph
  | List
  | Blockquote
  | Callout
  | Code
  | Table
  | Figure
  | Chart
  | ThematicBreak;

export interface Text {
  readonly type: 'text';
  readonly value: string;
}
export interface Emphasis {
  readonly type: 'emphasis';
  readonly children: readonly Inline[];
}
export interface Strong {
  readonly type: 'strong';
  readonly children: readonly Inline[];
}
export interface Delete {
  readonly type: 'delete';
  readonly children: readonly Inline[];
}
export interface InlineCode {
  readonly type: 'inlineCode';
  readonly value: string;
}
/** Text in another language than what is around it, or in one that runs the other way. */
export interface LanguageSpan {
  readonly type: 'languageSpan';
  /** BCP 47 tag. */
  readonly language: string;
  readonly direction?: 'ltr' | 'rtl';
  readonly children: readonly Inline[];
}
/** A link to the web, to a mail address, or with `#` to an anchor of the document. */
export interface Link {
  readonly type: 'link';
  readonly url: string;
  readonly title?: string;
  readonly children: readonly Inline[];
}
/** A hard line break. */
export interface Break {
  readonly type: 'break';
}
/** `<a id="…"></a>`: a place that links may name, without text of its own. */
export interface Anchor {
  readonly type: 'anchor';
  readonly id: string;
}
export interface FootnoteReference {
  readonly type: 'footnoteReference';
  /** Identifier of the definition. */
  readonly identifier: string;
  /** From 1, in order of first reference. */
  readonly number: number;
}

export type Inline =
  | Text
  | Emphasis
  | Strong
  | Delete
  | InlineCode
  | LanguageSpan
  | Link
  | Break
  | Anchor
  | FootnoteReference;

export interface FootnoteDefinition {
  readonly type: 'footnoteDefinition';
  readonly identifier: string;
  readonly number: number;
  readonly children: readonly Block[];
}

/** A whole document. */
export interface Document {
  readonly type: 'document';
  readonly title: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The front matter's other values, as text: author, subject, date, keywords, short-title, paper … */
  readonly meta: Readonly<Record<string, string>>;
  readonly children: readonly Block[];
  /** In order of number; only those referred to. */
  readonly footnotes: readonly FootnoteDefinition[];
}
