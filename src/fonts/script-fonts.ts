/** The fonts for a script beyond those of the theme. */
export interface ScriptFonts {
  /** The script in an English sentence. */
  readonly label: string;
  /** Families of Google's Noto project that npm has as static TrueType files, the one to recommend first. */
  readonly families: readonly string[];
}

const symbolFamilies = ['NotoSansSymbols2', 'NotoSansSymbols', 'NotoSansMath', 'NotoEmoji', 'NotoSans'];

/**
 * By ISO 15924 code. The characters that Chinese, Japanese and Korean share are drawn as the language of the text wants,
 * so that Han has four entries. `Zyyy` holds what belongs to no script: symbols.
 */
export const scriptFonts: Readonly<Record<string, ScriptFonts>> = {
  Adlm: { label: 'Adlam', families: ['NotoSansAdlam'] },
  Arab: { label: 'Arabic', families: ['NotoNaskhArabic', 'NotoSansArabic'] },
  Armn: { label: 'Armenian', families: ['NotoSansArmenian'] },
  Beng: { label: 'Bengali', families: ['NotoSansBengali', 'NotoSerifBengali'] },
  Cyrl: { label: 'Cyrillic', families: ['NotoSans', 'NotoSerif'] },
  Deva: { label: 'Devanagari', families: ['NotoSansDevanagari', 'NotoSerifDevanagari'] },
  Ethi: { label: 'Ethiopic', families: ['NotoSansEthiopic'] },
  Geor: { label: 'Georgian', families: ['NotoSansGeorgian'] },
  Grek: { label: 'Greek', families: ['NotoSans', 'NotoSerif'] },
  Gujr: { label: 'Gujarati', families: ['NotoSansGujarati'] },
  Guru: { label: 'Gurmukhi', families: ['NotoSansGurmukhi'] },
  Hans: { label: 'Han (simplified)', families: ['NotoSansSC', 'NotoSerifSC'] },
  Hant: { label: 'Han (traditional)', families: ['NotoSansTC', 'NotoSerifTC'] },
  Hebr: { label: 'Hebrew', families: ['NotoSansHebrew', 'NotoSerifHebrew'] },
  Jpan: { label: 'Japanese', families: ['NotoSansJP', 'NotoSerifJP'] },
  Khmr: { label: 'Khmer', families: ['NotoSansKhmer', 'NotoSerifKhmer'] },
  Knda: { label: 'Kannada', families: ['NotoSansKannada'] },
  Kore: { label: 'Korean', families: ['NotoSansKR', 'NotoSerifKR'] },
  Laoo: { label: 'Lao', families: ['NotoSansLao'] },
  Latn: { label: 'Latin', families: ['NotoSans', 'NotoSerif'] },
  Mlym: { label: 'Malayalam', families: ['NotoSansMalayalam'] },
  Mong: { label: 'Mongolian', families: ['NotoSansMongolian'] },
  Mymr: { label: 'Myanmar', families: ['NotoSansMyanmar'] },
  Nkoo: { label: 'N’Ko', families: ['NotoSansNKo'] },
  Orya: { label: 'Odia', families: ['NotoSansOriya'] },
  Sinh: { label: 'Sinhala', families: ['NotoSansSinhala'] },
  Syrc: { label: 'Syriac', families: ['NotoSansSyriac'] },
  Taml: { label: 'Tamil', families: ['NotoSansTamil'] },
  Telu: { label: 'Telugu', families: ['NotoSansTelugu'] },
  Thaa: { label: 'Thaana', families: ['NotoSansThaana'] },
  Thai: { label: 'Thai', families: ['NotoSansThai'] },
  Tibt: { label: 'Tibetan', families: ['NotoSerifTibetan'] },
  Zyyy: { label: 'symbols', families: symbolFamilies },
};

/** The package of a family: `noto-sans-symbols-2` of `NotoSansSymbols2`. */
export function packageOf(family: string): string {
  return family.replace(/([a-z])([A-Z0-9])/g, '$1-$2').toLowerCase();
}

/** The path of a family's face in the packages. */
export function packageFile(family: string, face: '400Regular' | '700Bold'): string {
  return `${packageOf(family)}/${face}/${family}_${face}.ttf`;
}
