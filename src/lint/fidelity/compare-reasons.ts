import type { Lexicon } from '../facts/lexicon.ts';
import { allFigures } from '../facts/read-figures.ts';
import { readWording, type Wording } from '../facts/read-wording.ts';
import { compareFigures } from './compare-figures.ts';
import { compareForce } from './compare-force.ts';
import { compareNegations } from './compare-negations.ts';
import type { Comparison, Difference } from './comparison.ts';

/** Sentences of a text that are looked at; a text for readers has fewer. */
const mostSentences = 120;

/** Of the words of the shorter of two sentences that speak of one thing, how many are in the other. */
const leastShared = 0.6;
const fewestShared = 3;

/**
 * What a wording of reasons says otherwise than the plain one. It may argue from other cases: only sentences
 * that say nearly the same are held to each other.
 */
export function compareReasons(
  { plain, variant }: { readonly plain: string; readonly variant: string },
  lexicon: Lexicon,
  comparison: Comparison,
): readonly Difference[] {
  const sentences = sentencesOf(plain, lexicon);
  const known = [...comparison.known, ...sentences.flatMap(({ figures }) => allFigures(figures))];
  return sentencesOf(variant, lexicon).flatMap((sentence) => {
    const counterpart = nearest(sentence, sentences);
    if (!counterpart) return [];
    const wordings = { plain: counterpart, variant: sentence };
    const reasons = { ...comparison, known, mayDrop: true };
    return [
      ...compareForce(wordings, reasons),
      ...compareNegations(wordings),
      ...compareFigures({ plain: counterpart.figures, variant: sentence.figures }, reasons),
    ];
  });
}

function sentencesOf(text: string, lexicon: Lexicon): readonly Wording[] {
  return text
    .split(/(?<=[.!?;])\s+|\n\s*\n/)
    .slice(0, mostSentences)
    .map((sentence) => readWording(sentence, lexicon));
}

function nearest(sentence: Wording, others: readonly Wording[]): Wording | undefined {
  let best: { readonly share: number; readonly other: Wording } | undefined;
  for (const other of others) {
    const shared = [...sentence.stems].filter((stem) => other.stems.has(stem)).length;
    const share = shared / Math.min(sentence.stems.size, other.stems.size);
    if (shared >= fewestShared && share >= leastShared && share > (best?.share ?? 0)) best = { share, other };
  }
  return best?.other;
}
