import type { ParagraphItem, TextRun } from './text-line.ts';

/** A stretch of the text that one run gave. */
export interface Span {
  readonly start: number;
  /** Offset after the last character. */
  readonly end: number;
  readonly run: TextRun;
}

/** Text between two forced line breaks. Offsets count UTF-16 code units. */
export interface SourceText {
  readonly text: string;
  /** In order, without gaps, none empty. */
  readonly spans: readonly Span[];
  /** Where the author allows a hyphen. */
  readonly softHyphens: ReadonlySet<number>;
}

/**
 * Joins runs into texts, one for each line that the author ends. White space is collapsed as in HTML, except in
 * verbatim runs; soft hyphens become offsets; controls and halves of surrogate pairs go.
 */
export function normaliseText(items: readonly ParagraphItem[]): readonly SourceText[] {
  const drafts = [new Draft()];
  for (const item of items) {
    if (item.type === 'break') drafts.push(new Draft());
    else if (item.isVerbatim) addVerbatim(drafts, item);
    else drafts.at(-1)?.addCollapsed(item);
  }
  const texts = drafts.map((draft) => draft.finish());
  return texts.at(-1)?.text === '' ? texts.slice(0, -1) : texts;
}

const lineEnd = /\r\n|[\n\v\f\r\x85\u2028\u2029]/;
const softHyphen = '\u00ad';
const tabWidth = 4;

function addVerbatim(drafts: Draft[], run: TextRun): void {
  for (const [index, line] of run.text.split(lineEnd).entries()) {
    if (index > 0) drafts.push(new Draft());
    drafts.at(-1)?.addVerbatim(run, line);
  }
}

/** What collapsing changes, and soft hyphens. */
const needsCollapsing = /[\p{Cc}\p{Cs}\xad\u2028\u2029]| {2}/u;

function collapseSpaces(text: string): string {
  return dropUnprintable(text.replace(/[\t\n\v\f\r\x85\u2028\u2029]/g, ' ')).replace(/ {2,}/g, ' ');
}

function dropUnprintable(text: string): string {
  return text.replace(/\p{Cc}/gu, '').replace(/\p{Cs}/gu, '\ufffd');
}

class Draft {
  #text = '';
  readonly #spans: Span[] = [];
  readonly #softHyphens = new Set<number>();
  /** Whether a further space adds nothing: at the start, and after a space that is not verbatim. */
  #endsInSpace = true;

  addCollapsed(run: TextRun): void {
    const pieces = needsCollapsing.test(run.text) ? collapseSpaces(run.text).split(softHyphen) : [run.text];
    for (const [index, piece] of pieces.entries()) {
      if (index > 0) this.#softHyphens.add(this.#text.length);
      const rest = this.#endsInSpace && piece.startsWith(' ') ? piece.slice(1) : piece;
      if (rest === '') continue;
      this.#add(run, rest);
      this.#endsInSpace = rest.endsWith(' ');
    }
  }

  addVerbatim(run: TextRun, line: string): void {
    for (const [index, piece] of line.split('\t').entries()) {
      if (index > 0) this.#add(run, ' '.repeat(tabWidth - (this.#text.length % tabWidth)));
      this.#add(run, dropUnprintable(piece).replaceAll(softHyphen, ''));
    }
  }

  finish(): SourceText {
    return { text: this.#text, spans: this.#spans, softHyphens: this.#softHyphens };
  }

  #add(run: TextRun, text: string): void {
    if (text === '') return;
    const start = this.#text.length;
    const end = start + text.length;
    const last = this.#spans.at(-1);
    if (last?.run === run) this.#spans[this.#spans.length - 1] = { ...last, end };
    else this.#spans.push({ start, end, run });
    this.#text += text;
    this.#endsInSpace = false;
  }
}
