import type { Owner } from '../layout.ts';
import type { Isolate, LineRun, ParagraphItem, TextLine, TextRun } from './text-line.ts';

/**
 * Styled text apart from the document that it stands in. Its tags, links and isolates are numbered in the order of
 * their first use, so that the same text in another document is equal to it.
 */
export interface LooseText {
  /** Equal for texts that are set alike, and for no others. */
  readonly key: string;
  /** What the numbers stand for. */
  readonly owners: readonly Owner[];
  readonly links: readonly number[];
}

/** What text is apart from its document. */
export function loosen(items: readonly ParagraphItem[]): LooseText {
  const numbers = new TextNumbers();
  let key = '';
  for (const item of items) key += item.type === 'break' ? '\n' : keyOf(item, numbers);
  return { key, owners: numbers.owners.all, links: numbers.allLinks };
}

/** The text with numbers for what belongs to its document. */
export function looseItems(items: readonly ParagraphItem[]): readonly ParagraphItem[] {
  const numbers = new TextNumbers();
  return items.map((item) => (item.type === 'break' ? item : looseRun(item, numbers)));
}

function looseRun({ owner, link, isolates, ...run }: TextRun, numbers: TextNumbers): TextRun {
  return {
    ...run,
    owner: { type: 'content', id: numbers.ofOwner(owner) },
    ...(link === undefined ? {} : { link: numbers.ofLink(link) }),
    ...(isolates ? { isolates: isolates.map((around) => numbers.ofIsolate(around)) } : {}),
  };
}

/** Few texts have links, and hardly any has isolates. */
class TextNumbers {
  readonly owners = new Numbers<Owner>();
  #links: Numbers<number> | undefined;
  #isolates: Numbers<number> | undefined;

  get allLinks(): readonly number[] {
    return this.#links?.all ?? [];
  }

  ofLink(link: number): number {
    this.#links ??= new Numbers();
    return this.#links.of(link, link);
  }

  ofOwner(owner: Owner): number {
    return this.owners.of(owner.type === 'content' ? owner.id : owner.kind, owner);
  }

  ofIsolate({ id, direction }: Isolate): Isolate {
    this.#isolates ??= new Numbers();
    return { id: this.#isolates.of(id, id), direction };
  }
}

/** Numbers from 0, in the order in which things are met. */
class Numbers<Thing> {
  readonly all: Thing[] = [];
  #first: number | string | undefined;
  #others: Map<number | string, number> | undefined;

  of(name: number | string, thing: Thing): number {
    // Most texts belong to one element.
    if (this.#first === name) return 0;
    const known = this.#others?.get(name);
    if (known !== undefined) return known;
    const number = this.all.push(thing) - 1;
    if (number === 0) {
      this.#first = name;
    } else {
      this.#others ??= new Map();
      this.#others.set(name, number);
    }
    return number;
  }
}

/** What is of any length says how long it is, so that no two runs have the same key. */
function keyOf({ text, style, owner, link, isVerbatim, isolates }: TextRun, numbers: TextNumbers): string {
  const { faces, size, colour, language, rise } = style;
  const tag = numbers.ofOwner(owner);
  const goal = link === undefined ? '' : numbers.ofLink(link);
  const apart = isolates ? JSON.stringify(isolates.map((around) => numbers.ofIsolate(around))) : '';
  const marks = `${size} ${rise ?? ''} ${tag} ${goal} ${isVerbatim ? 'v' : ''} ${apart}`;
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
