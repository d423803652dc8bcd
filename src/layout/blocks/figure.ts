import type { Figure } from '../../document/document.ts';
import type { Drawing, Image, PathSegment } from '../../image/image.ts';
import { addPicture, addPictureTags } from '../add-picture.ts';
import type { Owner, PageItem, PathItem } from '../layout.ts';
import type { LayoutContext, Place } from '../layout-context.ts';

/** Pixels are set at 96 to an inch, as on the web. */
const pixel = 0.75;
/** The part of a page's height that a picture may take up. */
const tallest = 0.7;

/** A picture in its natural size, or as large as the column and the page allow. */
export function figure(context: LayoutContext, block: Figure, place: Place): void {
  const image = context.images.get(block.url);
  if (image) addImage(context, block, image, place);
  else addAlternative(context, block, place);
}

function addImage(context: LayoutContext, block: Figure, image: Image, place: Place): void {
  const { alt, caption } = block;
  const tags = addPictureTags(context, place.parent, { alt, hasCaption: caption !== undefined });
  const { geometry } = context;
  const natural = sizeOf(image);
  const room = { width: place.column.width, height: (geometry.bottom - geometry.top) * tallest };
  const scale = Math.min(1, room.width / natural.width, room.height / natural.height);
  const [width, height] = [natural.width * scale, natural.height * scale];
  const items = imageItems(image, tags.owner, { key: block.url, x: place.column.x, width, height });
  addPicture(context, place, { height, items }, caption && { inlines: caption, parent: tags.group });
}

/** A file that is not there has been reported by whoever was to read it. */
function addAlternative(context: LayoutContext, { alt, span }: Figure, place: Place): void {
  const children = [{ type: 'text', value: alt }] as const;
  context.addBlocks(context, [{ type: 'paragraph', children, ...(span ? { span } : {}) }], place);
}

interface ImagePlace {
  /** Of the image, see `Layout.images`. */
  readonly key: string;
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

/** An image in a given size; y counts from its top. */
export function imageItems(image: Image, owner: Owner, { key, ...place }: ImagePlace): readonly PageItem[] {
  const area = { ...place, y: 0 };
  if (image.type === 'raster') return [{ type: 'image', owner, ...area, image: key }];
  return pathsOf(image, owner, { ...area, scale: place.width / image.width });
}

/** In points. */
export function sizeOf(image: Image): { readonly width: number; readonly height: number } {
  if (image.type === 'drawing') return image;
  return { width: image.width * pixel, height: image.height * pixel };
}

interface ScaledArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

function pathsOf({ shapes }: Drawing, owner: Owner, { scale, ...area }: ScaledArea): readonly PathItem[] {
  return shapes.map(({ path, stroke, ...look }) => ({
    type: 'path',
    owner,
    ...area,
    ...look,
    path: path.map((segment) => enlarge(segment, scale)),
    ...(stroke ? { stroke: { ...stroke, width: stroke.width * scale, ...dashOf(stroke.dash, scale) } } : {}),
  }));
}

function dashOf(dash: readonly number[] | undefined, scale: number) {
  return dash ? { dash: dash.map((length) => length * scale) } : {};
}

function enlarge(segment: PathSegment, scale: number): PathSegment {
  switch (segment.type) {
    case 'close':
      return segment;
    case 'curve': {
      const { x1, y1, x2, y2, x, y } = segment;
      return {
        type: 'curve',
        x1: x1 * scale,
        y1: y1 * scale,
        x2: x2 * scale,
        y2: y2 * scale,
        x: x * scale,
        y: y * scale,
      };
    }
    default:
      return { ...segment, x: segment.x * scale, y: segment.y * scale };
  }
}
