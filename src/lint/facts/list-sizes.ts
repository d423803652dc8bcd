import type { Lexicon } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** More words than this between two commas are no item of a list. */
const longestItem = 8;

/** How many items the lists of a text have: 3 for “data, models and tests”. */
export function listSizes(tokens: readonly Token[], { conjunctions }: Lexicon): readonly number[] {
  const joints = tokens.flatMap(({ word }, at) => (conjunctions.has(word) ? [at] : []));
  return joints.flatMap((at) => {
    const commas = commasBefore(tokens, at);
    // “data, models, and tests” has a comma more, and so has “in Asia, data, models and tests”.
    const size = tokens[at - 1]?.word === ',' ? commas + 1 : commas + 2;
    return commas === 0 ? [] : [size, size - 1];
  });
}

/** A list that is longer has no number that a reader would count. */
const mostItems = 12;

function commasBefore(tokens: readonly Token[], joint: number): number {
  let commas = 0;
  let words = 0;
  for (let at = joint - 1; at >= 0 && words <= longestItem && commas < mostItems; at--) {
    const token = tokens[at];
    if (token?.word === ',') {
      commas += 1;
      words = 0;
    } else if (token?.type === 'mark') break;
    else words += 1;
  }
  return commas;
}
