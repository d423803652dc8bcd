import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fontFolder, shippedFaces, shippedFonts } from '../../support/shipped-fonts.ts';

const readme = readFileSync(join(fontFolder, 'README.md'), 'utf8');
const fonts = shippedFonts();
const latin = { language: 'en', direction: 'ltr', script: 'Latn' } as const;

function lacks(face: string, characters: string): string {
  return [...characters].filter((one) => !fonts.hasGlyph(face, one.codePointAt(0) ?? 0)).join('');
}

const european = 'AZaz09ÀÿĀſßẞ€–—‘’“”«»…•·§†‡©®™½×−≤≥→■▲✓ạỹ\u00a0\u00ad\u2010\u2011\u2009';
const greekAndCyrillic = 'ΑΩαωάΐЀЯаяёїґ';

describe.each([...shippedFaces.keys()])('%s', (face) => {
  it('is listed with its checksum and a licence that lies beside it', () => {
    const row = readme.split('\n').find((line) => line.startsWith(`| \`${face}\``)) ?? '';
    const hash = createHash('sha256')
      .update(shippedFaces.get(face) ?? '')
      .digest('hex');
    expect(row).toContain(`\`${hash}\``);
    const licence = row.match(/\]\((.+?OFL\.txt)\)/)?.[1] ?? '';
    expect(readFileSync(join(fontFolder, licence), 'utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1');
  });

  it('has the characters of European text', () => {
    expect(lacks(face, european)).toBe('');
    if (!/^SourceCodePro-.*Italic/.test(face)) expect(lacks(face, greekAndCyrillic)).toBe('');
  });

  it('has kerning and marks', () => {
    const width = (text: string) => fonts.shape(face, text, latin).width;
    if (!face.startsWith('SourceCodePro')) expect(width('AV')).toBeLessThan(width('A') + width('V'));
    expect(fonts.shape(face, 'q\u0308', latin)).toMatchObject({ texts: ['q', '\u0308'], width: width('q') });
  });
});

it('has the shapes that mark ratings in the sans faces', () => {
  for (const style of ['Regular', 'Italic', 'Bold', 'BoldItalic']) {
    expect(lacks(`SourceSans3-${style}.ttf`, '●○→✓▲')).toBe('');
  }
});
