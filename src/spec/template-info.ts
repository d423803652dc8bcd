/** What the definition of a brief may say about a template. */
export interface TemplateInfo {
  readonly name: string;
  readonly description: string;
  /** The sections it shows unless a brief says otherwise, in order. */
  readonly sections: readonly string[];
  /** Every section it can show. */
  readonly available: readonly string[];
}
