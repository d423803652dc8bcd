import { describe, expect, it } from 'vitest';
import { loadTheme } from '../../src/theme/load-theme.ts';
import type { Theme } from '../../src/theme/theme.ts';
import { assetsFolder, memoryWorld, readFolder } from '../support/memory-world.ts';

const assets = readFolder(assetsFolder);
const source = new TextDecoder().decode(assets['themes/ministry.yaml']);

function load(name: string, files: Readonly<Record<string, string>> = {}) {
  return loadTheme(memoryWorld(files, { assets }), name);
}

describe('loadTheme', () => {
  it('reads the built-in theme, whose fonts are all there', () => {
    const { value, diagnostics } = load('ministry');
    expect(diagnostics).toEqual([]);
    const { body, heading, code, fallback } = value?.fonts ?? {
      body: {},
      heading: {},
      code: {},
      fallback: [],
    };
    const faces = [...[body, heading, code].flatMap((family) => Object.values(family)), ...fallback];
    expect(faces.filter((face) => !assets[`fonts/${face}`])).toEqual([]);
  });

  it('prefers a theme of the project', () => {
    const own = source.replace('name: ministry', 'name: our own');
    expect(load('ministry', { 'themes/ministry.yaml': own }).value?.name).toBe('our own');
    expect(load('own', { 'themes/own.yaml': own }).value?.name).toBe('our own');
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
    ['margins that leave no room', 'top: 60', 'top: 400', 'project/invalid-theme'],
    ['a font that is a path', 'SourceSerif4-Bold.ttf', '../fonts/x.ttf', 'project/invalid-theme'],
    ['broken YAML', 'name: ministry', 'name: [', 'yaml/syntax'],
  ])('reports %s at its line', (_, from, to, code) => {
    const { value, diagnostics } = load('own', { 'themes/own.yaml': source.replace(from, to) });
    expect(value).toBeUndefined();
    expect(diagnostics[0]).toMatchObject({ code, span: { file: 'themes/own.yaml' } });
  });
});

describe('the colours of the built-in theme', () => {
  const theme = load('ministry').value as Theme;
  const { colours, callouts } = theme;
  const white = '#ffffff';
  const boxes = Object.values(callouts);
  const pairs: readonly (readonly [string, string])[] = [
    ...[colours.text, colours.muted, colours.accent, colours.link].flatMap((colour): [string, string][] => [
      [colour, white],
      [colour, colours.tint],
    ]),
    [colours.onBand, colours.band],
    ...boxes.flatMap(({ accent, tint }): [string, string][] => [
      [accent, tint],
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
