import type { Theme } from '../theme/theme.ts';

export type FamilyName = 'body' | 'heading' | 'code';

/** How a block's text is set. Lengths are in points. */
export interface TypeStyle {
  readonly family: FamilyName;
  readonly isBold: boolean;
  readonly size: number;
  readonly leading: number;
  readonly before: number;
  readonly after: number;
  readonly colour: string;
  /** Of strong text, where it differs. */
  readonly strongColour?: string;
  /** Links look like the text around them. */
  readonly hasQuietLinks?: true;
}

type StyleName = keyof Theme['styles'];
type ColourName = keyof Theme['colours'];

/** Family, weight and colour of each style, where the theme does not say; sizes and spaces are the theme's. */
const looks: Readonly<Record<StyleName, readonly [FamilyName, 'regular' | 'bold', ColourName]>> = {
  title: ['heading', 'bold', 'accent'],
  subtitle: ['heading', 'regular', 'muted'],
  kicker: ['heading', 'bold', 'muted'],
  byline: ['heading', 'regular', 'muted'],
  lead: ['body', 'regular', 'text'],
  h2: ['heading', 'bold', 'accent'],
  h3: ['heading', 'bold', 'text'],
  h4: ['heading', 'bold', 'text'],
  number: ['heading', 'bold', 'accent'],
  statement: ['body', 'regular', 'accent'],
  facts: ['heading', 'regular', 'text'],
  body: ['body', 'regular', 'text'],
  callout: ['body', 'regular', 'text'],
  small: ['heading', 'regular', 'text'],
  table: ['heading', 'regular', 'text'],
  code: ['code', 'regular', 'text'],
  furniture: ['heading', 'regular', 'muted'],
};

export function typeStyle(theme: Theme, name: StyleName): TypeStyle {
  const known = keptFor(theme).styles;
  const style = known.get(name) ?? makeStyle(theme, name);
  known.set(name, style);
  return style;
}

/** What was asked of a theme before: for each block, the same. */
interface Kept {
  readonly styles: Map<StyleName, TypeStyle>;
  readonly faces: Map<string, readonly string[]>;
}

const kept = new WeakMap<Theme, Kept>();

function keptFor(theme: Theme): Kept {
  const known = kept.get(theme) ?? { styles: new Map(), faces: new Map() };
  kept.set(theme, known);
  return known;
}

function makeStyle(theme: Theme, name: StyleName): TypeStyle {
  const { size, leading, before, after, ...own } = theme.styles[name];
  const [family, weight, colour] = looks[name];
  return {
    ...{ size, leading, before, after },
    family: own.family ?? family,
    isBold: (own.weight ?? weight) === 'bold',
    colour: theme.colours[own.colour ?? colour],
  };
}

/** What the face depends on. */
export interface Emphasis {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** BCP 47 tag: Chinese and Japanese draw the same characters in different ways. */
  readonly language?: string;
}

/** The faces to try for text of a family, best first. */
export function facesOf(theme: Theme, family: FamilyName, emphasis: Emphasis): readonly string[] {
  const { isBold, isItalic, language = '' } = emphasis;
  const known = keptFor(theme).faces;
  const key = `${family} ${isBold} ${isItalic} ${language}`;
  const faces = known.get(key) ?? listFaces(theme, family, { isBold, isItalic, language });
  known.set(key, faces);
  return faces;
}

function listFaces(
  theme: Theme,
  family: FamilyName,
  { isBold, isItalic, language }: Required<Emphasis>,
): readonly string[] {
  const { regular, italic, bold, boldItalic, fallback } = theme.fonts[family];
  const upright = isBold ? bold : regular;
  const slanted = isBold ? boldItalic : italic;
  const isMeant = ({ languages }: (typeof fallback)[number]) => languages?.includes(language) === true;
  const ordered = [...fallback.filter(isMeant), ...fallback.filter((face) => !isMeant(face))];
  return [
    isItalic ? slanted : upright,
    ...theme.fonts.fallback,
    ...ordered.flatMap((face) => (isBold ? [face.bold, face.regular] : [face.regular])),
  ];
}
