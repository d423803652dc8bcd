/** The sentences of a text, as far as marks and capitals tell. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?…])\s+(?=[\p{Lu}\p{N}“"«(])|\n{2,}/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** The words of a text: letters and digits, with apostrophes and hyphens inside. */
export function wordsOfText(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu) ?? [];
}
