import type { Source } from '../corpus/schema/source.ts';
import { fillSentence } from '../language/fill-sentence.ts';
import { formatDate } from '../language/format-date.ts';
import { joinList } from '../language/join-list.ts';
import type { Language } from '../language/language.ts';
import { directionOf, primaryLanguage } from '../schema/language-tag.ts';
import { encodeUrl } from './encode-url.ts';
import { escapeMarkdown } from './escape-markdown.ts';

/** More authors than this are cut to the first ones and "et al." */
const mostAuthors = 6;
const authorsBeforeOthers = 3;

const known = new WeakMap<Language, WeakMap<Source, string>>();

/**
 * A source as one line of Markdown: authors, year, title, where it appeared, and a link. What stands alone has
 * its title in italics; what is part of something has the name of the whole in italics.
 */
export function formatCitation(language: Language, source: Source): string {
  const citations = known.get(language) ?? new WeakMap<Source, string>();
  known.set(language, citations);
  const citation = citations.get(source) ?? citationOf(language, source);
  citations.set(source, citation);
  return citation;
}

function citationOf(language: Language, source: Source): string {
  const authors = formatAuthors(language, source);
  const year = `(${escapeMarkdown(formatYear(language, source))})`;
  const title = spoken(language, source, emphasise(source.title, source['container-title'] === undefined));
  const opening = authors ? [`${escapeMarkdown(authors)} ${year}`, title] : [`${title} ${year}`];
  const parts = [...opening, ...formatPublication(language, source), formatLink(language, source)];
  return parts
    .filter((part) => part !== '')
    .map(closeSentence)
    .join(' ');
}

function formatAuthors(language: Language, { author }: Source): string {
  const names = author.map((name) =>
    'literal' in name ? name.literal : [name.family, initialsOf(name.given)].filter(Boolean).join(', '),
  );
  if (names.length <= mostAuthors) return joinList(language, names);
  const others = fillSentence(language, language.citation.others);
  return `${names.slice(0, authorsBeforeOthers).join(language.list.separator)} ${others}`;
}

/** `Jean-Pierre Paul` is `J.-P. P.` */
function initialsOf(given = ''): string {
  return given
    .split(/\s+/)
    .filter(Boolean)
    .map((name) =>
      name
        .split('-')
        .map((part) => `${[...part][0] ?? ''}.`)
        .join('-'),
    )
    .join(' ');
}

function formatYear(language: Language, { issued }: Source): string {
  if (issued === undefined) return fillSentence(language, language.citation.noDate);
  return isoDateOf(issued).slice(0, 4);
}

/** The first date of CSL's `date-parts`, or the text, as `2026`, `2026-11` or `2026-11-23`. */
function isoDateOf(date: NonNullable<Source['issued']>): string {
  if (typeof date === 'string') return date;
  const [first = []] = date['date-parts'];
  return first.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/** Where it appeared: the whole it is part of, the volume and pages, the publisher, the version. */
function formatPublication(language: Language, source: Source): readonly string[] {
  const container = source['container-title'];
  const publisher = [source.publisher, source['publisher-place']]
    .filter(Boolean)
    .join(language.list.separator);
  const details = formatDetails(language, source).map(escapeMarkdown);
  return [
    [...(container ? [spoken(language, source, emphasise(container, true))] : []), ...details].join(
      language.list.separator,
    ),
    escapeMarkdown(source.event ?? ''),
    escapeMarkdown(publisher),
  ];
}

function formatDetails(language: Language, source: Source): readonly string[] {
  const { citation: words } = language;
  const { genre, edition, volume, issue, number, page, version } = source;
  return [
    genre ?? '',
    edition ? fillSentence(language, words.edition, { edition }) : '',
    volume ? fillSentence(language, words.volume, { volume }) : '',
    issue ? fillSentence(language, words.issue, { issue }) : '',
    number ? fillSentence(language, words.number, { number }) : '',
    page ? fillSentence(language, words.pages, { pages: page }) : '',
    version ? fillSentence(language, words.version, { version }) : '',
  ].filter((detail) => detail !== '');
}

/** The DOI, else the URL with the day it was looked at. */
function formatLink(language: Language, { DOI, URL, accessed }: Source): string {
  if (DOI !== undefined) return `[${escapeMarkdown(`doi:${DOI}`)}](${encodeUrl(`https://doi.org/${DOI}`)})`;
  if (URL === undefined) return '';
  const link = `[${escapeMarkdown(URL.replace(/^https?:\/\//, '').replace(/\/$/, ''))}](${encodeUrl(URL)})`;
  if (accessed === undefined) return link;
  const date = formatDate(language, isoDateOf(accessed));
  return `${link} (${escapeMarkdown(fillSentence(language, language.citation.accessed, { date }))})`;
}

function emphasise(text: string, isWhole: boolean): string {
  const escaped = escapeMarkdown(text);
  return isWhole ? `*${escaped}*` : escaped;
}

/** A title in the language that the source is in, where that is not the brief's. */
function spoken({ tag }: Language, source: Source, title: string): string {
  if (source.language === undefined || primaryLanguage(source.language) === primaryLanguage(tag))
    return title;
  const direction =
    directionOf(source.language) === directionOf(tag) ? '' : ` dir="${directionOf(source.language)}"`;
  return `<span lang="${source.language}"${direction}>${title}</span>`;
}

function closeSentence(part: string): string {
  return /[.?!…]\*?(?:<\/span>)?$/u.test(part) ? part : `${part}.`;
}
