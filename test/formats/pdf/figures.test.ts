import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { paintPage } from '../../../src/formats/pdf/paint-page.ts';
import { paintPdf } from '../../../src/formats/pdf/paint-pdf.ts';
import type { Image, PathSegment } from '../../../src/image/image.ts';
import type { PageItem, PathItem } from '../../../src/layout/layout.ts';
import { makeJpeg } from '../../support/make-jpeg.ts';
import { plainPdf } from '../../support/plain-pdf.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { fonts, TinyLayout } from '../../support/tiny-layout.ts';

const owner = { type: 'content', id: 1 } as const;
const triangle: readonly PathSegment[] = [
  { type: 'move', x: 5, y: 5 },
  { type: 'line', x: 15, y: 5 },
  { type: 'curve', x1: 15, y1: 10, x2: 10, y2: 15, x: 5, y: 15 },
  { type: 'close' },
];
const pathOf = (change: Partial<PathItem>): PathItem => ({
  type: 'path',
  owner,
  x: 100,
  y: 200,
  width: 20,
  height: 20,
  path: triangle,
  ...change,
});

function operatorsOf(...items: readonly PageItem[]): readonly string[] {
  const context = {
    height: 800,
    roleOf: () => 'Figure',
    imageOf: () => 'I1',
    faceOf: () => {
      throw new Error('no text is drawn');
    },
  };
  const { content } = paintPage(context, items);
  return new TextDecoder().decode(content).split('\n').slice(1, -1);
}

const construction = ['105 595 m', '115 595 l', '115 590 110 585 105 585 c', 'h'];

describe('paths', () => {
  it.each<[string, Partial<PathItem>, readonly string[]]>([
    ['filled', { fill: '#ff0080' }, ['1 0 0.502 rg', ...construction, 'f']],
    ['filled by crossings', { fill: '#000000', isEvenOdd: true }, ['0 0 0 rg', ...construction, 'f*']],
    [
      'stroked',
      { stroke: { colour: '#0000ff', width: 2 } },
      ['q', '0 0 1 RG', '2 w', ...construction, 'S', 'Q'],
    ],
    [
      'both, with dashes, caps and joins',
      {
        fill: '#ffffff',
        stroke: { colour: '#000000', width: 1, dash: [3, 1.5], cap: 'round', join: 'bevel' },
      },
      ['1 1 1 rg', 'q', '0 0 0 RG', '1 w', '[3 1.5] 0 d', '1 J', '2 j', ...construction, 'B', 'Q'],
    ],
    ['neither', {}, []],
  ])('%s', (_, change, operators) => {
    expect(operatorsOf(pathOf(change))).toEqual(operators);
  });

  it('are cut off at the edges of their area', () => {
    const operators = operatorsOf(pathOf({ fill: '#000000', width: 10 }));
    expect(operators.slice(1, 4)).toEqual(['q', '100 580 10 20 re', 'W n']);
    expect(operators.at(-1)).toBe('Q');
  });
});

const images = new Map<string, Image>([
  [
    'a.jpg',
    { type: 'raster', mediaType: 'image/jpeg', width: 40, height: 30, channels: 3, data: makeJpeg() },
  ],
  [
    'b.png',
    {
      type: 'raster',
      mediaType: 'image/png',
      width: 2,
      height: 1,
      channels: 1,
      data: Uint8Array.of(10, 20),
      alpha: Uint8Array.of(0, 255),
    },
  ],
]);

async function paintFigures(): Promise<Uint8Array> {
  const layout = new TinyLayout();
  const figure = layout.element(layout.root, 'Figure', { alt: 'A map' });
  const leaf = layout.leaf(figure);
  const place = { type: 'image', owner: leaf, y: 100, width: 40, height: 30 } as const;
  layout.draw({ ...place, x: 72, image: 'b.png' }, { ...place, x: 120, image: 'a.jpg' });
  const { value, diagnostics } = await paintPdf({ ...layout.build(), images: ['a.jpg', 'b.png'] }, fonts, {
    producer: 'test',
    images,
  });
  if (!value) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** The stream of the first object whose dictionary has all of these entries. */
function streamOf(file: Uint8Array, ...entries: readonly string[]): Uint8Array {
  const text = Buffer.from(file).toString('latin1');
  for (const part of text.split(/ 0 obj\n/)) {
    const [head = '', data = ''] = part.split('stream\n', 2);
    if (!entries.every((entry) => head.includes(entry))) continue;
    return Buffer.from(data.slice(0, data.lastIndexOf('\nend')), 'latin1');
  }
  throw new Error(`no stream has ${entries.join(' ')}`);
}

describe('images', () => {
  it('are drawn into the area of their item', () => {
    const item = { type: 'image', owner, x: 72, y: 100, width: 40, height: 30, image: 'a' } as const;
    expect(operatorsOf(item)).toEqual(['q', '40 0 0 30 72 670 cm', '/I1 Do', 'Q']);
  });

  it('are embedded: JPEG as it is, samples compressed, what is transparent as a soft mask', async () => {
    const file = await paintFigures();
    expect(streamOf(file, '/DCTDecode', '/DeviceRGB', '/Width 40', '/Height 30')).toEqual(
      Buffer.from(makeJpeg()),
    );
    expect([...inflateSync(streamOf(file, '/DeviceGray', '/SMask'))]).toEqual([10, 20]);
    const plain = Buffer.from(file).toString('latin1');
    expect(plain.match(/\/Subtype \/Image/g)).toHaveLength(3);
  });

  it('are figures with their text and the area that they take up', async () => {
    const file = await paintFigures();
    expect((await readPdf(file)).pages[0]?.tags).toContain('Figure (A map)');
    // From the left edge of the first to the right edge of the second, up from the lower left corner.
    expect(plainPdf(file)).toContain('/O /Layout/Placement /Block/BBox [72 711.89 160 741.89]');
  });

  it('give the same bytes each time', async () => {
    expect(await paintFigures()).toEqual(await paintFigures());
  });
});
