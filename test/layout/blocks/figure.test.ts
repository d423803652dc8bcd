import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../src/document/parse-markdown.ts';
import type { Image } from '../../../src/image/image.ts';
import type { ImageItem, PathItem } from '../../../src/layout/layout.ts';
import { layoutDocument } from '../../../src/layout/layout-document.ts';
import { fakeFonts, ministry } from '../../support/fake-fonts.ts';
import { elementsOf, linesOf } from '../../support/lay-out.ts';

const raster = (width: number, height: number): Image => ({
  type: 'raster',
  mediaType: 'image/png',
  width,
  height,
  channels: 1,
  data: new Uint8Array(),
});
const drawing: Image = {
  type: 'drawing',
  width: 1000,
  height: 500,
  shapes: [
    {
      path: [
        { type: 'move', x: 0, y: 0 },
        { type: 'curve', x1: 1000, y1: 0, x2: 1000, y2: 500, x: 0, y: 500 },
        { type: 'close' },
      ],
      fill: '#000000',
      stroke: { colour: '#ff0000', width: 10, dash: [20, 10] },
    },
  ],
};

function layFigure(image: Image | undefined, body = '![A map](a.png)', paper: 'A4' | 'Letter' = 'A4') {
  const { value } = parseMarkdown({ file: 'brief.md', text: `# T\n\n${body}\n` });
  if (!value) throw new Error('no document');
  const images = new Map(image ? [['a.png', image]] : []);
  const layout = layoutDocument({ theme: ministry(), fonts: fakeFonts, paper, images }, value).value;
  if (!layout) throw new Error('no layout');
  const items = layout.pages.flatMap((page) => page.items);
  return {
    layout,
    images: items.filter((item): item is ImageItem => item.type === 'image'),
    paths: items.filter((item): item is PathItem => item.type === 'path'),
  };
}

describe('a figure', () => {
  it('has its natural size at 96 pixels to an inch', () => {
    const { images, layout } = layFigure(raster(96, 48));
    expect(images).toMatchObject([{ width: 72, height: 36, image: 'a.png' }]);
    expect(layout.images).toEqual(['a.png']);
  });

  it.each(['A4', 'Letter'] as const)('is no wider than the column on %s', (paper) => {
    const { images, layout } = layFigure(raster(4000, 1000), undefined, paper);
    const { margins, inset } = ministry();
    expect(images[0]?.width).toBeCloseTo(layout.paper.width - margins.left - margins.right - inset, 6);
    expect((images[0]?.width ?? 0) / (images[0]?.height ?? 1)).toBeCloseTo(4, 6);
  });

  it('is no taller than seven tenths of a page', () => {
    const { images, layout } = layFigure(raster(1000, 9000));
    const { margins } = ministry();
    expect(images[0]?.height).toBeCloseTo((layout.paper.height - margins.top - margins.bottom) * 0.7, 6);
  });

  it('is tagged with its text, and its caption beside it', () => {
    const { layout } = layFigure(raster(10, 10), '![A map](a.png "The caption")');
    const [group] = elementsOf(layout.tags, 'Div');
    expect(group?.children).toMatchObject([
      { role: 'Figure', alt: 'A map', children: [{ type: 'content' }] },
      { role: 'Caption', children: [{ role: 'P' }] },
    ]);
    expect(linesOf(layout).at(-1)?.text).toBe('The caption');
  });

  it('of shapes is scaled with its strokes and dashes', () => {
    const { paths, layout } = layFigure(drawing);
    const [path] = paths;
    const scale = (path?.width ?? 0) / 1000;
    expect(scale).toBeLessThan(1);
    expect(path?.height).toBeCloseTo(500 * scale, 6);
    expect(path?.path[1]).toMatchObject({ x1: 1000 * scale, y2: 500 * scale });
    expect(path?.stroke).toEqual({ colour: '#ff0000', width: 10 * scale, dash: [20 * scale, 10 * scale] });
    expect(layout.images).toEqual([]);
  });

  it('stands in lists and boxes, inside their column', () => {
    const { images } = layFigure(raster(4000, 100), '- ![A](a.png)\n\n> [!NOTE]\n> ![A](a.png)');
    const [listed, boxed] = images;
    const alone = layFigure(raster(4000, 100)).images[0];
    expect(listed?.x).toBeGreaterThan(alone?.x ?? 0);
    expect((boxed?.x ?? 0) + (boxed?.width ?? 0)).toBeLessThan((alone?.x ?? 0) + (alone?.width ?? 0));
  });

  it('without its file is shown as its text', () => {
    const { layout } = layFigure(undefined);
    expect(elementsOf(layout.tags, 'Figure')).toEqual([]);
    expect(linesOf(layout).at(-1)?.text).toBe('A map');
  });
});
