/** The sentences of a text, as far as marks and capitals tell, in scripts that have them. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?…؟۔।])\s+(?=[\p{Lu}\p{Lo}\p{N}“"«(])|(?<=[。！？])|\n{2,}/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Whether words are told from each other by spaces: in Chinese, Japanese, Thai, Lao, Khmer and Burmese they are not. */
export function hasSpacedWords(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const others = text.match(unspaced)?.length ?? 0;
  return others < letters / 4;
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** The words of a text: letters and digits, with apostrophes and hyphens inside. */
export function wordsOfText(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
}
