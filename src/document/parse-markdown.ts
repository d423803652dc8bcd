import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { suggestName } from '../diagnostics/suggest.ts';
import { isLanguageTag } from '../schema/language-tag.ts';
import { readTokens } from './bounded-lexer.ts';
import { convertBlocks } from './convert-blocks.ts';
import { languageHelp } from './convert-inlines.ts';
import type { Block, Document, FootnoteDefinition } from './document.ts';
import { collectFootnotes } from './footnote-tokens.ts';
import { readFrontMatter } from './front-matter.ts';
import { assignHeadingIds } from './heading-ids.ts';
import type { Markdown } from './markdown.ts';
import { blockTokens } from './marked-tokens.ts';
import { type ParseState, report } from './parse-state.ts';
import { plainText } from './plain-text.ts';
import { locate, readSourceLines, spanOfLines } from './source-lines.ts';

/** In UTF-16 code units; a brief has some thirty thousand. */
const longestDocument = 500_000;

/**
 * Reads GitHub Markdown with YAML front matter into a document. Constructs that briefs do not have are kept as
 * text and reported; a document longer than 500,000 characters is refused.
 */
export function parseMarkdown(markdown: Markdown): Outcome<Document> {
  if (markdown.text.length > longestDocument) return { diagnostics: [tooLarge(markdown.file)] };
  const text = cleanText(markdown.text);
  const frontMatter = readFrontMatter({ file: markdown.file, text });
  const tokens = readTokens(frontMatter.body);
  const state: ParseState = {
    source: readSourceLines(markdown.file, text),
    diagnostics: [...frontMatter.diagnostics],
    anchors: new Map(),
    anchorLinks: [],
    footnotes: collectFootnotes(tokens, frontMatter.bodyLine),
    footnoteOrder: new Map(),
  };
  const blocks = convertBlocks(state, tokens, frontMatter.bodyLine);
  const footnotes = convertFootnotes(state);
  const names = new Set(state.anchors.keys());
  const children = assignHeadingIds(blocks, names);
  const notes = footnotes.map((note) => ({ ...note, children: assignHeadingIds(note.children, names) }));
  checkAnchors(state, names);
  const document = describe(state, frontMatter.values, children, notes);
  return { value: document, diagnostics: state.diagnostics };
}

function tooLarge(file: string): Diagnostic {
  const start = { line: 1, column: 1 };
  const message = 'the document is longer than 500,000 characters';
  return { code: 'document/too-large', message, span: { file, start, end: start } };
}

/** What is no text, and every half of a character beyond the first plane. */
const mayBeNoText = /[^\t\n -~\u00a0-\ud7ff\ue000-\uffff]/;

/** Line ends become `\n`; what is no text (control characters, lone surrogates) becomes U+FFFD (CommonMark 2.3). */
function cleanText(text: string): string {
  const cleaned = text.replace(/^\ufeff/, '');
  if (!mayBeNoText.test(cleaned)) return cleaned;
  return cleaned.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]|\p{Cs}/gu, '\ufffd');
}

/** A footnote may refer to further ones: the order grows while it is followed. */
function convertFootnotes(state: ParseState): readonly FootnoteDefinition[] {
  const definitions: FootnoteDefinition[] = [];
  for (const [identifier, number] of state.footnoteOrder) {
    const found = state.footnotes.get(identifier);
    if (found === undefined) continue;
    const children = convertBlocks(state, blockTokens(found.token.tokens), found.line);
    definitions.push({ type: 'footnoteDefinition', identifier, number, children });
  }
  reportUnusedFootnotes(state);
  return definitions;
}

function reportUnusedFootnotes(state: ParseState): void {
  for (const [identifier, { line }] of state.footnotes) {
    if (state.footnoteOrder.has(identifier)) continue;
    const message = `nothing refers to the footnote \`${identifier}\`, and it is not shown`;
    report(state, 'document/unused-footnote', message, spanOfLines(state.source, line, ''));
  }
}

/** Looking for similar names takes time for each link, so only the first wrong ones get help. */
const mostSuggestions = 20;

function checkAnchors(state: ParseState, names: ReadonlySet<string>): void {
  const wrong = state.anchorLinks.filter(({ id }) => !names.has(id));
  for (const [index, { id, span }] of wrong.entries()) {
    const similar = index < mostSuggestions ? suggestName(id, names) : undefined;
    const help = similar === undefined ? undefined : `did you mean \`#${similar}\`?`;
    report(state, 'document/unknown-anchor', `the document has no anchor \`${id}\``, span, help);
  }
}

function describe(
  state: ParseState,
  values: ReadonlyMap<string, string>,
  children: readonly Block[],
  footnotes: readonly FootnoteDefinition[],
): Document {
  const { title, lang, dir, ...meta } = Object.fromEntries(values);
  if (lang && !isLanguageTag(lang)) reportLanguage(state, lang);
  const heading = children.find((block) => block.type === 'heading' && block.depth === 1);
  if (heading?.type !== 'heading') reportMissingTitle(state);
  return {
    type: 'document',
    title: title || (heading?.type === 'heading' ? plainText(heading.children) : ''),
    language: lang || 'en',
    direction: dir === 'rtl' ? 'rtl' : 'ltr',
    meta,
    children,
    footnotes,
  };
}

function reportLanguage(state: ParseState, language: string): void {
  const line = Math.max(
    state.source.lines.findIndex((text) => text.startsWith('lang:')),
    0,
  );
  const span = locate(state.source, line, language);
  report(state, 'document/unknown-language', `\`${language}\` is no language`, span, languageHelp);
}

function reportMissingTitle(state: ParseState): void {
  const span = spanOfLines(state.source, 0, '');
  const help = 'begin the document with a heading such as `# Title`';
  report(state, 'document/missing-title', 'the document has no heading of the first level', span, help);
}
