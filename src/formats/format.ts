import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Markdown } from '../document/markdown.ts';
import type { Image } from '../image/image.ts';
import type { Layout } from '../layout/layout.ts';

interface FormatBase {
  /** What it is called in messages and tables. */
  readonly label: string;
  /** Of the files, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
}

/** A format made from the Markdown of a brief. */
export interface MarkdownFormat extends FormatBase {
  readonly type: 'markdown';
  write(markdown: Markdown): Outcome<Uint8Array>;
}

/** A format made from the pages of a brief. */
export interface LayoutFormat extends FormatBase {
  readonly type: 'layout';
  /** `fonts` holds the bytes of every face of the layout, by its key. */
  write(
    layout: Layout,
    fonts: ReadonlyMap<string, Uint8Array>,
    options: LayoutFormatOptions,
  ): Promise<Outcome<Uint8Array>>;
}

export interface LayoutFormatOptions {
  /** Name and version of the program, as the file's properties show it. */
  readonly producer: string;
  /** The pictures of the layout, by key; needed where it has some. */
  readonly images?: ReadonlyMap<string, Image>;
  /** When the file was made, as `YYYY-MM-DDTHH:MM:SSZ`; default: midnight of the document's date. */
  readonly created?: string;
  /** Files that the output carries, in their order. */
  readonly attachments?: readonly Attachment[];
}

/** A file inside a file. */
export interface Attachment {
  /** ASCII, without folders; no two have the same. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Without parameters, such as `text/markdown`. */
  readonly mediaType: string;
  /** What the output was made from, or the data that it shows. */
  readonly relationship: 'Source' | 'Data';
  /** What it is, in words. */
  readonly description: string;
}

/** An output format. `type` names the stage that it is written from, so that a build runs no stage in vain. */
export type Format = MarkdownFormat | LayoutFormat;
