import { describe, expect, it } from 'vitest';
import type { Drawing } from '../../src/image/image.ts';
import { readImage } from '../../src/image/read-image.ts';

const read = (text: string) => readImage('a.svg', new TextEncoder().encode(text));
const svg = (content: string, attributes = 'viewBox="0 0 100 50"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${content}</svg>`;

function drawingOf(content: string, attributes?: string): Drawing {
  const { value, diagnostics } = read(svg(content, attributes));
  if (value?.type !== 'drawing') throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** The path of the first shape in SVG's own letters, rounded. */
function pathOf(content: string, attributes?: string): string {
  const [shape] = drawingOf(content, attributes).shapes;
  return (shape?.path ?? [])
    .map(({ type, ...numbers }) => {
      const letter = { move: 'M', line: 'L', curve: 'C', close: 'Z' }[type];
      return (
        letter +
        Object.values(numbers)
          .map((value) => Math.round(value * 100) / 100)
          .join(' ')
      );
    })
    .join('');
}

/** One pixel is one point: paths come out with the numbers they are written with. */
const plain = 'viewBox="0 0 100 50" width="100pt" height="50pt"';

describe('reading SVG', () => {
  it.each([
    ['viewBox="0 0 100 50"', 75, 37.5],
    ['width="100" height="50"', 75, 37.5],
    ['width="25.4mm" height="1in"', 72, 72],
    ['width="2cm" height="12pc" viewBox="0 0 1 1"', 56.69, 144],
    ['width="80pt" viewBox="0 0 40 20"', 80, 40],
    ['width="100%" height="100%" viewBox="0 0 40 20"', 30, 15],
  ])('takes its size from %s', (attributes, width, height) => {
    const drawing = drawingOf('', attributes);
    expect(drawing.width).toBeCloseTo(width, 2);
    expect(drawing.height).toBeCloseTo(height, 2);
  });

  it.each([
    ['<rect x="1" y="2" width="3" height="4"/>', 'M1 2L4 2L4 6L1 6Z'],
    ['<line x1="1" x2="3" y2="4" stroke="red"/>', 'M1 0L3 4'],
    ['<polyline points="1,2 3,4 5 6"/>', 'M1 2L3 4L5 6'],
    ['<polygon points="1,2 3,4 5 6"/>', 'M1 2L3 4L5 6Z'],
    ['<path d="m1 1h2v2H1z"/>', 'M1 1L3 1L3 3L1 3Z'],
    ['<path d="M0 0Q3 3 6 0"/>', 'M0 0C2 2 4 2 6 0'],
    ['<path d="M0 0C1 1 2 1 3 0S5 -1 6 0"/>', 'M0 0C1 1 2 1 3 0C4 -1 5 -1 6 0'],
    [
      '<g transform="translate(10 20)"><rect transform="scale(2)" width="1" height="1"/></g>',
      'M10 20L12 20L12 22L10 22Z',
    ],
  ])('draws %s', (content, path) => {
    expect(pathOf(content, plain)).toBe(path);
  });

  it('draws circles as curves that close', () => {
    const path = pathOf('<circle cx="10" cy="10" r="5"/>', plain);
    expect(path).toMatch(/^M5 10C.*15 10C.*5 10Z$/);
  });

  it('moves and scales a view into its area, in the middle', () => {
    const path = pathOf(
      '<rect x="10" y="10" width="10" height="10"/>',
      'viewBox="10 10 10 10" width="40pt" height="20pt"',
    );
    expect(path).toBe('M10 0L30 0L30 20L10 20Z');
  });

  it('paints as attributes, styles and groups say, the nearest first', () => {
    const { shapes } = drawingOf(
      '<g fill="red" stroke="#00f" stroke-width="2"><rect width="1" height="1" style="fill:rgb(1, 2, 3);stroke-dasharray:4 2"/>' +
        '<path d="M0 0L1 1" fill="none" stroke-linecap="round" stroke-linejoin="bevel"/><rect width="1" height="1" fill="none" stroke="none"/></g>',
    );
    expect(shapes.map(({ path: _, ...look }) => look)).toEqual([
      { fill: '#010203', stroke: { colour: '#0000ff', width: 1.5, dash: [3, 1.5] } },
      { stroke: { colour: '#0000ff', width: 1.5, cap: 'round', join: 'bevel' } },
    ]);
  });

  it('passes over titles and what drawing programs keep for themselves', () => {
    const content =
      '<title>A</title><desc>B</desc><metadata><rdf:RDF xmlns:rdf="r"><rdf:li/></rdf:RDF></metadata><defs/>' +
      '<i:namedview xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:pageopacity="0.5"/><rect width="1" height="1"/>';
    expect(drawingOf(content).shapes).toHaveLength(1);
  });

  it.each([
    ['<text>Hello</text>', 'the element `text` is not supported', 'turn the text into paths'],
    ['<image href="a.png"/>', 'the attribute `href` leads out of the picture', undefined],
    ['<use xlink:href="#a"/>', 'the attribute `href` leads out of the picture', undefined],
    ['<defs><linearGradient/></defs>', 'the element `linearGradient` is not supported here', undefined],
    ['<filter/>', 'the element `filter` is not supported', 'draw it without effects'],
    ['<style>rect{}</style>', 'the element `style` is not supported', undefined],
    ['<rect class="a" width="1" height="1"/>', 'the attribute `class` of `rect` is not supported', undefined],
    [
      '<rect fill="url(#a)" width="1" height="1"/>',
      '`fill: url(#a)` is no plain colour',
      'write colours as `#1a4b7c`',
    ],
    [
      '<rect opacity="0.5" width="1" height="1"/>',
      '`opacity: 0.5` lets shine through what is behind',
      undefined,
    ],
    [
      '<rect style="mix-blend-mode:multiply" width="1" height="1"/>',
      'the property `mix-blend-mode: multiply` is not supported',
      undefined,
    ],
    ['<rect width="50%" height="1"/>', 'the outline of a `rect` is not valid or out of bounds', undefined],
    ['<rect width="1e9" height="1"/>', 'the outline of a `rect` is not valid or out of bounds', undefined],
    ['<path d="M0 0 L x"/>', 'the outline of a `path` is not valid or out of bounds', undefined],
    [
      '<rect transform="rotate(9deg)" width="1" height="1"/>',
      'the transform of a `rect` is not valid or out of bounds',
      undefined,
    ],
    [
      '<rect transform="scale(1 2)" stroke="red" width="1" height="1"/>',
      'a stroke is wider in one direction than in the other',
      undefined,
    ],
    ['<svg/>', 'an `svg` inside an `svg` is not supported', undefined],
  ])('reports %s', (content, message, help) => {
    const { value, diagnostics } = read(svg(content));
    expect(value).toBeUndefined();
    expect(diagnostics[0]?.message).toBe(message);
    if (help !== undefined) expect(diagnostics[0]?.help).toBe(help);
  });

  it.each([
    '<script>alert(1)</script>',
    '<desc><script>alert(1)</script></desc>',
    '<x:script xmlns:x="http://www.w3.org/1999/xhtml"/>',
    '<rect onload="alert(1)" width="1" height="1"/>',
    '<metadata><a xmlns="urn:a" onclick="x"/></metadata>',
    '<foreignObject/>',
    '<rect xlink:href="https://example.org" width="1" height="1"/>',
  ])('refuses %s as unsafe', (content) => {
    const { value, diagnostics } = read(svg(content));
    expect(value).toBeUndefined();
    expect(diagnostics[0]?.code).toBe('image/unsafe');
  });

  it.each([
    [
      'entities',
      '<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg"/>',
      'image/unsafe',
    ],
    ['a style sheet from elsewhere', `<?xml-stylesheet href="a.css"?>${svg('')}`, 'image/unsafe'],
    ['an unknown entity', svg('&b;'), 'image/damaged'],
    [
      'an element that is not closed',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><g>',
      'image/damaged',
    ],
    ['HTML', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'image/damaged'],
    ['no namespace', '<svg viewBox="0 0 1 1"/>', 'image/damaged'],
    ['plain text', 'hello', 'image/damaged'],
    ['no size', svg('', ''), 'image/unsupported'],
    ['too many elements', svg('<g/>'.repeat(5001)), 'image/too-large'],
    ['elements too deep', svg('<g>'.repeat(40) + '</g>'.repeat(40)), 'image/too-large'],
    ['too many bytes', svg(' '.repeat(1024 * 1024)), 'image/too-large'],
  ])('refuses %s', (_, text, code) => {
    const { value, diagnostics } = read(text);
    expect(value).toBeUndefined();
    expect(diagnostics[0]?.code).toBe(code);
  });

  it('says where it stands, once for each kind of mistake', () => {
    const { diagnostics } = read(svg('\n  <text>a</text>\n  <text>b</text>\n<use/>'));
    expect(diagnostics.map(({ span }) => span?.start)).toEqual([
      { line: 2, column: 3 },
      { line: 4, column: 1 },
    ]);
  });
});
