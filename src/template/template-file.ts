import { z } from 'zod';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/span.ts';
import { decodeText } from '../yaml/decode-text.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { validateYaml } from '../yaml/validate.ts';
import type { YamlFile } from '../yaml/yaml-file.ts';
import type { Source } from './check/check-context.ts';
import type { FoundFile } from './find-template-files.ts';
import { parseTemplate } from './parse-template.ts';

const name = z
  .string()
  .regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/, 'must be letters, digits and single hyphens');

const headerSchema = z.strictObject({
  description: z.string().trim().min(1, 'must not be empty').max(500),
  sections: z.array(name).max(100).default([]),
});

const codes = {
  unknownKey: 'template/invalid-header',
  missingKey: 'template/invalid-header',
  invalidValue: 'template/invalid-header',
} as const;

/** What stands between the `---` lines at the top of a template. */
export interface Header {
  readonly description: string;
  /** The sections it shows unless a brief says otherwise, in order. */
  readonly sections: readonly string[];
  readonly yaml: YamlFile | undefined;
}

/** A file of `templates/` as it was read. */
export interface TemplateFile {
  readonly file: string;
  readonly header: Header;
  /** Absent where its syntax is wrong. */
  readonly source?: Source;
}

/** Reads a template: a header in YAML, which may be left out, and a body in Handlebars. Partials have no header. */
export function readTemplate({ file, kind, bytes }: FoundFile): Outcome<TemplateFile> {
  const decoded = decodeText(file, bytes);
  if (decoded.value === undefined) return { diagnostics: decoded.diagnostics };
  const text = decoded.value.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const { head, body } = kind === 'template' ? splitHeader(text) : { head: undefined, body: text };
  const header = readHeader(file, head);
  const linesBefore = head === undefined ? 0 : head.split('\n').length + 1;
  const lines = body.split('\n');
  const parsed = parseTemplate(body, (line) => lineSpan(file, line + linesBefore, lines[line - 1] ?? ''));
  const source = parsed.value && {
    program: parsed.value,
    spanOf: ({ loc }: hbs.AST.Node) => spanOf(file, loc, linesBefore),
  };
  return {
    value: { file, header: header.value ?? emptyHeader, ...(source && { source }) },
    diagnostics: [...header.diagnostics, ...parsed.diagnostics],
  };
}

const emptyHeader: Header = { description: '', sections: [], yaml: undefined };

interface Parts {
  readonly head: string | undefined;
  readonly body: string;
}

/** `head` is what stands between the two lines of hyphens. */
function splitHeader(text: string): Parts {
  const match = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m.exec(text);
  if (match?.index !== 0) return { head: undefined, body: text };
  return { head: match[1] ?? '', body: text.slice(match[0].length) };
}

/** The line of hyphens becomes a blank line, so that places in the header are places in the file. */
function readHeader(file: string, head: string | undefined): Outcome<Header> {
  if (head === undefined || head.trim() === '') return { diagnostics: [] };
  const { value: yaml, diagnostics } = readYaml(file, new TextEncoder().encode(`\n${head}`));
  if (!yaml) return { diagnostics };
  const header = validateYaml(headerSchema, yaml, '', codes);
  const all = [...diagnostics, ...header.diagnostics];
  return header.value ? { value: { ...header.value, yaml }, diagnostics: all } : { diagnostics: all };
}

function lineSpan(file: string, line: number, text: string): Span {
  const column = text.length - text.trimStart().length + 1;
  return {
    file,
    start: { line, column },
    end: { line, column: Math.max(column, text.trimEnd().length) + 1 },
  };
}

/** Handlebars counts columns from 0. */
function spanOf(file: string, { start, end }: hbs.AST.SourceLocation, linesBefore: number): Span {
  return {
    file,
    start: { line: start.line + linesBefore, column: start.column + 1 },
    end: { line: end.line + linesBefore, column: end.column + 1 },
  };
}
