import type { Owner } from '../layout.ts';
import type { LineRun, ParagraphItem, TextLine, TextRun } from './text-line.ts';

/**
 * Styled text apart from the document that it stands in. Its tags, links and isolates are numbered in the order of
 * their first use, so that the same text in another document is equal to it.
 */
export interface LooseText {
  /** Equal for texts that are set alike, and for no others. */
  readonly key: string;
  readonly items: readonly ParagraphItem[];
  /** What the numbers stand for. */
  readonly owners: readonly Owner[];
  readonly links: readonly number[];
}

/** Takes text out of its document. */
export function loosen(items: readonly ParagraphItem[]): LooseText {
  const [owners, links, isolates] = [new Numbers<Owner>(), new Numbers<number>(), new Numbers<number>()];
  let key = '';
  const loose = items.map((item): ParagraphItem => {
    if (item.type === 'break') {
      key += '\n';
      return item;
    }
    const { link: inner, isolates: around, owner, ...run } = item;
    const link = inner === undefined ? {} : { link: links.of(inner, inner) };
    const apart = around?.map(({ id, direction }) => ({ id: isolates.of(id, id), direction }));
    const id = owners.of(owner.type === 'content' ? owner.id : owner.kind, owner);
    const numbered: TextRun = {
      ...run,
      owner: { type: 'content', id },
      ...link,
      ...(apart && { isolates: apart }),
    };
    key += keyOf(numbered);
    return numbered;
  });
  return { key, items: loose, owners: owners.all, links: links.all };
}

/** Numbers from 0, in the order in which things are met. */
class Numbers<Thing> {
  readonly all: Thing[] = [];
  readonly #known = new Map<number | string, number>();

  of(name: number | string, thing: Thing): number {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    this.#known.set(name, this.all.length);
    return this.all.push(thing) - 1;
  }
}

/** What is of any length says how long it is, so that no two runs have the same key. */
function keyOf({ text, style, owner, link, isVerbatim, isolates }: TextRun): string {
  const { faces, size, colour, language, rise } = style;
  const tag = 'id' in owner ? owner.id : '';
  const apart = isolates ? isolates.map(({ id, direction }) => `${id}${direction}`).join() : '';
  const marks = `${size} ${rise ?? ''} ${tag} ${link ?? ''} ${isVerbatim ? 'v' : ''} ${apart}`;
  return `${marks} ${text.length}:${text}${language.length}:${language}${colour.length}:${colour}${keyOfFaces(faces)}`;
}

/** The lists are few, and each is shared by many runs. */
const faceKeys = new WeakMap<readonly string[], string>();

function keyOfFaces(faces: readonly string[]): string {
  const known = faceKeys.get(faces);
  if (known !== undefined) return known;
  const key = JSON.stringify(faces);
  faceKeys.set(faces, key);
  return key;
}

/** Puts lines of loose text into a document. */
export function bindLines(
  lines: readonly TextLine[],
  text: Pick<LooseText, 'owners' | 'links'>,
): readonly TextLine[] {
  return lines.map((line) => ({ ...line, runs: line.runs.map((run) => bindRun(run, text)) }));
}

function bindRun(run: LineRun, { owners, links }: Pick<LooseText, 'owners' | 'links'>): LineRun {
  const owner = owners['id' in run.owner ? run.owner.id : 0] ?? run.owner;
  if (run.link === undefined) return { ...run, owner };
  return { ...run, owner, link: links[run.link] ?? run.link };
}
