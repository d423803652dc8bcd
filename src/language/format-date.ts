import { fillSentence } from './fill-sentence.ts';
import type { Language } from './language.ts';

const known = new WeakMap<Language, Map<string, string>>();

/** A date of the form `2026`, `2026-11` or `2026-11-23` in words, by the pattern of the language file. */
export function formatDate(language: Language, date: string): string {
  const dates = known.get(language) ?? new Map<string, string>();
  known.set(language, dates);
  const words = dates.get(date) ?? dateInWords(language, date);
  dates.set(date, words);
  return words;
}

function dateInWords(language: Language, date: string): string {
  const [year = '', month, day] = date.split('-').map((part) => String(Number(part)));
  const { dates } = language;
  if (month === undefined) return fillSentence(language, dates.year, { year });
  const monthName = dates.months[Number(month) - 1] ?? month;
  if (day === undefined) return fillSentence(language, dates.month, { year, month: monthName });
  const dayName = Object.hasOwn(dates.days, day) ? (dates.days[day] ?? day) : day;
  return fillSentence(language, dates.day, { year, month: monthName, day: dayName });
}
