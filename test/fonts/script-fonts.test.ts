import { expect, it } from 'vitest';
import { packageFile, packageOf, scriptFonts } from '../../src/fonts/script-fonts.ts';

it.each([
  ['NotoSansThai', 'noto-sans-thai'],
  ['NotoSansSC', 'noto-sans-sc'],
  ['NotoSansSymbols2', 'noto-sans-symbols-2'],
  ['NotoSansNKo', 'noto-sans-nko'],
])('knows the package of %s', (family, name) => {
  expect(packageOf(family)).toBe(name);
});

it('names files that the world may read', () => {
  const families = Object.values(scriptFonts).flatMap((fonts) => fonts.families);
  for (const family of families) {
    expect(packageFile(family, '400Regular')).toMatch(/^noto-[a-z0-9-]+\/400Regular\/\w+_400Regular\.ttf$/);
  }
});
