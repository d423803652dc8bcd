import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readImage } from '../../src/image/read-image.ts';
import { makeJpeg } from '../support/make-jpeg.ts';
import { makePng } from '../support/make-png.ts';

const png = makePng({ width: 1, height: 1, colourType: 0, rows: [0, 1] });
const codesOf = (name: string, bytes: Uint8Array) =>
  readImage(name, bytes).diagnostics.map(({ code }) => code);

describe('reading a picture', () => {
  it.each(['a.gif', 'a', 'a.png.webp', '__proto__', 'a.constructor'])('refuses %s for its name', (name) => {
    expect(codesOf(name, png)).toEqual(['image/unsupported']);
  });

  it.each([
    ['a.jpg', png],
    ['a.svg', png],
    ['a.png', makeJpeg()],
    ['a.png', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>')],
    ['a.svg', makeJpeg()],
    ['a.png', new Uint8Array()],
    ['a.jpg', new Uint8Array()],
    ['a.svg', new Uint8Array()],
  ])('refuses %s that holds something else', (name, bytes) => {
    expect(codesOf(name, bytes)).toEqual(['image/damaged']);
  });

  it('says how to rename it', () => {
    expect(readImage('a.jpg', png).diagnostics[0]?.help).toBe(
      'rename it to end in `.png`, or save it as JPEG',
    );
  });

  it('reads endings in capitals', () => {
    expect(codesOf('A.PNG', png)).toEqual([]);
    expect(codesOf('A.JPEG', makeJpeg())).toEqual([]);
  });

  it('refuses a file of more than 20 MiB unread', () => {
    expect(codesOf('a.png', new Uint8Array(20 * 1024 * 1024 + 1))).toEqual(['image/too-large']);
  });

  it('never throws, whatever the bytes', () => {
    const starts = [png, makeJpeg({ orientation: 1 }), new TextEncoder().encode('<svg><g transform="')];
    fc.assert(
      fc.property(
        fc.constantFrom('a.png', 'a.jpg', 'a.svg'),
        fc.constantFrom(...starts),
        fc.nat(60),
        fc.uint8Array({ maxLength: 60 }),
        (name, start, length, rest) => {
          const { value, diagnostics } = readImage(
            name,
            Uint8Array.from([...start.subarray(0, length), ...rest]),
          );
          return (value === undefined) === diagnostics.length > 0;
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('reading JPEG', () => {
  it.each([
    ['baseline', { frame: 0xc0 }, 3],
    ['progressive', { frame: 0xc2 }, 3],
    ['grey', { channels: 1 }, 1],
    ['upright by its EXIF', { orientation: 1 }, 3],
  ])('takes one that is %s as it is', (_, parts, channels) => {
    const data = makeJpeg(parts);
    expect(readImage('a.jpg', data)).toEqual({
      value: { type: 'raster', mediaType: 'image/jpeg', width: 40, height: 30, channels, data },
      diagnostics: [],
    });
  });

  it.each([
    ['CMYK', { channels: 4 }, 'image/unsupported'],
    ['arithmetic coding', { frame: 0xc9 }, 'image/unsupported'],
    ['lossless', { frame: 0xc3 }, 'image/unsupported'],
    ['on its side', { orientation: 6 }, 'image/unsupported'],
    ['mirrored', { orientation: 2 }, 'image/unsupported'],
    ['without an end', { hasEnd: false }, 'image/damaged'],
    ['without height', { height: 0 }, 'image/damaged'],
    ['enormous', { width: 65_000, height: 65_000 }, 'image/too-large'],
  ] as const)('refuses one that is %s', (_, parts, code) => {
    expect(codesOf('a.jpg', makeJpeg(parts))).toEqual([code]);
  });

  it('says how to cure CMYK', () => {
    expect(readImage('a.jpg', makeJpeg({ channels: 4 })).diagnostics[0]?.help).toBe('convert it to RGB');
  });
});
