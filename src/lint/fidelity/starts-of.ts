/** As many letters as a place and what is of it have in common: “Swed” of Sweden and Swedish. */
const lettersOfStart = 4;

/** How the words of a name begin, in lower case; without words that are shorter. */
export function startsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= lettersOfStart)
    .map((word) => word.slice(0, lettersOfStart));
}
