import { lineBreakClass } from './line-break-class.ts';

/** A character with the marks that stay with it (UAX #14, LB9). */
export interface Unit {
  /** Of its class; see `LineBreakClass`. */
  readonly name: string;
  readonly isEastAsian: boolean;
  readonly isReserved: boolean;
  /** The script of its class `AL` has a dictionary (`SA` before LB1). */
  readonly isComplex: boolean;
  readonly start: number;
  /** A joiner is the last of its marks. */
  readonly endsInJoiner: boolean;
}

/** Divides a text into characters with their marks. */
export function listUnits(text: string): readonly Unit[] {
  const units: Unit[] = [];
  for (let start = 0; start < text.length; ) {
    const codePoint = text.codePointAt(start) ?? 0;
    addCharacter(units, codePoint, start);
    start += codePoint > 0xffff ? 2 : 1;
  }
  return units;
}

function addCharacter(units: Unit[], codePoint: number, start: number): void {
  const found = lineBreakClass(codePoint);
  const endsInJoiner = found.name === 'ZWJ';
  const last = units.at(-1);
  if (last && (found.name === 'CM' || endsInJoiner) && !standsAlone.has(last.name)) {
    if (last.endsInJoiner !== endsInJoiner) units[units.length - 1] = { ...last, endsInJoiner };
    return;
  }
  const { isEastAsian, isReserved } = found;
  const name = settle(found.name, codePoint, last?.name);
  units.push({ name, isEastAsian, isReserved, isComplex: found.name === 'SA', start, endsInJoiner });
}

/** LB1 and LB10: marks without a letter, and letters of scripts with dictionaries, are letters like others. */
function settle(name: string, codePoint: number, before: string | undefined): string {
  if (codePoint === 0x25cc) return dottedCircle;
  if (name === 'RI' && before === 'RI') return flagEnd;
  return name === 'CM' || name === 'ZWJ' || name === 'SA' ? 'AL' : name;
}

/** The second letter of a flag: LB30a counts pairs. */
export const flagEnd = 'RI2';

/** LB28a names one character: it is a letter all the same. */
export const dottedCircle = 'AL25CC';

/** Classes that marks do not join (LB9). */
export const standsAlone: ReadonlySet<string> = new Set(['BK', 'CR', 'LF', 'NL', 'SP', 'ZW']);
