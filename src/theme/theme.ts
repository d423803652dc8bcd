import { z } from 'zod';

/** Themes are data: what a brief looks like. Lengths are in points (1/72 inch), colours `#rrggbb`. */

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'must be a colour like #1a4b7c, in lower case');
const length = z.number().min(0, 'must be 0 or more').max(100, 'must be at most 100');
const margin = z.number().min(20, 'must be at least 20').max(200, 'must be at most 200');
const typeSize = z.number().min(4, 'must be at least 4').max(100, 'must be at most 100');
const fontFile = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*\.ttf$/, 'must be the name of a static TrueType file');

const family = z.strictObject({
  regular: fontFile,
  italic: fontFile,
  bold: fontFile,
  boldItalic: fontFile,
  fallback: z
    .array(z.strictObject({ regular: fontFile, bold: fontFile, languages: z.array(z.string()).optional() }))
    .default([])
    .describe('Faces for what the family lacks, best first; with `languages`, those of text in these first.'),
});
const colours = z.strictObject({
  text: colour,
  muted: colour.describe('What matters less: dates, running heads.'),
  accent: colour.describe('Headings and statements.'),
  tint: colour.describe('Background of boxes.'),
  band: colour.describe('Background of the masthead, and of table headers of the look `header`.'),
  onBand: colour.describe('Text on the band.'),
  highlight: colour.describe('The line of the masthead.'),
  rule: colour.describe('Thin lines.'),
  link: colour,
});
const style = z.strictObject({
  size: typeSize,
  leading: typeSize.describe('From one baseline to the next.'),
  before: length.describe('Space above.'),
  after: length.describe('Space below.'),
  family: z.enum(['body', 'heading', 'code']).optional().describe('Default: as the built-in themes have it.'),
  weight: z.enum(['regular', 'bold']).optional(),
  colour: colours.keyof().optional().describe('One of the `colours`, by name.'),
});
const margins = z.strictObject({ top: margin, right: margin, bottom: margin, left: margin });
const thickness = z.number().min(0, 'must be 0 or more').max(20, 'must be at most 20');
const box = z.strictObject({ accent: colour, tint: colour.describe('Background.') });

/** What stands at the top of the first page: kicker, title and subtitle. */
const masthead = z.strictObject({
  look: z
    .enum(['band', 'rule', 'column'])
    .default('band')
    .describe(
      '`band`: on a band of colour up to the edges of the page. `rule`: on white below a heavy line. `column`: the kicker stands beside the title.',
    ),
  line: thickness.default(3).describe('Thickness of the heavy line.'),
  padding: length.default(18).describe('Space below the title, and from the masthead to the text.'),
});

/** The sign of the publisher. */
const logo = z.strictObject({
  file: z
    .string()
    .regex(
      /^[A-Za-z0-9_-][A-Za-z0-9._/-]*\.(?:png|jpe?g|svg)$/,
      'must be the path of a PNG, JPEG or SVG file',
    )
    .max(200)
    .describe('Path in the project.'),
  alt: z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(200)
    .describe('What it shows, such as the publisher’s name.'),
  height: z.number().min(8, 'must be at least 8').max(120, 'must be at most 120').default(28),
});

export const themeSchema = z.strictObject({
  $schema: z.string().optional().describe('For editors.'),
  name: z.string().optional().describe('As the file is called.'),
  extends: z
    .string()
    .optional()
    .describe(
      'Another theme, which holds for all that this one does not say. Its own name means the built-in one.',
    ),
  fonts: z
    .strictObject({ body: family, heading: family, code: family, fallback: z.array(fontFile).default([]) })
    .describe('Files in `templates/fonts/` or the project’s `fonts/`.'),
  margins: margins.describe('From the edges of the paper to the text.'),
  paperMargins: z
    .strictObject({ A4: margins.optional(), Letter: margins.optional() })
    .default({})
    .describe('Margins of one paper, in place of `margins`.'),
  inset: z
    .number()
    .min(0, 'must be 0 or more')
    .max(150, 'must be at most 150')
    .default(0)
    .describe('How far running text stands in from the left margin; headings and boxes begin at the margin.'),
  indent: length.default(18).describe('How far each level of a list stands in.'),
  padding: length.default(10).describe('Space inside boxes.'),
  colours,
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
  masthead: masthead.prefault({}),
  logo: logo.optional().describe('Stands at the top of the masthead.'),
  sectionLine: thickness.default(0.75).describe('Thickness of the line above a heading of the second level.'),
  numbers: z
    .enum(['beside', 'inline'])
    .default('beside')
    .describe('The numbers of recommendations: large beside the text, or at the beginning of the title.'),
  facts: z
    .enum(['strip', 'plain'])
    .default('strip')
    .describe('Priority, strength and horizon: on a strip of colour, or as plain lines.'),
  tables: z
    .enum(['rules', 'zebra', 'header'])
    .default('rules')
    .describe('Lines between the rows; every second row tinted; or the header on the colour of the band.'),
  boxes: z
    .enum(['bar', 'box', 'rule'])
    .default('bar')
    .describe('Callouts: tinted with a bar at the side, tinted only, or between two lines.'),
  align: z.enum(['justified', 'ragged']).default('ragged'),
  columns: z
    .union([z.literal(1), z.literal(2)])
    .default(1)
    .describe('Columns of running text below the masthead; with two of them the inset does not count.'),
  contents: z
    .strictObject({
      fromPages: z
        .number()
        .int('must be a whole number')
        .min(1, 'must be 1 or more')
        .describe('A brief of at least as many pages gets a list of its contents.'),
    })
    .default({ fromPages: 10 }),
});

export type Theme = z.infer<typeof themeSchema> & { readonly name: string };
