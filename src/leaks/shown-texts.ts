import { canonicalText } from './canonical-text.ts';
import { readableText } from './markdown-texts.ts';
import { isName, namesIn } from './names-in.ts';
import { indexWordings, type WordingIndex } from './wording-index.ts';

/** What a file may show: texts to be passed over, and ids to be named. */
export interface ShownTexts {
  readonly index: WordingIndex;
  readonly ids: ReadonlySet<string>;
  /** Words that may stand in addresses and names, whatever record has them for its id. */
  readonly words: ReadonlySet<string>;
}

/** Prepares texts that a file may show; each may be Markdown. */
export function shownTexts(texts: readonly string[]): ShownTexts {
  const forms = texts.flatMap((text) => [text, readableText(text)]);
  const wordings = [...new Set(forms)].map(canonicalText).filter(({ letters }) => letters !== '');
  const names = texts.map((text) => ({ ...namesIn(text), isName: isName(text) }));
  return {
    index: indexWordings(wordings),
    ids: new Set(names.flatMap(({ sure, tokens, isName: isAll }) => [...sure, ...(isAll ? tokens : [])])),
    words: new Set(names.flatMap(({ tokens }) => [...tokens])),
  };
}
