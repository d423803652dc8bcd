import { createRequire } from 'node:module';
import createHyphenator from 'hyphen';
import { clusterEnd } from './cluster-end.ts';

/** Fewest letters before and after a hyphen: no language here asks for more. */
const fewestBefore = 2;
const fewestAfter = 3;

/** A lower-case word, or one with a capital first: no acronym, no `GitHub`. */
const ordinaryWord = /^\p{L}[\p{Ll}\p{Lo}\p{M}]+$/u;

/**
 * Where a hyphen may stand in a word of letters: offsets in rising order. None for words with digits or with capitals
 * after the first letter, and for languages without patterns. Letters in parts are the same as composed ones.
 */
export function hyphenate(word: string, language: string): readonly number[] {
  if (word.length < fewestBefore + fewestAfter || word.length > longestWord || !ordinaryWord.test(word))
    return [];
  const findPoints = hyphenatorOf(language);
  if (!findPoints) return [];
  return hasMarks.test(word) ? findAroundMarks(word, findPoints) : findPoints(word);
}

const hasMarks = /\p{M}/u;

/** The patterns know composed letters, and a mark is no letter of its own. */
function findAroundMarks(word: string, findPoints: Hyphenator): readonly number[] {
  /** Offset of each letter in the word, by its offset in the composed word. */
  const starts = new Map<number, number>();
  const ends: number[] = [];
  let composed = '';
  for (let start = 0; start < word.length; start = ends.at(-1) ?? word.length) {
    const end = clusterEnd(word, start, word.length);
    starts.set(composed.length, start);
    ends.push(end);
    composed += word.slice(start, end).normalize('NFC');
  }
  const [first = word.length, last = 0] = [ends[fewestBefore - 1], ends.at(-1 - fewestAfter)];
  return findPoints(composed).flatMap((point) => {
    const offset = starts.get(point);
    return offset !== undefined && offset >= first && offset <= last ? [offset] : [];
  });
}

/** Longer ones are no words. */
const longestWord = 64;

type Hyphenator = (word: string) => readonly number[];

const hyphenators = new Map<string, Hyphenator | undefined>();

function hyphenatorOf(language: string): Hyphenator | undefined {
  const tag = language.toLowerCase();
  if (!hyphenators.has(tag)) {
    const file = findPatterns(tag);
    hyphenators.set(tag, file ? createCached(file) : undefined);
  }
  return hyphenators.get(tag);
}

/** The longest tag that has patterns: `fr` for `fr-CA`. */
function findPatterns(tag: string): string | undefined {
  for (let end = tag.length; end > 0; end = tag.lastIndexOf('-', end - 1)) {
    const file = patternFiles.get(tag.slice(0, end));
    if (file) return file;
  }
  return undefined;
}

/** Languages whose file has another name. English without a region is hyphenated as in Britain. */
const namedOtherwise: Readonly<Record<string, string>> = {
  de: 'de-1996',
  el: 'el-monoton',
  en: 'en-gb',
  mn: 'mn-cyrl',
  sr: 'sr-cyrl',
  'sr-latn': 'sh-latn',
};

const namedAlike =
  'af be bg ca cs cy da en-us es et eu fi fr ga gl hr hu hy id is it ka lt lv mk nb nl nn no oc pl pt rm ro ru sk sl sq sv tk tr uk';

/** Files of the library, by language tag in lower case. */
const patternFiles: ReadonlyMap<string, string> = new Map([
  ...namedAlike.split(' ').map((tag) => [tag, tag] as const),
  ...Object.entries(namedOtherwise),
]);

// Synchronous and on demand: the patterns of all languages take seconds to load, those of one some milliseconds.
const require = createRequire(import.meta.url);

function createCached(file: string): Hyphenator {
  const patterns: unknown = require(`hyphen/patterns/${file}.js`);
  const insert = createHyphenator(patterns, { hyphenChar: '-', html: false, minWordLength: fewestBefore });
  const cache = new Map<string, readonly number[]>();
  return (word) => {
    // Lower case here, for the library asks the locale of the machine.
    const lower = word.toLowerCase();
    if (lower.length !== word.length) return [];
    const known = cache.get(lower);
    if (known) return known;
    const points = pointsOf(insert(lower), word.length);
    cache.set(lower, points);
    return points;
  };
}

function pointsOf(hyphenated: string, length: number): readonly number[] {
  const points: number[] = [];
  let offset = 0;
  for (const piece of hyphenated.split('-').slice(0, -1)) {
    offset += piece.length;
    if (offset >= fewestBefore && offset <= length - fewestAfter) points.push(offset);
  }
  return points;
}
