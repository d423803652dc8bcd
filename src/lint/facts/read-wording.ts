import { isContent, nameOf } from './content-words.ts';
import type { Force, Lexicon, Opposite, Scope, VerbKind } from './lexicon.ts';
import { type Found, findPhrases, type Phrases, textOf } from './phrases.ts';
import { type Figures, readFigures } from './read-figures.ts';
import { type NegatedWord, readNegations } from './read-negations.ts';
import type { Token } from './tokens.ts';

/** What a text says besides its subject matter: how much, how strongly, by when, who, and what not. */
export interface Wording {
  readonly figures: Figures;
  readonly forces: readonly Found<Force>[];
  readonly hedges: readonly Found<'hedge' | 'exception'>[];
  readonly verbs: readonly Found<VerbKind>[];
  readonly scopes: readonly Found<Scope>[];
  readonly opposites: readonly Found<Opposite>[];
  readonly negated: readonly NegatedWord[];
  /** Stems of the words that say something, actors under one name. */
  readonly stems: ReadonlySet<string>;
  /** Stems of those that no negation covers. */
  readonly affirmed: ReadonlySet<string>;
  /** Who is asked, as the heads of what stands before the first “must” or “should”. */
  readonly subjects: readonly Actor[];
  /** Names of more than one word, or that do not begin a sentence. */
  readonly names: readonly Actor[];
  readonly addressesReader: boolean;
}

export interface Actor {
  readonly text: string;
  /** With what stands before it: “the data protection authority”. */
  readonly phrase: string;
  readonly stems: readonly string[];
  /** What is said of whom is meant, before the name: “data protection” of an authority. */
  readonly details: readonly string[];
  /** Whether it could be anyone of the kind: “a body”. */
  readonly isIndefinite: boolean;
}

/** Reads how a text in the language of a lexicon says what it says. */
export function readWording(text: string, lexicon: Lexicon): Wording {
  const figures = readFigures(text, lexicon);
  const { tokens } = figures;
  const negated = readNegations(tokens, lexicon);
  const covered = new Set(negated.map(({ at }) => at));
  const said = tokens.flatMap((token, at) =>
    isContent(token, lexicon) ? [{ stem: nameOf(token, lexicon), at }] : [],
  );
  return {
    figures,
    forces: forcesOf(tokens, lexicon),
    hedges: marksIn(tokens, lexicon.hedges),
    verbs: marksIn(tokens, lexicon.verbs),
    scopes: marksIn(tokens, lexicon.scopes),
    opposites: findPhrases(tokens, lexicon.opposites),
    negated,
    stems: new Set(said.map(({ stem }) => stem)),
    affirmed: new Set(said.filter(({ at }) => !covered.has(at)).map(({ stem }) => stem)),
    subjects: subjectsOf(tokens, lexicon),
    names: namesOf(tokens, lexicon),
    addressesReader: tokens.some(({ word }) => lexicon.reader.has(word)),
  };
}

function marksIn<Value extends string>(
  tokens: readonly Token[],
  phrases: Phrases<Value | 'none'>,
): readonly Found<Value>[] {
  return findPhrases(tokens, phrases).filter((found): found is Found<Value> => found.value !== 'none');
}

/** What is asked in main clauses; in “so that errors can be found” nothing is. */
function forcesOf(tokens: readonly Token[], lexicon: Lexicon): readonly Found<Force>[] {
  const all = marksIn(tokens, lexicon.forces).filter(({ from }) => !isMonth(tokens, from));
  const main = all.filter(({ from }) => !isSubordinate(tokens, from, lexicon));
  return main.length > 0 ? main : all;
}

/** “in May” */
function isMonth(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.text === 'May' && !token.isFirst;
}

function isSubordinate(tokens: readonly Token[], at: number, { subordinators }: Lexicon): boolean {
  for (let index = at - 1; index >= 0; index--) {
    const token = tokens[index];
    if (!token || token.type === 'mark') return false;
    if (subordinators.has(token.word)) return true;
  }
  return false;
}

function subjectsOf(tokens: readonly Token[], lexicon: Lexicon): readonly Actor[] {
  const force = forcesOf(tokens, lexicon)[0];
  if (!force) return [];
  const start = tokens.findLastIndex(({ type }, at) => type === 'mark' && at < force.from) + 1;
  return phrasesBetween(tokens.slice(start, force.from), lexicon).flatMap((phrase) => {
    const words = nounsOf(phrase, lexicon);
    const head = words.at(-1);
    if (!head) return [];
    return {
      text: head.text,
      phrase: textOf(phrase.slice(0, phrase.indexOf(head) + 1)),
      stems: [nameOf(head, lexicon)],
      details: words.slice(0, -1).map((word) => nameOf(word, lexicon)),
      isIndefinite: phrase.some(({ word }) => lexicon.indefinite.has(word)),
    };
  });
}

/** The parts of an enumeration. */
function phrasesBetween(tokens: readonly Token[], { conjunctions }: Lexicon): readonly (readonly Token[])[] {
  const phrases: Token[][] = [[]];
  for (const token of tokens) {
    if (conjunctions.has(token.word)) phrases.push([]);
    else phrases.at(-1)?.push(token);
  }
  return phrases;
}

/** The words of a noun phrase up to its head, without what a preposition adds to it. */
function nounsOf(phrase: readonly Token[], lexicon: Lexicon): readonly Token[] {
  const first = phrase.findIndex(
    (token) => isContent(token, lexicon) && !lexicon.prepositions.has(token.word),
  );
  const end = phrase.findIndex(({ word }, at) => at > first && lexicon.prepositions.has(word));
  return phrase
    .slice(Math.max(first, 0), end === -1 ? undefined : end)
    .filter((token) => isContent(token, lexicon));
}

const joiners = new Set(['of', 'for', 'the', 'de', 'du', 'des', 'la', 'le', "l'", "d'"]);

/** Words with a capital letter, with what joins them: “Court of Auditors”. */
function namesOf(tokens: readonly Token[], lexicon: Lexicon): readonly Actor[] {
  const names: Actor[] = [];
  for (let from = 0; from < tokens.length; from++) {
    if (!hasCapital(tokens[from])) continue;
    const to = nameEnd(tokens, from);
    const parts = tokens.slice(from, to);
    const stems = parts.filter((token) => isContent(token, lexicon)).map((token) => nameOf(token, lexicon));
    const isName = to > from + 1 || !tokens[from]?.isFirst;
    const text = textOf(parts);
    if (isName && stems.length > 0)
      names.push({ text, phrase: text, stems, details: [], isIndefinite: false });
    from = to - 1;
  }
  return names;
}

/** The most words, such as “of the”, between two with a capital letter. */
const mostJoiners = 2;

function nameEnd(tokens: readonly Token[], from: number): number {
  let end = from + 1;
  for (let at = end; at <= end + mostJoiners; at++) {
    if (hasCapital(tokens[at])) end = at + 1;
    else if (!joiners.has(tokens[at]?.word ?? '')) break;
  }
  return end;
}

function hasCapital(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}
