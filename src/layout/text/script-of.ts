/** ISO 15924 codes of the scripts in use today, the most frequent ones first. */
const codes = `
  Latn Grek Cyrl Arab Hebr Deva Hani Hira Kana Hang Thai Laoo Khmr Mymr Beng Guru Gujr Orya Taml Telu Knda Mlym
  Sinh Tibt Geor Armn Ethi Cher Cans Mong Syrc Thaa Nkoo Bopo Yiii Tfng Vaii Adlm Java Bali Sund Tglg Lana Talu
  Tale Cakm Mtei Olck Saur Limb Lepc Osge Rohg Copt Goth Ogam
`;

const tests = codes
  .trim()
  .split(/\s+/)
  .map((code) => ({ code, test: new RegExp(`\\p{Script=${code}}`, 'u') }));

const known = new Map<number, string | undefined>();

/** The script of a character (ISO 15924); undefined where its neighbours decide: punctuation, digits, marks. */
export function scriptOf(codePoint: number): string | undefined {
  if (known.has(codePoint)) return known.get(codePoint);
  const character = String.fromCodePoint(codePoint);
  const script = tests.find(({ test }) => test.test(character))?.code;
  known.set(codePoint, script);
  return script;
}
