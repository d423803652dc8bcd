import { closingBracket } from './bidi-levels.ts';
import { scriptOf } from './script-of.ts';

interface Bracket {
  readonly closing: string;
  readonly script: string;
}

/** More open brackets than that are no prose (as in UAX #9, BD16). */
const mostOpen = 63;

/**
 * The script of each character, by offset, to be asked in rising order: characters of no script take that of what
 * stands before them, or, at the start, after them; a closing bracket takes that of its opening one (UAX #24, 5.2).
 */
export function listScripts(text: string): (offset: number) => string {
  let script = firstScript(text);
  const open: Bracket[] = [];
  return (offset) => {
    const codePoint = text.codePointAt(offset) ?? 0;
    const own = scriptOf(codePoint);
    if (own) script = own;
    else script = scriptAcross(open, String.fromCodePoint(codePoint), script);
    return script;
  };
}

function scriptAcross(open: Bracket[], character: string, script: string): string {
  const closing = closingBracket(character);
  if (closing !== undefined) {
    if (open.length < mostOpen) open.push({ closing, script });
    return script;
  }
  const index = open.findLastIndex((bracket) => bracket.closing === character);
  if (index < 0) return script;
  const [match] = open.splice(index);
  return match?.script ?? script;
}

/** Punctuation before the first letter takes that letter's script. */
function firstScript(text: string): string {
  for (const character of text) {
    const script = scriptOf(character.codePointAt(0) ?? 0);
    if (script) return script;
  }
  return 'Latn';
}
