import type { Corpus } from '../corpus/corpus.ts';
import type { Language } from '../language/language.ts';
import type { Citation } from '../schema/fields.ts';
import { withoutUndefined } from '../spec/without-undefined.ts';
import type { Brief } from './brief.ts';
import { formatCitation } from './format-citation.ts';
import { recordsById } from './records-by-id.ts';

/** The numbers of the sources that a brief cites, by id, in order of first use. */
export type ReferenceNumbers = ReadonlyMap<string, number>;

/** Numbers the sources from 1 in the order in which they are cited. */
export function numberReferences(citations: readonly Pick<Citation, 'id'>[]): ReferenceNumbers {
  const ids = new Set(citations.map(({ id }) => id));
  return new Map([...ids].map((id, index) => [id, index + 1]));
}

/** Citations with the number and the anchor of their references; those of one source are one, with all places. */
export function composeCitations(
  numbers: ReferenceNumbers,
  citations: readonly Citation[],
): Brief['recommendations'][number]['references'] {
  const ids = [...new Set(citations.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const number = numbers.get(id);
    const locators = citations
      .filter((citation) => citation.id === id)
      .flatMap(({ locator }) => locator ?? []);
    const locator = locators.length > 0 ? locators.join('; ') : undefined;
    return number === undefined ? [] : [{ number, anchor: anchorOf(id), ...withoutUndefined({ locator }) }];
  });
}

/** The reference list: the sources that are cited, in order of number. */
export function composeReferences(
  language: Language,
  corpus: Corpus,
  numbers: ReferenceNumbers,
): Brief['references'] {
  const sources = recordsById(corpus.sources);
  return [...numbers].flatMap(([id, number]) => {
    const source = sources.get(id);
    return source ? [{ id, number, anchor: anchorOf(id), text: formatCitation(language, source) }] : [];
  });
}

function anchorOf(id: string): string {
  return `ref-${id}`;
}
