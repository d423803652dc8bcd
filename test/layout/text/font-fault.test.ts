import { describe, expect, it } from 'vitest';
import { findFontFault } from '../../../src/layout/text/font-fault.ts';
import { shippedFaces } from '../../support/shipped-fonts.ts';

const good = shippedFaces.get('SourceCodePro-Regular.ttf') ?? new Uint8Array();

/** The good face with another tag in its directory. */
function retag(from: string, to: string): Uint8Array {
  const bytes = good.slice();
  for (let entry = 12; entry < 12 + 16 * 20; entry += 16) {
    if (String.fromCharCode(...bytes.subarray(entry, entry + 4)) === from)
      bytes.set(new TextEncoder().encode(to), entry);
  }
  return bytes;
}

function startWith(signature: string): Uint8Array {
  const bytes = good.slice();
  bytes.set(new TextEncoder().encode(signature));
  return bytes;
}

function withTableCount(count: number): Uint8Array {
  const bytes = good.slice();
  new DataView(bytes.buffer).setUint16(4, count);
  return bytes;
}

describe('findFontFault', () => {
  it('finds none in a static TrueType face', () => {
    expect(findFontFault(good)).toBeUndefined();
    expect(findFontFault(startWith('true'))).toBeUndefined();
  });

  it.each([
    ['a web font', startWith('wOFF'), 'is a web font (WOFF)'],
    ['a newer web font', startWith('wOF2'), 'is a web font (WOFF2)'],
    ['a collection', startWith('ttcf'), 'is a collection of fonts'],
    ['PostScript outlines', startWith('OTTO'), 'has CFF outlines'],
    ['a variable font', retag('gasp', 'fvar'), 'is a variable font'],
    ['a font without outlines', retag('glyf', 'xxxx'), 'has no table `glyf`'],
    ['a font without characters', retag('cmap', 'xxxx'), 'has no table `cmap`'],
    ['another file', startWith('%PDF'), 'is not a font'],
    ['an empty file', new Uint8Array(), 'is not a font'],
    ['a directory beyond the end', withTableCount(0xffff), 'is damaged'],
    ['half a file', good.slice(0, good.length / 2), 'is damaged'],
    ['a huge file', new Uint8Array(64 * 1024 * 1024 + 1), 'is larger than 64 MB'],
  ])('%s', (_, bytes, reason) => {
    expect(findFontFault(bytes)?.reason).toBe(reason);
  });
});
