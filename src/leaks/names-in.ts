/** What may be the id of a record in a text. */
export interface Names {
  /** Certainly meant as names: in anchors, behind `#`, in `id="…"`, or of so many words that no sentence has them. */
  readonly sure: ReadonlySet<string>;
  /** All others; words of a sentence may be among them. */
  readonly tokens: ReadonlySet<string>;
}

/** Runs of letters, digits and single hyphens, as ids are made of. */
const token = /[a-z0-9]+(?:-[a-z0-9]+)*/g;

/** What anchors put before the id of a record. */
const anchorPrefix = /^(?:rec|evidence|ref)-/;

/** So many words with hyphens between them are no word of a language. */
const sureWords = 3;

/** Finds names in a text, without what anchors put before them. */
export function namesIn(text: string): Names {
  const sure = new Set<string>();
  const tokens = new Set<string>();
  for (const { 0: name, index } of text.matchAll(token)) {
    if (/[A-Za-z0-9-]/.test(text[index - 1] ?? '') || /[A-Za-z0-9]/.test(text[index + name.length] ?? ''))
      continue;
    const id = name.replace(anchorPrefix, '');
    const isSure = id !== name || isNamed(text, index) || name.split('-').length >= sureWords;
    if (isSure) sure.add(id).add(name);
    else tokens.add(name);
  }
  return { sure, tokens };
}

/** Whether a link or an HTML element names what begins at a place. */
function isNamed(text: string, index: number): boolean {
  const before = text[index - 1];
  if (before !== '"' && before !== "'") return before === '#';
  return /\b(?:id|name)=$/.test(text.slice(Math.max(0, index - 7), index - 1));
}

/** Whether a text as a whole is a name or an address rather than a sentence. */
export function isName(text: string): boolean {
  return /^[!-~]+$/.test(text);
}
