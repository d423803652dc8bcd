/** The mark of what is left out. */
const ellipsis = '…';

/**
 * Text as far as it fits, cut after a word and marked with an ellipsis; in the middle of a word only where not even the
 * first one fits. `fits` tells whether a text does.
 */
export function fitText(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const words = [...text.matchAll(/\S+/g)].map((word) => word.index + word[0].length);
  const letters = [...text.matchAll(/[\s\S]\p{M}*/gu)].map((letter) => letter.index + letter[0].length);
  const cut = longest(text, words, fits) ?? longest(text, letters, fits);
  return cut ?? '';
}

/** The longest beginning of a text that fits, found by halving, for what is longer is wider. */
function longest(text: string, ends: readonly number[], fits: (text: string) => boolean): string | undefined {
  const cutAt = (index: number) => `${text.slice(0, ends[index]).replace(/[\s\p{P}]+$/u, '')}${ellipsis}`;
  let [low, high] = [-1, ends.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(cutAt(middle))) low = middle;
    else high = middle - 1;
  }
  return low === -1 ? undefined : cutAt(low);
}
