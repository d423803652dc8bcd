declare module 'hyphen' {
  /** Gives a function that puts the hyphen character into each word of a text. */
  function createHyphenator(
    patterns: unknown,
    options: { readonly hyphenChar: string; readonly html: false; readonly minWordLength: number },
  ): (text: string) => string;
  export = createHyphenator;
}
