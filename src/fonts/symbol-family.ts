/** Where the families of Noto have their symbols, in Unicode's order. */
const ranges: readonly (readonly [first: number, last: number, family: string])[] = [
  [0x2000, 0x214f, 'NotoSans'], // punctuation, currencies, letter-like symbols
  [0x2150, 0x218f, 'NotoSansSymbols'], // numbers
  [0x2190, 0x237f, 'NotoSansMath'], // arrows, operators
  [0x2380, 0x23fa, 'NotoSansSymbols'], // technical
  [0x2460, 0x24ff, 'NotoSansSymbols'], // enclosed letters and digits
  [0x2648, 0x267f, 'NotoSansSymbols'],
  [0x2776, 0x2793, 'NotoSansSymbols'],
  [0x27c0, 0x27ff, 'NotoSansMath'],
  [0x2900, 0x2aff, 'NotoSansMath'],
  [0x1d400, 0x1d7ff, 'NotoSansMath'], // mathematical letters
  [0x1f100, 0x1f190, 'NotoSansSymbols'],
  [0x1f700, 0x1f77f, 'NotoSansSymbols'], // alchemy
];

/** The family to look for a symbol in. */
export function symbolFamily(codePoint: number): string {
  if (/\p{Emoji_Presentation}/u.test(String.fromCodePoint(codePoint))) return 'NotoEmoji';
  const range = ranges.find(([first, last]) => codePoint >= first && codePoint <= last);
  return range?.[2] ?? 'NotoSansSymbols2';
}
