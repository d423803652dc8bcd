/**
 * A Markdown field of the corpus, fit to stand in a brief: paragraphs, emphasis, links, lists, quotes and code
 * stay, and so do spans that name a language. Other HTML, footnotes and link definitions are shown as text, images
 * become links, headings become bold lines, a code block that is left open is closed. Nothing in it can reach past its
 * end or into the brief's outline.
 */
export function neutraliseMarkdown(text: string): string {
  const lines = text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .trim()
    .split('\n');
  const result: string[] = [];
  let fence: string | undefined;
  for (const line of lines) {
    if (fence === undefined) {
      fence = openingFence(line);
      result.push(fence === undefined ? neutraliseLine(line, result.at(-1) ?? '') : line);
    } else {
      if (closes(line, fence)) fence = undefined;
      result.push(line);
    }
  }
  return [...result, ...(fence === undefined ? [] : [fence])].join('\n');
}

/**
 * Only a fence in the first column is certain to be one, whatever stands around it (CommonMark 0.31.2, 4.5). The
 * info string of one made of backticks holds no backtick.
 */
function openingFence(line: string): string | undefined {
  return /^(?:(`{3,})[^`]*|(~{3,}).*)$/.exec(line)?.slice(1).find(Boolean);
}

function closes(line: string, fence: string): boolean {
  const run = /^ {0,3}(`+|~+)[ \t]*$/.exec(line)?.[1];
  return run?.startsWith(fence) === true;
}

function neutraliseLine(line: string, before: string): string {
  const inline = neutraliseInlines(hardBreak(line));
  return neutraliseOpening(inline, before);
}

/** Two spaces at the end of a line are a line break that editors and templates strip; a backslash is one too. */
function hardBreak(line: string): string {
  return line.replace(/(?<=\S) {2,}$/, '\\').trimEnd();
}

/** The indentation, list markers and quote marks at the start of a line. */
const containers = /^(?:[ \t]*(?:(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)|>))*[ \t]*/;

/** Headings and their underlines, and definitions of footnotes and links. */
function neutraliseOpening(line: string, before: string): string {
  const start = containers.exec(line)?.[0] ?? '';
  const rest = line.slice(start.length);
  const heading = /^#{1,6}(?:[ \t]+(.*?))??(?:[ \t]+#+)?$/.exec(rest);
  if (heading) return `${start}${boldLine(heading[1] ?? '')}`;
  if (before.trim() !== '' && /^(?:=+|-+)$/.test(line.trim())) return `\\${line.trim()}`;
  const isUnderline = before.trim() !== '' && /^(?:=+|-+)$/.test(rest);
  return isUnderline || /^\[[^\]]*\]:/.test(rest) ? `${start}\\${rest}` : line;
}

/** Without the heading's own emphasis, which could not stand inside bold and could open a list at its start. */
function boldLine(text: string): string {
  const plain = text.replace(/\\?\*+|\\?(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '').trim();
  return plain === '' ? '' : `**${plain}**`;
}

/**
 * Escapes what must not be markup. A code span is left alone where it ends on its own line; other backticks are
 * escaped, so that line by line and over the whole paragraph the same text is code.
 */
function neutraliseInlines(line: string): string {
  let result = '';
  let rest = line;
  while (rest !== '') {
    const piece = nextPiece(rest);
    result += piece.shown;
    rest = rest.slice(piece.length);
  }
  return result;
}

interface Piece {
  readonly length: number;
  readonly shown: string;
}

function nextPiece(rest: string): Piece {
  const [span, start, inside, end] = languageSpan.exec(rest) ?? [];
  if (span !== undefined) {
    return { length: span.length, shown: `${start}${neutraliseInlines(inside ?? '')}${end}` };
  }
  const whole = /^(?:\\[!-/:-@[-`{-~]|<(?:https?:|mailto:)[^\s<>]*>)/.exec(rest)?.[0] ?? codeSpan(rest);
  if (whole !== undefined) return { length: whole.length, shown: whole };
  const run = /^(?:`+|~{3,})/.exec(rest)?.[0];
  if (run !== undefined) return { length: run.length, shown: run.replace(/./g, '\\$&') };
  if (rest.startsWith('![')) return { length: 1, shown: '' };
  if (rest.startsWith('<') || rest.startsWith('[^')) return { length: 1, shown: `\\${rest.charAt(0)}` };
  const plain = /^[^\\<`~![]+/.exec(rest)?.[0] ?? rest.charAt(0);
  return { length: plain.length, shown: plain };
}

/** On one line, with its end tag and no other one inside, so that it can neither stay open nor end another one. */
const languageSpan = /^(<span(?: (?:lang|dir)="[A-Za-z0-9-]*"){1,2}>)((?:(?!<\/?span\b)[^\n])*)(<\/span>)/i;

/** A run of backticks, and all up to the next run of the same length (CommonMark 0.31.2, 6.1). */
function codeSpan(rest: string): string | undefined {
  return /^(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/.exec(rest)?.[0];
}
