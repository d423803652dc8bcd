import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Block, Document } from '../document/document.ts';
import type { Image } from '../image/image.ts';
import type { Theme } from '../theme/theme.ts';
import type { Flow } from './flow.ts';
import type { FontBook } from './font-book.ts';
import type { LinkArea } from './layout.ts';
import type { Column, PageGeometry } from './page-geometry.ts';
import type { TagDraft, TagTree } from './tag-tree.ts';
import type { TypeStyle } from './type-style.ts';

/** What the layout of one document works with, and what it gathers. */
export interface LayoutContext {
  readonly theme: Theme;
  readonly fonts: FontBook;
  /** By path relative to the project's folder. */
  readonly images: ReadonlyMap<string, Image>;
  readonly document: Document;
  readonly geometry: PageGeometry;
  readonly tags: TagTree;
  readonly flow: Flow;
  /** By id of the Link element. */
  readonly links: Map<number, LinkGoal>;
  /** Ids of the Link elements that are not underlined. */
  readonly quietLinks: Set<number>;
  /** Ids of the elements that are first to refer to a note, by its number. */
  readonly noteReferences: Map<number, number>;
  /** Ids of the content leaves whose text is struck through. */
  readonly deleted: Set<number>;
  /** Anchors that links may name, with the text of those that are headings. */
  readonly anchors: ReadonlyMap<string, string>;
  readonly diagnostics: Diagnostic[];
  /** Adds blocks to the flow, one below the other. It stands here because blocks contain blocks. */
  readonly addBlocks: (context: LayoutContext, blocks: readonly Block[], place: Place) => void;
}

export type LinkGoal = Pick<LinkArea, 'target' | 'description'>;

/** Where blocks go. */
export interface Place {
  readonly column: Column;
  readonly parent: TagDraft;
  /** Of plain paragraphs. */
  readonly style: TypeStyle;
  /** The heading before was a recommendation's, and this block is the sentence that says what is asked. */
  readonly isStatement?: true;
  /** How many lists lie around. */
  readonly listDepth?: number;
}
