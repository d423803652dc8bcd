import type { Location } from '../diagnostics/location.ts';
import type { LocalizedText } from './taxonomy.ts';

/** A term that the package brings along. */
export interface BuiltInTerm {
  readonly id: string;
  readonly label: LocalizedText;
  readonly description?: LocalizedText;
  readonly aliases?: readonly string[];
  /** Ids, not aliases. */
  readonly broader?: readonly string[];
}

/** A term as a project writes it: a new one, or more about a built-in one. */
export interface TermInput extends Location {
  readonly id: string;
  readonly label?: LocalizedText | undefined;
  readonly description?: LocalizedText | undefined;
  readonly broader?: readonly string[] | undefined;
  readonly members?: readonly string[] | undefined;
  readonly headline?: HeadlineInput | undefined;
}

interface HeadlineInput {
  readonly text: string;
  readonly sources: readonly { readonly id: string; readonly locator?: string | undefined }[];
}
