import { isContent, nameOf } from './content-words.ts';
import type { Lexicon } from './lexicon.ts';
import { type Found, findPhrases } from './phrases.ts';
import type { Token } from './tokens.ts';

/** A word that a text negates. */
export interface NegatedWord {
  readonly at: number;
  readonly stem: string;
  /** Which of the negations of the text says no to it. */
  readonly negation: number;
  /** The negation and the word, as they are written. */
  readonly text: string;
}

/** How many words a negation covers. */
const mostWords = { not: 3, without: 1, nobody: 3 } as const;

/** The words that a text says no to: the next few after “not”, up to a mark, an “and” or the next negation. */
export function readNegations(tokens: readonly Token[], lexicon: Lexicon): readonly NegatedWord[] {
  const found = findPhrases(tokens, lexicon.negations);
  return found.flatMap((negation, index) => {
    const { value, text } = negation;
    if (value === 'none') return [];
    const from = value === 'nobody' ? afterModal(tokens, negation, lexicon) : negation.to;
    const next = Math.max(found[index + 1]?.from ?? tokens.length, from);
    const covered = tokens.slice(from, Math.min(clauseEnd(tokens, from, lexicon), next));
    if (covered.some(({ word }) => lexicon.notOnly.has(word))) return [];
    return covered
      .map((token, offset) => ({ token, at: from + offset }))
      .filter(({ token }) => isContent(token, lexicon))
      .slice(0, mostWords[value])
      .map(({ token, at }) => ({
        at,
        negation: index,
        stem: nameOf(token, lexicon),
        text: `${text} ${token.text}`,
      }));
  });
}

/** “No agency should buy …” says no to the buying; without a modal, “no” is said to the thing that follows. */
function afterModal(tokens: readonly Token[], { to }: Found<unknown>, lexicon: Lexicon): number {
  const mark = tokens.findIndex(({ type }, at) => at >= to && type === 'mark');
  const clause = tokens.slice(to, Math.min(mark === -1 ? tokens.length : mark, to + longestClause));
  return to + (findPhrases(clause, lexicon.forces)[0]?.to ?? 0);
}

/** A clause is no longer than this for a reader, and so for a search. */
const longestClause = 20;

function clauseEnd(tokens: readonly Token[], from: number, { conjunctions }: Lexicon): number {
  const last = Math.min(tokens.length, from + longestClause);
  for (let at = from; at < last; at++) {
    const token = tokens[at];
    if (token?.type === 'mark' || conjunctions.has(token?.word ?? '')) return at;
  }
  return last;
}
