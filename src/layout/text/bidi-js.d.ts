// The package's own types describe a module that Node does not see: what it loads is the function itself.
declare module 'bidi-js' {
  interface EmbeddingLevels {
    /** One level for each UTF-16 code unit. */
    readonly levels: Uint8Array;
  }

  interface Bidi {
    getEmbeddingLevels(text: string, baseDirection: 'ltr' | 'rtl'): EmbeddingLevels;
    /** Such as `AL`. */
    getBidiCharTypeName(character: string): string;
    /** Nothing where the character opens nothing. */
    openingToClosingBracket(character: string): string | null;
  }

  function createBidi(): Bidi;
  export = createBidi;
}
