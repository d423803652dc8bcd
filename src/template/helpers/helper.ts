/** What a helper may know besides its arguments. */
export interface Frame {
  /** The sections that the brief shows, in order. */
  readonly sections: readonly string[];
  /** Names of the partials that show the template's sections, by section. */
  readonly sectionPartials: ReadonlyMap<string, string>;
}

/** What a helper takes: `text` is any text or number, `texts` a list of them, `markdown` a Markdown field. */
export type ArgumentKind = 'text' | 'texts' | 'markdown';

/** A function that templates can call. What it takes and gives is checked before anything is rendered. */
export interface Helper {
  /** The last kind holds for any further arguments where `isVariadic`. */
  readonly takes: readonly ArgumentKind[];
  readonly isVariadic?: true;
  /** `text` is escaped where it is shown, `markdown` is shown as it is, a `condition` is never shown. */
  readonly gives: 'text' | 'markdown' | 'condition';
  readonly run: (values: readonly unknown[], frame: Frame) => string | boolean;
}

/** A value as text; what is absent is empty. */
export function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}
