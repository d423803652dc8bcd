import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FileTree } from '../world.ts';
import type { FontShelf } from './font-shelf.ts';
import { type FontNames, readNames } from './read-names.ts';
import type { ScriptFamily } from './script-family.ts';

/** The fonts in a project's `fonts/`. */
export interface ProjectFamilies {
  /** In the order of their regular faces' file names. */
  readonly families: readonly ScriptFamily[];
  /** What keeps files from being used. */
  readonly faults: readonly Diagnostic[];
}

/** All kinds of font file: those that cannot be used are named, so that nobody wonders why they are not. */
const fontFile = /^fonts\/([^/]+\.(?:ttf|otf|ttc|otc|woff2?))$/i;

/** Puts the fonts of a project on the shelf and gathers them into families. */
export function loadProjectFamilies(project: FileTree, shelf: FontShelf): ProjectFamilies {
  const faults: Diagnostic[] = [];
  const faces: Face[] = [];
  for (const { path } of project.list('fonts')) {
    const name = fontFile.exec(path)?.[1];
    const file = name === undefined ? undefined : project.read(path);
    if (name === undefined || file === undefined) continue;
    if (!shelf.has(name)) faults.push(...shelf.add(name, file));
    if (shelf.has(name)) faces.push({ name, names: readNames(file) });
  }
  return { families: gatherFamilies(faces), faults };
}

interface Face {
  readonly name: string;
  readonly names: FontNames;
}

const regularWeight = 400;
const boldWeight = 700;
/** From semi-bold on, a face stands out in running text. */
const leastBold = 600;

function gatherFamilies(faces: readonly Face[]): readonly ScriptFamily[] {
  const names = new Set(faces.map(({ names: { family } }) => family));
  return [...names].map((name) => {
    const members = faces.filter(({ names: { family } }) => family === name);
    const upright = members.filter(({ names: { isItalic } }) => !isItalic);
    const known = upright.length > 0 ? upright : members;
    const heavy = known.filter(({ names: { weight } }) => weight >= leastBold);
    const regular = nearest(known, regularWeight);
    const bold = heavy.length > 0 ? nearest(heavy, boldWeight) : regular;
    return { name: name.replaceAll(' ', ''), regular, bold };
  });
}

/** The name of the face whose weight comes nearest; of two, the first. */
function nearest(faces: readonly Face[], weight: number): string {
  const distance = ({ names }: Face) => Math.abs(names.weight - weight);
  return faces.reduce((best, face) => (distance(face) < distance(best) ? face : best)).name;
}
