import { refuse } from './refusal.ts';

const mostPixels = 25_000_000;

/** Bounds the memory that a picture takes up; what is found is a reason to refuse it. */
export function checkPixels(
  name: string,
  { width, height }: { readonly width: number; readonly height: number },
) {
  if (width < 1 || height < 1) return refuse('image/damaged', `\`${name}\` has no pixels`);
  if (width * height <= mostPixels) return undefined;
  const message = `\`${name}\` has ${width} × ${height} pixels; ${mostPixels} in all are allowed`;
  return refuse('image/too-large', message, 'save it with fewer pixels: 2,000 fill the width of a page');
}
