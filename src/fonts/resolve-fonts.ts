import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/document.ts';
import { type FamilyName, facesOf } from '../layout/type-style.ts';
import type { Theme } from '../theme/theme.ts';
import type { World } from '../world.ts';
import { collectCharacters, type ScriptCharacters } from './collect-characters.ts';
import { describeMissing } from './describe-missing.ts';
import type { FontShelf } from './font-shelf.ts';
import { isHan } from './han-script.ts';
import { loadPackageFamily } from './package-families.ts';
import { loadProjectFamilies, type ProjectFamilies } from './project-families.ts';
import { readNames } from './read-names.ts';
import type { ScriptFamily } from './script-family.ts';
import { scriptFonts } from './script-fonts.ts';

export interface FontSources extends Pick<World, 'project' | 'fontPackages'> {
  readonly shelf: FontShelf;
}

/**
 * Makes a function that gives the theme as a document needs it: with fallback faces for the scripts that the theme's
 * own faces do not have, from the project's `fonts/` and from installed packages. They are put on the shelf, which
 * holds the theme's faces already. A script without a face is `pdf/missing-script`, a character `pdf/missing-glyph`; then
 * there is no value.
 */
export function fontResolver(sources: FontSources, theme: Theme): (document: Document) => Outcome<Theme> {
  let own: ProjectFamilies | undefined;
  const projectFamilies = () => {
    own ??= loadProjectFamilies(sources.project, sources.shelf);
    return own;
  };
  return (document) => resolve({ sources, projectFamilies, theme }, document);
}

interface Resolver {
  readonly sources: FontSources;
  /** Loads them when they are first asked for. */
  readonly projectFamilies: () => ProjectFamilies;
  readonly theme: Theme;
}

const familyNames: readonly FamilyName[] = ['body', 'heading', 'code'];

const upright = { isBold: false, isItalic: false };

function resolve(resolver: Resolver, document: Document): Outcome<Theme> {
  const { shelf } = resolver.sources;
  const scripts = collectCharacters(document);
  const theme = scripts.reduce(
    (before, characters) =>
      familyNames.reduce((known, name) => addFallbacks(resolver, known, name, characters), before),
    resolver.theme,
  );
  const faces = familyNames.flatMap((name) => facesOf(theme, name, upright));
  const hasGlyph = (codePoint: number) => faces.some((face) => shelf.hasGlyph(face, codePoint));
  const missing = scripts.flatMap((characters) => describeMissing(characters, hasGlyph));
  if (missing.length === 0) return { value: theme, diagnostics: [] };
  return { diagnostics: [...missing, ...resolver.projectFamilies().faults] };
}

/** Adds what one of the theme's families needs for one script. */
function addFallbacks(
  resolver: Resolver,
  theme: Theme,
  name: FamilyName,
  characters: ScriptCharacters,
): Theme {
  const wanted = missingFrom(resolver, theme, name, characters);
  if (wanted.length === 0) return theme;
  const family = theme.fonts[name];
  const languages = [...characters.languages];
  const chosen = chooseFamilies(resolver, name, characters.script, wanted);
  const added = chosen.map(({ regular, bold }) => ({ regular, bold, languages }));
  const fonts = { ...theme.fonts, [name]: { ...family, fallback: [...family.fallback, ...added] } };
  return { ...theme, fonts };
}

/** The characters that none of a family's faces has. Where Han is concerned, faces for other languages do not count. */
function missingFrom(
  { sources: { shelf }, theme: own }: Resolver,
  theme: Theme,
  name: FamilyName,
  { script, places }: ScriptCharacters,
): readonly number[] {
  const faces = facesOf(isHan(script) ? own : theme, name, upright);
  return [...places.keys()].filter((codePoint) => !faces.some((face) => shelf.hasGlyph(face, codePoint)));
}

/** Takes families until they have all that is wanted between them: the project's own first, then those of packages. */
function chooseFamilies(
  resolver: Resolver,
  name: FamilyName,
  script: string,
  wanted: readonly number[],
): readonly ScriptFamily[] {
  const { shelf, fontPackages } = resolver.sources;
  const known = Object.hasOwn(scriptFonts, script) ? (scriptFonts[script]?.families ?? []) : [];
  const chosen: ScriptFamily[] = [];
  let rest = wanted;
  const consider = (family: ScriptFamily | undefined) => {
    const left = family && rest.filter((codePoint) => !shelf.hasGlyph(family.regular, codePoint));
    if (family === undefined || left === undefined || left.length === rest.length) return;
    chosen.push(family);
    rest = left;
  };
  rankFamilies(resolver, known, wanted).forEach(consider);
  for (const family of inStyleOf(resolver, name, known)) {
    if (rest.length > 0) consider(loadPackageFamily(fontPackages, shelf, family));
  }
  return chosen;
}

/** Families that are known to be for the script, then those that have most of it. Sorting keeps the order of equals. */
function rankFamilies(
  { sources: { shelf }, projectFamilies }: Resolver,
  known: readonly string[],
  wanted: readonly number[],
): readonly ScriptFamily[] {
  const ranks = projectFamilies().families.map((family) => ({
    family,
    isKnown: Number(known.includes(family.name)),
    has: wanted.filter((codePoint) => shelf.hasGlyph(family.regular, codePoint)).length,
  }));
  return ranks
    .sort((one, other) => other.isKnown - one.isKnown || other.has - one.has)
    .map(({ family }) => family);
}

/** Serifs go with serifs. */
function inStyleOf(
  { sources: { shelf }, theme }: Resolver,
  name: FamilyName,
  families: readonly string[],
): readonly string[] {
  const file = shelf.files.get(theme.fonts[name].regular);
  const isSerif = file !== undefined && readNames(file).isSerif;
  const fits = (family: string) => /^Noto(?:Serif|Naskh)/.test(family) === isSerif;
  return [...families.filter(fits), ...families.filter((family) => !fits(family))];
}
