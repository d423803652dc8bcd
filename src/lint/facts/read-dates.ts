import type { DateModifier, Lexicon } from './lexicon.ts';
import { type Found, findPhrases, textOf } from './phrases.ts';
import type { Token } from './tokens.ts';

/** A day, month or year that a text names. */
export interface DateFact {
  readonly type: 'date';
  /** Its last day, as a count of days since 1970; what lies before a date ends on the day before. */
  readonly day: number;
  /** Whether something has to be done by then. */
  readonly isDeadline: boolean;
  readonly year: number;
  /** As it is written, with the words that say which part of it. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** The dates that a text names, in order; without the words of its language, those in digits. */
export function readDates(tokens: readonly Token[], lexicon: Lexicon | undefined): readonly DateFact[] {
  const modifiers = lexicon ? findPhrases(tokens, lexicon.dateModifiers) : [];
  const modifiersByEnd = new Map(modifiers.map((found) => [found.to, found]));
  const dates: DateFact[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const date = dateAt(tokens, from, { lexicon, isBent: modifiersByEnd.has(from) });
    if (!date) continue;
    dates.push(inContext(tokens, date, { lexicon, modifier: modifiersByEnd.get(from) }));
    from = date.to - 1;
  }
  return dates;
}

interface CalendarDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly from: number;
  readonly to: number;
}

interface Around {
  readonly lexicon: Lexicon | undefined;
  /** Whether a word for a part of a year stands before it. */
  readonly isBent: boolean;
}

function dateAt(tokens: readonly Token[], from: number, around: Around): CalendarDate | undefined {
  const iso = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(tokens[from]?.text ?? '');
  if (iso) {
    const day = iso[3] === undefined ? {} : { day: Number(iso[3]) };
    return { year: Number(iso[1]), month: Number(iso[2]), ...day, from, to: from + 1 };
  }
  return (
    dayFirst(tokens, from, around) ?? monthFirst(tokens, from, around) ?? yearAlone(tokens, from, around)
  );
}

/** “31 March 2027” */
function dayFirst(tokens: readonly Token[], from: number, { lexicon }: Around): CalendarDate | undefined {
  const day = dayOf(tokens[from]);
  const month = lexicon?.months.get(tokens[from + 1]?.word ?? '');
  const year = yearOf(tokens[from + 2]);
  if (day === undefined || month === undefined || year === undefined) return undefined;
  return { year, month, day, from, to: from + 3 };
}

/** “March 31, 2027” and “March 2027” */
function monthFirst(tokens: readonly Token[], from: number, { lexicon }: Around): CalendarDate | undefined {
  const month = lexicon?.months.get(tokens[from]?.word ?? '');
  if (month === undefined) return undefined;
  const next = yearOf(tokens[from + 1]);
  if (next !== undefined) return { year: next, month, from, to: from + 2 };
  const day = dayOf(tokens[from + 1]);
  const at = tokens[from + 2]?.text === ',' ? from + 3 : from + 2;
  const year = yearOf(tokens[at]);
  return day === undefined || year === undefined ? undefined : { year, month, day, from, to: at + 1 };
}

/** A number is a year where the word before it says so, or no word follows that it could count. */
function yearAlone(
  tokens: readonly Token[],
  from: number,
  { lexicon, isBent }: Around,
): CalendarDate | undefined {
  const year = yearOf(tokens[from]);
  if (year === undefined) return undefined;
  const before = tokens[from - 1]?.word ?? '';
  const next = tokens[from + 1];
  if (/^[€$£/]$/.test(before) || /^[%€/]$/.test(next?.word ?? '')) return undefined;
  if (lexicon?.references.has(before)) return undefined;
  const counts = next?.type === 'word' && !lexicon?.fillers.has(next.word);
  return isBent || lexicon?.yearLeads.has(before) || !counts ? { year, from, to: from + 1 } : undefined;
}

function yearOf(token: Token | undefined): number | undefined {
  return token && /^(?:19|20)\d\d$/.test(token.text) ? Number(token.text) : undefined;
}

function dayOf(token: Token | undefined): number | undefined {
  const day = Number(/^(\d{1,2})(?:st|nd|rd|th|er)?$/.exec(token?.word ?? '')?.[1]);
  return day >= 1 && day <= 31 ? day : undefined;
}

interface Context {
  readonly lexicon: Lexicon | undefined;
  readonly modifier: Found<DateModifier> | undefined;
}

function inContext(tokens: readonly Token[], date: CalendarDate, { lexicon, modifier }: Context): DateFact {
  const from = modifier?.from ?? date.from;
  const lead = leadBefore(tokens, from);
  const isBefore = modifier === undefined && lexicon?.before.has(lead) === true;
  return {
    type: 'date',
    day: isBefore ? firstDay(date) - 1 : lastDay(date, modifier?.value),
    isDeadline: lexicon?.deadlines.has(lead) === true,
    year: date.year,
    text: textOf(tokens.slice(from, date.to)),
    from,
    to: date.to,
  };
}

/** The word before a date, but for an article. */
function leadBefore(tokens: readonly Token[], from: number): string {
  const word = tokens[from - 1]?.word ?? '';
  return /^(?:the|le|la|l'|au|à)$/.test(word) ? (tokens[from - 2]?.word ?? '') : word;
}

function firstDay({ year, month = 1, day = 1 }: CalendarDate): number {
  return dayNumber(year, month, day);
}

/** The months that each part of a year lasts. */
const monthsOfParts: Readonly<Record<DateModifier, number>> = {
  end: 12,
  start: 1,
  spring: 3,
  half: 6,
  autumn: 9,
};

function lastDay({ year, month, day }: CalendarDate, modifier: DateModifier | undefined): number {
  if (month === undefined) return dayNumber(year, monthsOfParts[modifier ?? 'end'] + 1, 0);
  if (day !== undefined) return dayNumber(year, month, day);
  if (modifier === 'half') return dayNumber(year, month, 15);
  return modifier === 'start' ? dayNumber(year, month, 10) : dayNumber(year, month + 1, 0);
}

/** Days since 1970; day 0 is the last of the month before. */
function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / 86_400_000;
}
