import { findTerm } from '../../taxonomy/find-term.ts';
import type { BriefSubject } from '../rule.ts';

/** What readers of a brief manage. */
export interface ReadingLimits {
  /** The highest LIX. */
  readonly lix: number;
  /** Words in a sentence. */
  readonly sentence: number;
}

/** LIX 60 is where Björnsson's "very difficult" begins; sentences beyond 40 words are read twice. */
const defaults: ReadingLimits = { lix: 60, sentence: 40 };

/** The limits for a brief's audience: its own, else those of the nearest wider one that has some, else for all. */
export function limitsOf({
  spec,
  corpus,
  reading,
}: Pick<BriefSubject, 'spec' | 'corpus' | 'reading'>): ReadingLimits {
  const names = [spec.audience, ...(findTerm(corpus.audiences, spec.audience)?.ancestors ?? []), 'default'];
  const settings = names.flatMap((name) =>
    Object.hasOwn(reading.limits, name) ? [reading.limits[name]] : [],
  );
  return {
    lix: settings.find((one) => one?.lix !== undefined)?.lix ?? defaults.lix,
    sentence: settings.find((one) => one?.sentence !== undefined)?.sentence ?? defaults.sentence,
  };
}
