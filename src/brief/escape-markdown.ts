interface Escape {
  /** Matches the character to put a backslash before. */
  readonly pattern: RegExp;
  readonly reason: string;
  /** What a text has that the pattern can match: most texts have none of it. */
  readonly needs?: string;
}

/** What CommonMark, GitHub's extensions or GitHub itself would take for markup, and so gets a backslash. */
const escapes: readonly Escape[] = [
  { pattern: /[\\`*[\]<|~$]/g, reason: 'code, emphasis, links, HTML, tables, strikethrough, formulas' },
  {
    pattern: /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,
    reason: 'emphasis; inside a word an underscore is plain',
    needs: '_',
  },
  { pattern: /&(?=#?[A-Za-z0-9]+;)/g, reason: 'entities', needs: '&' },
  { pattern: /:(?=[A-Za-z0-9_+-]+\\?:)/g, reason: 'emoji short codes', needs: ':' },
  { pattern: /^[#>+=-]/g, reason: 'headings, quotes and lists, where the text opens a line' },
  { pattern: /(?<= )#(?=#*$)/g, reason: 'the closing sequence of a heading', needs: ' #' },
  { pattern: /(?<=^\d{1,9})[.)](?= |$)/g, reason: 'numbered lists, where the text opens a line' },
  {
    pattern: /(?<=https?|ftp):(?=\/\/\S*\\)|(?<=www)\.(?=\S*\\)/gi,
    reason: 'addresses that GitHub would link, backslashes and all, where one has been written',
    needs: '\\',
  },
];

/** How many texts are remembered: those of some hundred briefs. */
const mostKnown = 20_000;
const known = new Map<string, string>();

/**
 * Plain text as Markdown that shows it literally, on GitHub and in `parseMarkdown`, wherever it stands:
 * in a paragraph, at the start of a line, in a heading, a table cell or the text of a link. It stays on one line.
 */
export function escapeMarkdown(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const escaped = escapeLine(foldLines(text));
  if (known.size === mostKnown) known.clear();
  known.set(text, escaped);
  return escaped;
}

function escapeLine(line: string): string {
  let escaped = line;
  for (const { pattern, needs } of escapes) {
    if (needs === undefined || escaped.includes(needs)) escaped = escaped.replace(pattern, '\\$&');
  }
  return escaped;
}

/** The text on one line. Non-breaking spaces stay as they are. */
export function foldLines(text: string): string {
  if (!/^ | $| {2}|[\t\n\v\f\r\u0085\u2028\u2029]/.test(text)) return text;
  return text.replace(/[ \t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').replace(/^ | $/g, '');
}
