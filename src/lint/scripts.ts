import { primaryLanguage } from '../schema/language-tag.ts';

/** Scripts by the name that tags give them (ISO 15924), with their letters. */
const letters = {
  Arab: /\p{Script=Arabic}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Grek: /\p{Script=Greek}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Armn: /\p{Script=Armenian}/u,
  Geor: /\p{Script=Georgian}/u,
  Ethi: /\p{Script=Ethiopic}/u,
  Deva: /\p{Script=Devanagari}/u,
  Beng: /\p{Script=Bengali}/u,
  Guru: /\p{Script=Gurmukhi}/u,
  Gujr: /\p{Script=Gujarati}/u,
  Orya: /\p{Script=Oriya}/u,
  Taml: /\p{Script=Tamil}/u,
  Telu: /\p{Script=Telugu}/u,
  Knda: /\p{Script=Kannada}/u,
  Mlym: /\p{Script=Malayalam}/u,
  Sinh: /\p{Script=Sinhala}/u,
  Thai: /\p{Script=Thai}/u,
  Laoo: /\p{Script=Lao}/u,
  Khmr: /\p{Script=Khmer}/u,
  Mymr: /\p{Script=Myanmar}/u,
  Tibt: /\p{Script=Tibetan}/u,
  Adlm: /\p{Script=Adlam}/u,
  Hani: /\p{Script=Han}/u,
  Kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  Hang: /\p{Script=Hangul}/u,
} as const;

type Script = keyof typeof letters;

/** The scripts of languages that are not written in Latin letters alone. */
const scripts: ReadonlyMap<string, readonly Script[]> = new Map([
  ...each('ar fa ur ps ug sd ckb azb', ['Arab']),
  ...each('he yi iw', ['Hebr']),
  ...each('el grc', ['Grek']),
  ...each('ru uk be bg mk sr kk ky mn tg tt ba cv ce os cu', ['Cyrl']),
  ...each('hy', ['Armn']),
  ...each('ka', ['Geor']),
  ...each('am ti gez', ['Ethi']),
  ...each('hi mr ne sa mai bho kok', ['Deva']),
  ...each('bn as', ['Beng']),
  ...each('pa', ['Guru', 'Arab']),
  ...each('gu', ['Gujr']),
  ...each('or', ['Orya']),
  ...each('ta', ['Taml']),
  ...each('te', ['Telu']),
  ...each('kn', ['Knda']),
  ...each('ml', ['Mlym']),
  ...each('si', ['Sinh']),
  ...each('th', ['Thai']),
  ...each('lo', ['Laoo']),
  ...each('km', ['Khmr']),
  ...each('my', ['Mymr']),
  ...each('bo dz', ['Tibt']),
  ...each('ff', ['Adlm']),
  ...each('zh yue wuu', ['Hani']),
  ...each('ja', ['Hani', 'Kana']),
  ...each('ko', ['Hang', 'Hani']),
  ...each('ks ku', ['Arab', 'Deva', 'Cyrl']),
]);

/** Scripts that a tag may name and that stand for several. */
const named: Readonly<Record<string, readonly Script[]>> = {
  latn: [],
  hans: ['Hani'],
  hant: ['Hani'],
  jpan: ['Hani', 'Kana'],
  hrkt: ['Kana'],
  hira: ['Kana'],
  kore: ['Hang', 'Hani'],
  aran: ['Arab'],
};

/** Anything but Latin letters and what all scripts share, as far as most texts go: nearly all of them end here. */
const outsideLatin = /[^ -\u02af\u2000-\u206f]/;

/**
 * The first words of a text in a script that a language is not written in. Latin letters stand in texts of all
 * languages, and a single letter is a symbol.
 */
export function foreignText(text: string, language: string): string | undefined {
  if (!outsideLatin.test(text)) return undefined;
  if (!/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]{2}/u.test(text)) return undefined;
  const own = scriptsOf(language);
  for (const [script, { source }] of Object.entries(letters)) {
    if (own.some((name) => name === script)) continue;
    const words = new RegExp(`${source}{2}(?:[ -]?(?:${source}|\\p{M}))*`, 'u').exec(text)?.[0];
    if (words !== undefined) return words.slice(0, 40);
  }
  return undefined;
}

function scriptsOf(language: string): readonly Script[] {
  const script = /^[a-z]{2,3}-([a-z]{4})(?:-|$)/i.exec(language)?.[1]?.toLowerCase();
  if (script === undefined) return scripts.get(primaryLanguage(language)) ?? [];
  if (Object.hasOwn(named, script)) return named[script] ?? [];
  return Object.keys(letters).filter((name): name is Script => name.toLowerCase() === script);
}

function each(languages: string, written: readonly Script[]): readonly [string, readonly Script[]][] {
  return languages.split(' ').map((language) => [language, written]);
}
