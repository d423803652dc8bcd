import { dottedCircle, flagEnd, standsAlone, type Unit } from './line-break-units.ts';

/** Whether a line may end before the unit at an index: the rules of UAX #14, Unicode 17, in their order. */
export function mayBreakBefore(units: readonly Unit[], index: number): boolean {
  const before = units[index - 1];
  const after = units[index];
  if (!before || !after) return false;
  // Nearly always: the rules up to LB28 say nothing of two letters.
  if (before.name === 'AL' && after.name === 'AL') return false;
  const place = { units, index, before, after };
  for (const rule of rules) {
    const answer = rule(place);
    if (answer !== undefined) return answer;
  }
  return true;
}

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

const lineEnds = setOf('BK CR LF NL');
const letters = setOf(`AL HL ${dottedCircle}`);
const neverFirst = setOf('CL CP EX SY');
const quotes = setOf('QU QI QF');
const beforeOpeningQuote = setOf('BK CR LF NL OP QU QI QF GL SP ZW');
const afterClosingQuote = setOf('SP GL WJ CL QU QI QF CP EX IS SY BK CR LF NL ZW');
const beforeLeadingHyphen = setOf('BK CR LF NL SP ZW CB GL');
const hyphens = setOf('HY HH');
const endsWord = setOf('BA HH HY NS');
const pictures = setOf('ID EB EM');
const affixes = setOf('PR PO');
const syllables = setOf('JL JV JT H2 H3');
const closers = setOf('CL CP');
const beforeLooseGlue = setOf('SP BA HY HH');
const aksaras = setOf(`AK AS ${dottedCircle}`);

interface Place {
  readonly units: readonly Unit[];
  readonly index: number;
  readonly before: Unit;
  readonly after: Unit;
}

/** True where a line may end, false where not, undefined where the next rules decide. */
type Rule = (place: Place) => boolean | undefined;

const rules: readonly Rule[] = [
  lineEndRules,
  glueRules,
  spaceRules,
  quoteRules,
  punctuationRules,
  wordRules,
  scriptRules,
];

/** The last unit before an index that is not a space. */
function beforeSpaces(units: readonly Unit[], index: number): number {
  let at = index - 1;
  while (units[at]?.name === 'SP') at -= 1;
  return at;
}

/** LB4 to LB8a. */
function lineEndRules({ units, index, before, after }: Place): boolean | undefined {
  if (lineEnds.has(before.name)) return !(before.name === 'CR' && after.name === 'LF');
  if (standsAlone.has(after.name)) return false;
  if (units[beforeSpaces(units, index)]?.name === 'ZW') return true;
  return before.endsInJoiner ? false : undefined;
}

/** LB11 to LB13. */
function glueRules({ before, after }: Place): boolean | undefined {
  if (after.name === 'WJ' || before.name === 'WJ' || before.name === 'GL') return false;
  if (after.name === 'GL' && !beforeLooseGlue.has(before.name)) return false;
  return neverFirst.has(after.name) ? false : undefined;
}

/** LB14 to LB18. */
function spaceRules({ units, index, before, after }: Place): boolean | undefined {
  if (opens(units, beforeSpaces(units, index))) return false;
  const next = units[index + 1];
  if (after.name === 'QF' && (!next || afterClosingQuote.has(next.name))) return false;
  if (after.name === 'IS') return before.name === 'SP' && next?.name === 'NU';
  const open = units[beforeSpaces(units, index)]?.name ?? '';
  if (after.name === 'NS' && closers.has(open)) return false;
  if (after.name === 'B2' && open === 'B2') return false;
  return before.name === 'SP' ? true : undefined;
}

/** LB14 and LB15a: whether what stands at an index opens something, so that no spaces after it end a line. */
function opens(units: readonly Unit[], index: number): boolean {
  const name = units[index]?.name;
  return name === 'OP' || (name === 'QI' && beforeOpeningQuote.has(units[index - 1]?.name ?? 'BK'));
}

/** LB19 and LB19a. */
function quoteRules({ units, index, before, after }: Place): boolean | undefined {
  if (quotes.has(after.name)) {
    const next = units[index + 1];
    if (after.name !== 'QI' || !before.isEastAsian || !next?.isEastAsian) return false;
  }
  if (quotes.has(before.name)) {
    const previous = units[index - 2];
    if (before.name !== 'QF' || !after.isEastAsian || !previous?.isEastAsian) return false;
  }
  return undefined;
}

/** LB20 to LB22. */
function punctuationRules({ units, index, before, after }: Place): boolean | undefined {
  if (before.name === 'CB' || after.name === 'CB') return true;
  if (hyphens.has(before.name) && letters.has(after.name)) {
    const previous = units[index - 2];
    if (!previous || beforeLeadingHyphen.has(previous.name)) return false;
  }
  if (endsWord.has(after.name) || before.name === 'BB') return false;
  if (hyphens.has(before.name) && units[index - 2]?.name === 'HL' && after.name !== 'HL') return false;
  if ((before.name === 'SY' && after.name === 'HL') || after.name === 'IN') return false;
  return undefined;
}

/** LB23 to LB25. */
function wordRules(place: Place): boolean | undefined {
  const { before, after } = place;
  const [isLetter, isNextLetter] = [letters.has(before.name), letters.has(after.name)];
  if ((isLetter && after.name === 'NU') || (before.name === 'NU' && isNextLetter)) return false;
  if (before.name === 'PR' && pictures.has(after.name)) return false;
  if (pictures.has(before.name) && after.name === 'PO') return false;
  if ((affixes.has(before.name) && isNextLetter) || (isLetter && affixes.has(after.name))) return false;
  return isInsideNumber(place) ? false : undefined;
}

/** LB25. */
function isInsideNumber({ units, index, before, after }: Place): boolean {
  if (affixes.has(after.name)) return endsNumber(units, closers.has(before.name) ? index - 2 : index - 1);
  if (after.name === 'NU')
    return (
      affixes.has(before.name) || before.name === 'HY' || before.name === 'IS' || endsNumber(units, index - 1)
    );
  if (!affixes.has(before.name) || after.name !== 'OP') return false;
  const next = units[index + 1]?.name;
  return next === 'NU' || (next === 'IS' && units[index + 2]?.name === 'NU');
}

/** Whether a digit stands at an index, or before the separators there. */
function endsNumber(units: readonly Unit[], index: number): boolean {
  let at = index;
  while (units[at]?.name === 'SY' || units[at]?.name === 'IS') at -= 1;
  return units[at]?.name === 'NU';
}

/** LB26 to LB30b. */
function scriptRules(place: Place): boolean | undefined {
  const { before, after } = place;
  if (isInsideSyllable(before.name, after.name) || isInsideAksara(place)) return false;
  if (letters.has(after.name) && (letters.has(before.name) || before.name === 'IS')) return false;
  if (after.name === 'OP' && !after.isEastAsian && isWordPart(before.name)) return false;
  if (before.name === 'CP' && !before.isEastAsian && isWordPart(after.name)) return false;
  if (after.name === flagEnd) return false;
  return after.name === 'EM' && (before.name === 'EB' || before.isReserved) ? false : undefined;
}

function isWordPart(name: string): boolean {
  return letters.has(name) || name === 'NU';
}

/** LB26 and LB27. */
function isInsideSyllable(before: string, after: string): boolean {
  if (after === 'PO') return syllables.has(before);
  if (!syllables.has(after)) return false;
  if (before === 'PR') return true;
  if (before === 'JL') return after !== 'JT';
  if (before === 'JV' || before === 'H2') return after === 'JV' || after === 'JT';
  return (before === 'JT' || before === 'H3') && after === 'JT';
}

/** LB28a: the orthographic syllables of Brahmic scripts. */
function isInsideAksara({ units, index, before, after }: Place): boolean {
  const isStart = aksaras.has(after.name);
  if (before.name === 'AP') return isStart;
  if (before.name === 'VI' && aksaras.has(units[index - 2]?.name ?? ''))
    return isStart && after.name !== 'AS';
  if (!aksaras.has(before.name)) return false;
  return after.name === 'VF' || after.name === 'VI' || (isStart && units[index + 1]?.name === 'VF');
}
