declare module 'linebreak' {
  class LineBreaker {
    constructor(text: string);
    /** The next place where a line may or must break; nothing after the end of the text. */
    nextBreak(): { readonly position: number } | null;
  }

  export = LineBreaker;
}
