import { primaryLanguage } from '../../schema/language-tag.ts';

/** Phrases by which a text points to something that stands elsewhere, by language; one without is not judged. */
const phrases: ReadonlyMap<string, RegExp> = new Map([
  [
    'en',
    /\b(?:(?:as|see|shown|noted|mentioned|described|listed|discussed) (?:above|below|earlier|later)|(?:the )?(?:previous|preceding|following|next|foregoing) (?:recommendation|section|chapter|paragraph|page|table|figure)s?|(?:see|in) (?:section|chapter|table|figure|annex|appendix) \d+|aforementioned|the former|the latter)\b/giu,
  ],
  [
    'fr',
    /(?:ci-dessus|ci-dessous|susmentionné\p{L}*|(?:recommandation|section|chapitre|paragraphe|tableau|figure)s? (?:précédent|suivant)\p{L}*|(?:voir|dans) (?:la section|le chapitre|le tableau|l’annexe) \d+)/giu,
  ],
]);

/** Words that an ask may not begin with, since what they stand for is not there. */
const beginnings: ReadonlyMap<string, RegExp> = new Map([
  ['en', /^(?:This|That|These|Those|It|They|Such)\b/u],
  ['fr', /^(?:Ceci|Cela|Ceux-ci|Celles-ci|Ils|Elles)\b/u],
]);

/** The first phrase of a text that points outside it. */
export function findPointer(language: string, text: string, isAsk: boolean): string | undefined {
  const name = primaryLanguage(language);
  const [phrase] = text.match(phrases.get(name) ?? /$^/) ?? [];
  if (phrase !== undefined || !isAsk) return phrase;
  return beginnings.get(name)?.exec(text)?.[0];
}
