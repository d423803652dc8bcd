import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';
import { FontShelf } from '../../src/fonts/font-shelf.ts';
import { fontResolver } from '../../src/fonts/resolve-fonts.ts';
import { facesOf } from '../../src/layout/type-style.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { ministry } from '../support/fake-fonts.ts';
import { type Files, memoryWorld } from '../support/memory-world.ts';
import { shippedFaces } from '../support/shipped-fonts.ts';

const folder = join(import.meta.dirname, '../../fixtures/scripts/fonts');
const theme = ministry();

function subset(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, `${name}.ttf`)));
}

/** The files of a package, such as `noto-sans-thai`, whose family the fixture has. */
function packageOf(name: string, family: string, from = family): Files {
  return {
    [`${name}/400Regular/${family}_400Regular.ttf`]: subset(`${from}-subset-Regular`),
    [`${name}/700Bold/${family}_700Bold.ttf`]: subset(`${from}-subset-Bold`),
  };
}

const thai = packageOf('noto-sans-thai', 'NotoSansThai');

function documentOf(body: string, language = 'en'): Document {
  const text = `---\nlang: ${language}\n---\n# Brief\n\n${body}\n`;
  const { value } = parseMarkdown({ file: 'brief.md', text });
  if (!value) throw new Error('the Markdown gives no document');
  return value;
}

function resolverOf(files: Files, packages: Files = {}) {
  const shelf = new FontShelf();
  for (const [name, file] of shippedFaces) shelf.add(name, file);
  const { project, fontPackages } = memoryWorld(files, { fontPackages: packages });
  return fontResolver({ project, fontPackages, shelf }, theme);
}

function fallbackOf(resolved: Theme | undefined, family: 'body' | 'heading' = 'body'): readonly string[] {
  return (resolved?.fonts[family].fallback ?? []).flatMap(({ regular, bold }) => [regular, bold]);
}

const inPackage = (name: string, family: string) => [
  `@expo-google-fonts/${name}/400Regular/${family}_400Regular.ttf`,
  `@expo-google-fonts/${name}/700Bold/${family}_700Bold.ttf`,
];

describe('fontResolver', () => {
  it('leaves the theme as it is, and looks for nothing, where its faces have everything', () => {
    const refuse = () => {
      throw new Error('a font was looked for');
    };
    const shelf = new FontShelf();
    for (const [name, file] of shippedFaces) shelf.add(name, file);
    const sources = { project: { list: refuse, read: refuse }, fontPackages: { read: refuse }, shelf };
    const { value } = fontResolver(
      sources,
      theme,
    )(documentOf('Nước, Ελλάδα, Україна – ●○ 15 %.\n\n```\n\ta\nb\n```'));
    expect(value).toBe(theme);
  });

  it('takes a regular and a bold face from an installed package', () => {
    const { value, diagnostics } = resolverOf({}, thai)(documentOf('ภาษาไทย'));
    expect(diagnostics).toEqual([]);
    expect(fallbackOf(value)).toEqual(inPackage('noto-sans-thai', 'NotoSansThai'));
    expect(fallbackOf(value, 'heading')).toEqual(inPackage('noto-sans-thai', 'NotoSansThai'));
  });

  it('takes the fonts of the project before those of packages', () => {
    const own = {
      'fonts/B.ttf': subset('NotoSansThai-subset-Bold'),
      'fonts/A.ttf': subset('NotoSansThai-subset-Regular'),
      'fonts/README.md': 'no font',
    };
    expect(fallbackOf(resolverOf(own, thai)(documentOf('ไทย')).value)).toEqual(['A.ttf', 'B.ttf']);
  });

  it('sets bold text in the regular face of a family that has no other', () => {
    const own = { 'fonts/Thai.ttf': subset('NotoSansThai-subset-Regular') };
    expect(fallbackOf(resolverOf(own)(documentOf('ไทย')).value)).toEqual(['Thai.ttf', 'Thai.ttf']);
  });

  it.each([
    ['th', 'ภาษาไทย', 'Thai', 'noto-sans-thai'],
    ['ar', 'لغة', 'Arabic', 'noto-naskh-arabic'],
    ['zh', '语言', 'Han (simplified)', 'noto-sans-sc'],
    ['zh-TW', '語言', 'Han (traditional)', 'noto-sans-tc'],
    ['ja', '言語', 'Japanese', 'noto-sans-jp'],
    ['ko', '언어', 'Korean', 'noto-sans-kr'],
    ['bo', 'སྐད་ཡིག', 'Tibetan', 'noto-serif-tibetan'],
    ['ff-Adlm', '𞤆𞤵𞤤𞤢𞤪', 'Adlam', 'noto-sans-adlam'],
  ])('names the package that a script needs: %s', (language, text, label, name) => {
    const { value, diagnostics } = resolverOf({})(documentOf(`One.\n\nTwo: ${text}`, language));
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      {
        code: 'pdf/missing-script',
        message: `no font has the ${label} script`,
        help: expect.stringContaining(`\`npm install @expo-google-fonts/${name}\``),
        span: { file: 'brief.md', start: { line: 8 } },
      },
    ]);
  });

  it('names a script that no package is known for by its code', () => {
    const { diagnostics } = resolverOf({})(documentOf('ᏣᎳᎩ'));
    expect(diagnostics.map(({ message, help }) => [message, help])).toEqual([
      ['no font has the `Cher` script', 'put a static TrueType file that has it into `fonts/`'],
    ]);
  });

  it('reports a script in each document, whatever came before', () => {
    const resolve = resolverOf({});
    expect(resolve(documentOf('ไทย')).diagnostics).toHaveLength(1);
    expect(resolve(documentOf('ภาษา')).diagnostics).toHaveLength(1);
    expect(resolve(documentOf('한국어')).diagnostics).toHaveLength(1);
  });

  it('reports single characters that are missing from a script that is there', () => {
    const { diagnostics } = resolverOf({}, thai)(documentOf('ภาษา ๛'));
    expect(diagnostics).toMatchObject([
      { code: 'pdf/missing-glyph', message: 'no font has `๛` (U+0E5B)', span: { start: { line: 6 } } },
    ]);
  });

  it.each([
    ['🜂', 'no font has `🜂` (U+1F702)', 'noto-sans-symbols'],
    ['⛿', 'no font has `⛿` (U+26FF)', 'noto-sans-symbols-2'],
    ['∯', 'no font has `∯` (U+222F)', 'noto-sans-math'],
    ['🙂', 'no font has `🙂` (U+1F642)', 'noto-emoji'],
  ])('says where the symbol %s is to be found', (symbol, message, name) => {
    const { diagnostics } = resolverOf({})(documentOf(`Press ${symbol}.`));
    expect(diagnostics).toMatchObject([{ code: 'pdf/missing-glyph', message }]);
    expect(diagnostics[0]?.help).toContain(`@expo-google-fonts/${name}\``);
  });

  it('names the files in `fonts/` that cannot be used, but only while a script is missing', () => {
    const own = { 'fonts/Thai.woff2': new TextEncoder().encode('wOF2............') };
    const found = resolverOf(own)(documentOf('ไทย')).diagnostics;
    expect(found.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      'pdf/missing-script: no font has the Thai script',
      'pdf/unusable-font: `Thai.woff2` cannot be used: it is a web font (WOFF2)',
    ]);
    expect(resolverOf(own, thai)(documentOf('ไทย')).diagnostics).toEqual([]);
    expect(resolverOf(own)(documentOf('Text.')).diagnostics).toEqual([]);
  });

  it.each([
    ['Thai.woff', 'wOFF', 'is a web font (WOFF)', 'use a static TrueType file (`.ttf`)'],
    ['Thai.otf', 'OTTO', 'has CFF outlines', 'use a static TrueType file (`.ttf`)'],
    ['Thai.ttc', 'ttcf', 'is a collection of fonts', 'take one face out of it as a `.ttf` file'],
    ['Thai.ttf', '<html>', 'is not a font', 'use a static TrueType file (`.ttf`)'],
  ])('refuses %s, and says what to do', (name, start, reason, help) => {
    const own = { [`fonts/${name}`]: new TextEncoder().encode(start.padEnd(16, '.')) };
    expect(resolverOf(own)(documentOf('ไทย')).diagnostics).toContainEqual({
      code: 'pdf/unusable-font',
      message: `\`${name}\` cannot be used: it ${reason}`,
      help,
    });
  });

  it('goes with the serifs of the theme', () => {
    const packages = {
      ...packageOf('noto-naskh-arabic', 'NotoNaskhArabic'),
      ...packageOf('noto-sans-arabic', 'NotoSansArabic', 'NotoNaskhArabic'),
    };
    const { value } = resolverOf({}, packages)(documentOf('نماذج', 'ar'));
    expect(fallbackOf(value)).toEqual(inPackage('noto-naskh-arabic', 'NotoNaskhArabic'));
    expect(fallbackOf(value, 'heading')).toEqual(inPackage('noto-sans-arabic', 'NotoSansArabic'));
  });

  it('sets each language in its own kind of Han', () => {
    const packages = {
      ...packageOf('noto-sans-sc', 'NotoSansSC'),
      ...packageOf('noto-sans-jp', 'NotoSansJP'),
    };
    const body = '开放，公开。 <span lang="ja">公開</span>';
    const { value, diagnostics } = resolverOf({}, packages)(documentOf(body, 'zh-Hans'));
    expect(diagnostics).toEqual([]);
    const plain = { isBold: false, isItalic: false };
    const firstOf = (language: string) =>
      value && facesOf(value, 'body', { ...plain, language }).find((face) => face.includes('NotoSans'));
    expect(firstOf('zh-Hans')).toContain('NotoSansSC');
    expect(firstOf('ja')).toContain('NotoSansJP');
  });

  it('finds letters in titles, tables, code and the front matter', () => {
    const packages = packageOf('noto-sans-hebrew', 'NotoSansHebrew');
    const bodies = ['## שפה', '| שפה |\n| --- |\n| a |', '```\nשפה\n```', '- `שפה`', 'a[^1]\n\n[^1]: שפה'];
    for (const body of bodies) {
      expect(fallbackOf(resolverOf({}, packages)(documentOf(body)).value)).toHaveLength(2);
    }
    const document = { ...documentOf('Text.'), meta: { 'short-title': 'שפה' } };
    expect(fallbackOf(resolverOf({}, packages)(document).value)).toHaveLength(2);
  });
});
