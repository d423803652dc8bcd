import { z } from 'zod';

/** Themes are data: what a brief looks like. Lengths are in points (1/72 inch), colours `#rrggbb`. */

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'must be a colour like #1a4b7c, in lower case');
const length = z.number().min(0).max(400);
const fontFile = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*\.ttf$/, 'must be the name of a static TrueType file');

const family = z.strictObject({ regular: fontFile, italic: fontFile, bold: fontFile, boldItalic: fontFile });
const style = z.strictObject({ size: length, leading: length, before: length, after: length });

export const themeSchema = z.strictObject({
  name: z.string(),
  fonts: z
    .strictObject({ body: family, heading: family, code: family, fallback: z.array(fontFile).default([]) })
    .describe('Files in `templates/fonts/` or the project’s `fonts/`.'),
  margins: z.strictObject({ top: length, right: length, bottom: length, left: length }),
  colours: z.strictObject({
    text: colour,
    muted: colour,
    accent: colour,
    tint: colour.describe('Background of boxes.'),
    band: colour.describe('Background of the masthead.'),
    onBand: colour.describe('Text on the masthead.'),
    rule: colour,
    link: colour,
  }),
  styles: z.strictObject({
    title: style,
    subtitle: style,
    kicker: style,
    lead: style,
    h2: style,
    h3: style,
    h4: style,
    body: style,
    small: style,
    table: style,
    code: style,
    furniture: style,
  }),
  align: z.enum(['justified', 'ragged']).default('ragged'),
});

export type Theme = z.infer<typeof themeSchema>;
