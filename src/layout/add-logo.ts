import { addPictureTags } from './add-picture.ts';
import { imageItems, sizeOf } from './blocks/figure.ts';
import { addPenalty, addPiece, addSpace } from './flow.ts';
import type { LayoutContext } from './layout-context.ts';
import { forbidden } from './page-cost.ts';
import type { Column } from './page-geometry.ts';
import type { TagDraft } from './tag-tree.ts';

/** From the logo to what stands below it, in points. */
const distance = 14;

/** The theme's logo, as high as the theme says and no wider than the column. A file that is not there is reported elsewhere. */
export function addLogo(context: LayoutContext, column: Column, parent: TagDraft): void {
  const { flow, theme, images } = context;
  const image = theme.logo && images.get(theme.logo.file);
  if (theme.logo === undefined || image === undefined) return;
  const { alt, file } = theme.logo;
  const natural = sizeOf(image);
  const scale = Math.min(theme.logo.height / natural.height, column.width / natural.width);
  const [width, height] = [natural.width * scale, natural.height * scale];
  const { owner } = addPictureTags(context, parent, { alt, hasCaption: false });
  addPiece(flow, { height, items: imageItems(image, owner, { key: file, x: column.x, width, height }) });
  addSpace(flow, distance);
  addPenalty(flow, forbidden);
}
