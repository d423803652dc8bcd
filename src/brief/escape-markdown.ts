interface Escape {
  /** Matches the character to put a backslash before. */
  readonly pattern: RegExp;
  readonly reason: string;
}

/** What CommonMark, GitHub's extensions or GitHub itself would take for markup, and so gets a backslash. */
const escapes: readonly Escape[] = [
  { pattern: /[\\`*[\]<|~$]/g, reason: 'code, emphasis, links, HTML, tables, strikethrough, formulas' },
  {
    pattern: /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu,
    reason: 'emphasis; inside a word an underscore is plain',
  },
  { pattern: /&(?=#?[A-Za-z0-9]+;)/g, reason: 'entities' },
  { pattern: /:(?=[A-Za-z0-9_+-]+\\?:)/g, reason: 'emoji short codes' },
  { pattern: /^[#>+=-]/g, reason: 'headings, quotes and lists, where the text opens a line' },
  { pattern: /(?<= )#(?=#*$)/g, reason: 'the closing sequence of a heading' },
  { pattern: /(?<=^\d{1,9})[.)](?= |$)/g, reason: 'numbered lists, where the text opens a line' },
  {
    pattern: /(?<=https?|ftp):(?=\/\/\S*\\)|(?<=www)\.(?=\S*\\)/gi,
    reason: 'addresses that GitHub would link, backslashes and all, where one has been written',
  },
];

/**
 * Plain text as Markdown that shows it literally, on GitHub and in `parseMarkdown`, wherever it stands:
 * in a paragraph, at the start of a line, in a heading, a table cell or the text of a link. It stays on one line.
 */
export function escapeMarkdown(text: string): string {
  const line = foldLines(text);
  return escapes.reduce((escaped, { pattern }) => escaped.replace(pattern, '\\$&'), line);
}

/** The text on one line. Non-breaking spaces stay as they are. */
export function foldLines(text: string): string {
  return text.replace(/[ \t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').replace(/^ | $/g, '');
}
