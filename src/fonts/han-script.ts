const traditional = /^zh-(?:.*\b)?(?:Hant|TW|HK|MO)\b|^(?:yue|nan|hak|lzh)\b/i;

/** The scripts whose fonts hold the same characters in different forms. */
const hanScripts: ReadonlySet<string> = new Set(['Hans', 'Hant', 'Jpan', 'Kore']);

/** Whether only a font for this script draws its characters as its readers know them. */
export function isHan(script: string): boolean {
  return hanScripts.has(script);
}

/** The script of fonts for a character: Han by the language of its text, kana too where that is Chinese. */
export function hanScript(script: string, language: string): string {
  if (script === 'Hang') return 'Kore';
  if (script === 'Bopo') return 'Hant';
  if (!['Hani', 'Hira', 'Kana'].includes(script)) return script;
  if (/^ko\b/i.test(language)) return 'Kore';
  if (traditional.test(language)) return 'Hant';
  const isJapanese = /^ja\b/i.test(language) || (script !== 'Hani' && !/^zh\b/i.test(language));
  return isJapanese ? 'Jpan' : 'Hans';
}
