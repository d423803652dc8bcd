import { describe, expect, it } from 'vitest';
import { buildBriefs } from '../../src/build/build-briefs.ts';
import { imageShelf } from '../../src/build/image-shelf.ts';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';
import { makePng } from '../support/make-png.ts';
import { type Files, memoryWorld } from '../support/memory-world.ts';
import { starterWorld } from './starter-world.ts';

const png = makePng({ width: 1, height: 1, colourType: 0, rows: [0, 1] });

function load(body: string, files: Files) {
  const { value } = parseMarkdown({ file: 'brief.md', text: `# T\n\n${body}\n` });
  if (!value) throw new Error('no document');
  return imageShelf(memoryWorld(files)).load(value);
}

describe('the pictures of a brief', () => {
  it('are read from the project, each once', () => {
    const { value, diagnostics } = load('![A](img/a.png)\n\n- ![A again](./img/a.png)', { 'img/a.png': png });
    expect(diagnostics).toEqual([]);
    expect([...(value ?? [])].map(([path, { bytes }]) => [path, bytes])).toEqual([['img/a.png', png]]);
  });

  it('that are missing are reported where they are named, with what may be meant', () => {
    const { value, diagnostics } = load('![A](img/mpa.png)', { 'img/map.png': png, 'img/mpa.txt': 'x' });
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      {
        code: 'image/missing',
        message: 'the project has no file `img/mpa.png`',
        help: 'did you mean `img/map.png`?',
        span: { file: 'brief.md', start: { line: 3, column: 1 } },
      },
    ]);
  });

  it('that are links out of the project are not followed', () => {
    const { value } = parseMarkdown({ file: 'brief.md', text: '# T\n\n![A](a.png)\n' });
    const world = memoryWorld({});
    const project = { ...world.project, list: () => [{ path: 'a.png', bytes: 0, isOutside: true } as const] };
    expect(value && imageShelf({ ...world, project }).load(value).diagnostics).toMatchObject([
      { code: 'project/unsafe-path', message: '`a.png` is a link that leads out of the project' },
    ]);
  });

  it('point into an SVG where it goes wrong, and into the brief for any other file', () => {
    const files = {
      'a.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">\n<text/></svg>',
      'b.png': 'x',
    };
    const { diagnostics } = load('![A](a.svg)\n\n![B](b.png)', files);
    expect(diagnostics.map(({ code, span }) => [code, span?.file, span?.start.line])).toEqual([
      ['image/unsupported', 'a.svg', 2],
      ['image/damaged', 'brief.md', 5],
    ]);
  });
});

describe('a build', () => {
  const template =
    '---\ndescription: A memo with a map.\n---\n{{> front-matter}}\n# {{title}}\n\n![A map](img/map.png)\n';
  const build = async (formats: readonly string[], files: Files = { 'img/map.png': png }) => {
    const world = starterWorld({ 'templates/company-memo.hbs': template, ...files });
    const { value = [], diagnostics } = await buildBriefs(world, { names: ['supplier-memo'], formats });
    const manifest = value.find(({ path }) => path === 'manifest.json');
    const images: unknown = manifest && JSON.parse(new TextDecoder().decode(manifest.bytes)).images;
    return { files: value, images, codes: diagnostics.map(({ code }) => code) };
  };

  it('puts pictures beside the Markdown that links to them, and lists them', async () => {
    const { files, images } = await build(['md', 'pdf']);
    expect(files.map(({ path }) => path)).toEqual([
      'supplier-memo.md',
      'supplier-memo.pdf',
      'img/map.png',
      'manifest.json',
    ]);
    expect(files[2]?.bytes).toEqual(png);
    expect(images).toMatchObject([{ path: 'img/map.png', bytes: png.length }]);
  });

  it('copies nothing where only pages are made, which hold their pictures', async () => {
    const { files, images } = await build(['pdf']);
    expect(files.map(({ path }) => path)).toEqual(['supplier-memo.pdf', 'manifest.json']);
    expect(images).toBeUndefined();
    expect(Buffer.from(files[0]?.bytes ?? []).toString('latin1')).toContain('/Subtype /Image');
  });

  it('gives no files where a picture is missing, also without pages', async () => {
    const { files, codes } = await build(['md'], {});
    expect(files).toEqual([]);
    expect(codes).toContain('image/missing');
  });
});
