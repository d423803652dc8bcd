import type { Span } from '../diagnostics/span.ts';
import { canonicalText } from './canonical-text.ts';
import type { CorpusWordings, GuardedRecord } from './corpus-wordings.ts';
import type { FileTexts, PlacedText } from './file-texts.ts';
import { findInPages, wordsOf } from './find-in-pages.ts';
import { findInText } from './find-in-text.ts';
import { isName, namesIn } from './names-in.ts';
import type { ShownTexts } from './shown-texts.ts';

/** A text of a record in a file that may not show it. */
export interface FoundText {
  readonly type: 'wording' | 'id';
  readonly place: string;
  readonly record: GuardedRecord;
  /** JSON Pointer in the record. */
  readonly field: string;
  /** Of the field. */
  readonly span: Span;
  readonly words: string;
}

/** What the texts of a file hold that it may not show: each text of the corpus once a place. */
export function searchFile(
  wordings: CorpusWordings,
  shown: ShownTexts,
  { texts, pages }: FileTexts,
): readonly FoundText[] {
  const found = [
    ...(pages ? searchPages(wordings, shown, pages) : []),
    ...texts.flatMap((text) => searchText(wordings, shown, text)),
  ];
  const known = new Set<string>();
  return found.filter(({ type, place, record, field }) => {
    const key = JSON.stringify([type, place, record.kind, record.id, field]);
    return !known.has(key) && known.add(key);
  });
}

function searchPages(
  wordings: CorpusWordings,
  shown: ShownTexts,
  pages: NonNullable<FileTexts['pages']>,
): readonly FoundText[] {
  const matches = findInPages(wordings, shown, pages).flatMap(({ wording, words, page }) =>
    recordsOf(wordings, wording, { place: `page ${page}`, words }),
  );
  const names = pages.chunks.flatMap(({ page, spoken }) =>
    findNames(wordings, shown, spoken, () => `page ${page}`),
  );
  return [...matches, ...names];
}

function searchText(
  wordings: CorpusWordings,
  shown: ShownTexts,
  { shown: inOtherWords, ...placed }: PlacedText,
): readonly FoundText[] {
  const found = searchAsIs(wordings, shown, placed);
  if (inOtherWords === undefined) return found;
  const place = [placed.place, 'as it is shown'].filter(Boolean).join(', ');
  const others = searchAsIs(wordings, shown, { place, text: inOtherWords, hasLines: false });
  const known = new Set(found.map(({ record, field }) => `${record.kind} ${record.id} ${field}`));
  return [
    ...found,
    ...others.filter(({ record, field }) => !known.has(`${record.kind} ${record.id} ${field}`)),
  ];
}

function searchAsIs(
  wordings: CorpusWordings,
  shown: ShownTexts,
  { place, text, hasLines, isData }: PlacedText,
): readonly FoundText[] {
  const canonical = canonicalText(text);
  const placeAt = (origin: number) =>
    hasLines ? [place, `line ${lineAt(canonical.text, origin)}`].filter(Boolean).join(', ') : place;
  const matches = findInText(wordings, shown, canonical).flatMap((match) =>
    recordsOf(wordings, match.wording, {
      place: placeAt(canonical.origins[match.start] ?? 0),
      words: wordsOf(canonical, match),
    }),
  );
  const names = (isData ? canonical.text.split('\n') : [canonical.text]).flatMap((one) =>
    findNames(wordings, shown, one, (name) => placeAt(one.indexOf(name))),
  );
  return [...matches, ...names];
}

function lineAt(text: string, origin: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < origin; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** All records that have a text: which of them the words come from cannot be told. */
function recordsOf(
  { texts }: CorpusWordings,
  wording: string,
  at: Pick<FoundText, 'place' | 'words'>,
): readonly FoundText[] {
  return (texts.get(wording) ?? []).map((text) => ({ type: 'wording', ...text, ...at }));
}

function findNames(
  { ids }: CorpusWordings,
  shown: ShownTexts,
  text: string,
  placeOf: (name: string) => string,
): readonly FoundText[] {
  const { sure, tokens } = namesIn(text);
  const others = isName(text) ? [...tokens].filter((name) => !shown.words.has(name)) : [];
  return [...sure, ...others].flatMap((name) => {
    const record = shown.ids.has(name) ? undefined : ids.get(name);
    if (!record) return [];
    const { span } = record;
    return [{ type: 'id', place: placeOf(name), record, field: '/id', span, words: name } as const];
  });
}
