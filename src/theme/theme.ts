import { z } from 'zod';

/** Themes are data: what a brief looks like. Lengths are in points (1/72 inch), colours `#rrggbb`. */

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'must be a colour like #1a4b7c, in lower case');
const length = z.number().min(0, 'must be 0 or more').max(100, 'must be at most 100');
const margin = z.number().min(20, 'must be at least 20').max(200, 'must be at most 200');
const typeSize = z.number().min(4, 'must be at least 4').max(100, 'must be at most 100');
const fontFile = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*\.ttf$/, 'must be the name of a static TrueType file');

const family = z.strictObject({ regular: fontFile, italic: fontFile, bold: fontFile, boldItalic: fontFile });
const style = z.strictObject({
  size: typeSize,
  leading: typeSize.describe('From one baseline to the next.'),
  before: length.describe('Space above.'),
  after: length.describe('Space below.'),
});
const box = z.strictObject({ accent: colour, tint: colour.describe('Background.') });

export const themeSchema = z.strictObject({
  name: z.string(),
  fonts: z
    .strictObject({ body: family, heading: family, code: family, fallback: z.array(fontFile).default([]) })
    .describe('Files in `templates/fonts/` or the project’s `fonts/`.'),
  margins: z.strictObject({ top: margin, right: margin, bottom: margin, left: margin }),
  inset: z
    .number()
    .min(0, 'must be 0 or more')
    .max(150, 'must be at most 150')
    .default(0)
    .describe('How far running text stands in from the left margin; headings and boxes begin at the margin.'),
  indent: length.default(18).describe('How far each level of a list stands in.'),
  padding: length.default(10).describe('Space inside boxes.'),
  colours: z.strictObject({
    text: colour,
    muted: colour,
    accent: colour,
    tint: colour.describe('Background of boxes.'),
    band: colour.describe('Background of the masthead.'),
    onBand: colour.describe('Text on the masthead.'),
    highlight: colour.describe('The line below the masthead.'),
    rule: colour,
    link: colour,
  }),
  callouts: z
    .strictObject({ note: box, tip: box, important: box, warning: box, caution: box })
    .describe('Colours of boxes, by kind of alert.'),
  styles: z.strictObject({
    title: style,
    subtitle: style,
    kicker: style,
    byline: style,
    lead: style,
    h2: style,
    h3: style,
    h4: style,
    number: style.describe('The number of a recommendation.'),
    statement: style.describe('What a recommendation asks, in one sentence.'),
    facts: style.describe('Priority, strength and actor of a recommendation.'),
    body: style,
    callout: style,
    small: style,
    table: style,
    code: style,
    furniture: style.describe('Running head and foot.'),
  }),
  align: z.enum(['justified', 'ragged']).default('ragged'),
});

export type Theme = z.infer<typeof themeSchema>;
