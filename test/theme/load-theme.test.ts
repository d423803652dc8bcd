import { describe, expect, it } from 'vitest';
import { loadTheme, themeNames } from '../../src/theme/load-theme.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { assetsFolder, memoryWorld, readFolder } from '../support/memory-world.ts';

const assets = readFolder(assetsFolder);
const source = new TextDecoder().decode(assets['themes/ministry.yaml']);
const builtIn = themeNames(memoryWorld({}, { assets }));

function load(name: string, files: Readonly<Record<string, string>> = {}) {
  return loadTheme(memoryWorld(files, { assets }), name);
}

describe('loadTheme', () => {
  it('knows the built-in themes', () => {
    expect(builtIn).toEqual(['bulletin', 'memo', 'ministry']);
  });

  it.each(builtIn)('reads %s, whose fonts are all there', (name) => {
    const { value, diagnostics } = load(name);
    expect(diagnostics).toEqual([]);
    const { fonts } = value as Theme;
    const families = [fonts.body, fonts.heading, fonts.code];
    const faces = families.flatMap(({ regular, italic, bold, boldItalic }) => [
      regular,
      italic,
      bold,
      boldItalic,
    ]);
    expect([...faces, ...fonts.fallback].filter((face) => !assets[`fonts/${face}`])).toEqual([]);
  });

  it('prefers a theme of the project, and calls it as its file is called', () => {
    const own = source.replace('name: ministry', '').replace('indent: 16', 'indent: 17');
    expect(load('ministry', { 'themes/ministry.yaml': own }).value).toMatchObject({
      name: 'ministry',
      indent: 17,
    });
    expect(load('own', { 'themes/own.yaml': own }).value).toMatchObject({ name: 'own', indent: 17 });
  });

  it.each(['nowhere', '../ministry', '', '__proto__', 'themes/ministry'])('does not know %j', (name) => {
    expect(load(name)).toMatchObject({ diagnostics: [{ code: 'project/unknown-theme' }] });
    expect(load(name).value).toBeUndefined();
  });

  it('suggests a theme', () => {
    expect(load('ministy').diagnostics[0]?.help).toBe('did you mean `ministry`?');
  });

  it.each([
    ['a wrong colour', 'text: "#1b2430"', 'text: navy', 'project/invalid-theme'],
    ['an unknown key', 'indent: 16', 'indnt: 16', 'project/invalid-theme'],
    ['margins that leave no room', 'top: 54', 'top: 400', 'project/invalid-theme'],
    ['a font that is a path', 'SourceSerif4-Bold.ttf', '../fonts/x.ttf', 'project/invalid-theme'],
    ['the name of another file', 'name: ministry', 'name: other', 'project/invalid-theme'],
    ['broken YAML', 'name: ministry', 'name: [', 'yaml/syntax'],
  ])('reports %s at its line', (_, from, to, code) => {
    const own = from.startsWith('name') ? source : source.replace('name: ministry', '');
    const { value, diagnostics } = load('own', { 'themes/own.yaml': own.replace(from, to) });
    expect(value).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ code, span: { file: 'themes/own.yaml' } });
  });
});

describe('a theme that extends another', () => {
  const base = load('ministry').value as Theme;

  it('says only what is different', () => {
    const own = 'extends: ministry\ncolours: { accent: "#225500" }\nstyles: { body: { size: 11 } }\n';
    const { value, diagnostics } = load('own', { 'themes/own.yaml': own });
    expect(diagnostics).toEqual([]);
    expect(value).toEqual({
      ...base,
      name: 'own',
      extends: 'ministry',
      colours: { ...base.colours, accent: '#225500' },
      styles: { ...base.styles, body: { ...base.styles.body, size: 11 } },
    });
  });

  it('may have the name of the built-in one, and be extended itself', () => {
    const files = {
      'themes/ministry.yaml': 'extends: ministry\nindent: 20\n',
      'themes/own.yaml': 'extends: ministry\npadding: 5\n',
    };
    expect(load('ministry', files).value).toMatchObject({ indent: 20, padding: base.padding });
    expect(load('own', files).value).toMatchObject({ name: 'own', indent: 20, padding: 5 });
  });

  it('reports a mistake where it stands, in its own file or in the other', () => {
    const files = { 'themes/a.yaml': 'extends: b\nindent: x\n', 'themes/b.yaml': 'extends: ministry\n' };
    expect(load('a', files).diagnostics).toMatchObject([
      { code: 'project/invalid-theme', span: { file: 'themes/a.yaml', start: { line: 2 } } },
    ]);
    const other = { 'themes/a.yaml': 'extends: b\n', 'themes/b.yaml': 'extends: ministry\nindnt: 1\n' };
    expect(load('a', other).diagnostics).toMatchObject([
      { span: { file: 'themes/b.yaml', start: { line: 2 } } },
    ]);
  });

  it('reports a theme that does not exist, and themes in a circle', () => {
    expect(load('a', { 'themes/a.yaml': 'extends: ministy\n' }).diagnostics).toMatchObject([
      { code: 'project/unknown-theme', help: 'did you mean `ministry`?', span: { start: { line: 1 } } },
    ]);
    const circle = { 'themes/a.yaml': 'extends: b\n', 'themes/b.yaml': 'extends: a\n' };
    expect(load('a', circle).diagnostics).toMatchObject([
      { code: 'project/invalid-theme', message: 'themes extend each other: `a` → `b` → `a`' },
    ]);
    expect(load('own', { 'themes/own.yaml': 'extends: own\n' }).diagnostics).toMatchObject([
      { code: 'project/unknown-theme' },
    ]);
  });
});

describe.each(builtIn)('the colours of %s', (name) => {
  const { colours, callouts, boxes } = load(name).value as Theme;
  const white = '#ffffff';
  const pairs: readonly (readonly [string, string])[] = [
    ...[colours.text, colours.muted, colours.accent, colours.link].flatMap((colour): [string, string][] => [
      [colour, white],
      [colour, colours.tint],
    ]),
    [colours.onBand, colours.band],
    ...Object.values(callouts).flatMap(({ accent, tint }): [string, string][] => [
      [accent, boxes === 'rule' ? white : tint],
      [colours.text, tint],
      [colours.link, tint],
      [colours.muted, tint],
    ]),
  ];

  it.each(pairs)('%s on %s can be read (WCAG 2.2, 1.4.3)', (text, background) => {
    expect(contrast(text, background)).toBeGreaterThanOrEqual(4.5);
  });
});

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const [light = 1, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
