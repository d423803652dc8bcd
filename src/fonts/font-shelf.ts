import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FaceMetrics, FontBook, ShapedText, ShapeOptions } from '../layout/font-book.ts';
import { createFontBook } from '../layout/text/create-font-book.ts';

/** A font book that faces can be added to while it is in use: fonts of some scripts are too large to load in vain. */
export class FontShelf implements FontBook {
  readonly #books = new Map<string, FontBook>();
  readonly #files = new Map<string, Uint8Array>();

  /** The bytes of all faces, by name. */
  get files(): ReadonlyMap<string, Uint8Array> {
    return this.#files;
  }

  has(face: string): boolean {
    return this.#books.has(face);
  }

  /** Adds a face. What keeps it from being used is returned (`pdf/unusable-font`), and then it is not added. */
  add(face: string, file: Uint8Array): readonly Diagnostic[] {
    const { value, diagnostics } = createFontBook(new Map([[face, file]]));
    if (value) {
      this.#books.set(face, value);
      this.#files.set(face, file);
    }
    return diagnostics;
  }

  metrics(face: string): FaceMetrics {
    return this.#book(face).metrics(face);
  }

  hasGlyph(face: string, codePoint: number): boolean {
    return this.#book(face).hasGlyph(face, codePoint);
  }

  shape(face: string, text: string, options: ShapeOptions): ShapedText {
    return this.#book(face).shape(face, text, options);
  }

  #book(face: string): FontBook {
    const book = this.#books.get(face);
    if (!book) throw new Error(`there is no face ${face}`);
    return book;
  }
}
