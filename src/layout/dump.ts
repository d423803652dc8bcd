import type {
  Box,
  GlyphRun,
  ImageItem,
  Layout,
  LinkArea,
  OutlineItem,
  Owner,
  PageItem,
  PathItem,
  TagNode,
} from './layout.ts';

/** The pages of a layout as text, one item a line, for golden files and `dump layout`. Neighbouring runs are joined. */
export function dumpLayout(layout: Layout): string {
  const { metadata, paper } = layout;
  const lines = [
    `layout ${JSON.stringify(metadata.title)} ${metadata.language} ${metadata.direction}`,
    `paper ${round(paper.width)} × ${round(paper.height)}`,
    ...layout.pages.flatMap((page) => [
      `page ${page.number}`,
      ...joinRuns(page.items).map((item) => `  ${item}`),
    ]),
    'outline',
    ...layout.outline.flatMap((item) => dumpOutline(item, '  ')),
    'destinations',
    ...layout.destinations.map(({ name, page, y }) => `  ${name}: page ${page} y ${round(y)}`),
    'faces',
    ...layout.faces.map((face) => `  ${face}`),
    ...(layout.images.length > 0 ? ['images', ...layout.images.map((image) => `  ${image}`)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** The tag tree of a layout as text, each leaf with the text that belongs to it, for golden files and `dump tags`. */
export function dumpTags(layout: Layout): string {
  return `${dumpTag(layout.tags, textOfLeaves(layout), '').join('\n')}\n`;
}

function dumpTag(node: TagNode, texts: ReadonlyMap<number, string>, indent: string): readonly string[] {
  if (node.type === 'content') return [`${indent}${JSON.stringify(texts.get(node.id) ?? '')}`];
  const { role, numbering, scope, language, alt } = node;
  const attributes = [numbering, scope, language, alt && JSON.stringify(alt)].filter(Boolean);
  return [
    [indent + role, ...attributes].join(' '),
    ...node.children.flatMap((child) => dumpTag(child, texts, `${indent}  `)),
  ];
}

function textOfLeaves(layout: Layout): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  for (const { items } of layout.pages) {
    for (const item of items) {
      if (item.type !== 'glyphs' || item.owner.type !== 'content') continue;
      texts.set(item.owner.id, (texts.get(item.owner.id) ?? '') + item.texts.join(''));
    }
  }
  return texts;
}

function joinRuns(items: readonly PageItem[]): readonly string[] {
  const lines: string[] = [];
  let open: { readonly run: GlyphRun; text: string } | undefined;
  const close = () => {
    if (open) lines.push(dumpText(open.run, open.text));
    open = undefined;
  };
  for (const item of items) {
    if (item.type === 'glyphs' && open && isSameLine(open.run, item)) {
      open.text += item.texts.join('');
      continue;
    }
    close();
    if (item.type === 'glyphs') open = { run: item, text: item.texts.join('') };
    else lines.push(dumpShape(item));
  }
  close();
  return lines;
}

function isSameLine(a: GlyphRun, b: GlyphRun): boolean {
  return (
    a.y === b.y &&
    a.face === b.face &&
    a.size === b.size &&
    a.colour === b.colour &&
    name(a.owner) === name(b.owner)
  );
}

function dumpText(run: GlyphRun, text: string): string {
  const face = run.face.replace(/\.ttf$/, '');
  return `text ${round(run.x)} ${round(run.y)} ${face} ${round(run.size)} ${run.colour} ${name(run.owner)} ${JSON.stringify(text)}`;
}

function dumpShape(item: Exclude<PageItem, GlyphRun>): string {
  switch (item.type) {
    case 'box':
      return dumpBox(item);
    case 'path':
      return dumpPath(item);
    case 'image':
      return dumpImage(item);
    case 'link':
      return dumpLink(item);
  }
}

function dumpPath({ x, y, width, height, path, fill, stroke, owner }: PathItem): string {
  const look = [fill, stroke && `${stroke.colour} ${round(stroke.width)}`].filter(Boolean).join(' ');
  return `path ${[x, y, width, height].map(round).join(' ')} ${path.length} segments ${look} ${name(owner)}`;
}

function dumpImage({ x, y, width, height, image, owner }: ImageItem): string {
  return `image ${[x, y, width, height].map(round).join(' ')} ${image} ${name(owner)}`;
}

function dumpBox({ x, y, width, height, colour, owner }: Box): string {
  return `box ${[x, y, width, height].map(round).join(' ')} ${colour} ${name(owner)}`;
}

function dumpLink({ x, y, width, height, element, target, description }: LinkArea): string {
  const goal = target.type === 'uri' ? target.uri : `#${target.name}`;
  return `link ${[x, y, width, height].map(round).join(' ')} element ${element} ${goal} ${JSON.stringify(description)}`;
}

function dumpOutline(item: OutlineItem, indent: string): readonly string[] {
  return [
    `${indent}${JSON.stringify(item.title)} page ${item.page} y ${round(item.y)}`,
    ...item.children.flatMap((child) => dumpOutline(child, `${indent}  `)),
  ];
}

function name(owner: Owner): string {
  return owner.type === 'content' ? `content ${owner.id}` : owner.kind;
}

function round(length: number): string {
  return String(Math.round(length * 10) / 10);
}
