import type { Language } from '../language/language.ts';
import type { Brief } from './brief.ts';

export type Rating = Brief['recommendations'][number]['priority'];
export type RatingScale = keyof Language['ratings'];

/** The values of each scale, strongest first, with the symbols that stand beside their words. */
const symbols = {
  priority: { high: '●●●', medium: '●●○', low: '●○○', unrated: '○○○' },
  strength: { strong: '■', conditional: '□', unrated: '–' },
  horizon: { short: '▸', medium: '▸▸', long: '▸▸▸', unrated: '–' },
  certainty: { high: '●●●●', moderate: '●●●○', low: '●●○○', 'very-low': '●○○○', unrated: '○○○○' },
} as const satisfies { [Scale in RatingScale]: Record<keyof Language['ratings'][Scale], string> };

/** A judgement in the words of a language. `unrated` is one of them: it is shown, not hidden. */
export function composeRating(language: Language, scale: RatingScale, id: string): Rating {
  const words: Readonly<Record<string, string>> = language.ratings[scale];
  const marks: Readonly<Record<string, string>> = symbols[scale];
  return { id, label: words[id] ?? id, symbol: marks[id] ?? '', isRated: id !== 'unrated' };
}

/** Each rating that occurs, once, strongest first. */
export function ratingsInUse(scale: RatingScale, ratings: readonly Rating[]): Rating[] {
  return Object.keys(symbols[scale]).flatMap((id) => ratings.find((rating) => rating.id === id) ?? []);
}
