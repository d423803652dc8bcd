import Handlebars from 'handlebars';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/span.ts';
import { findExcess } from './find-excess.ts';
import type { Program } from './syntax-tree.ts';

/** Parses a template. The first mistake in its syntax is reported at its line, as counted from 1 in `text`. */
export function parseTemplate(
  text: string,
  spanOfLine: (line: number) => Span | undefined,
): Outcome<Program> {
  const excess = findExcess(text);
  if (excess !== undefined) {
    const top = spanOfLine(1);
    return { diagnostics: [{ code: 'template/unsafe', message: excess, ...(top && { span: top }) }] };
  }
  try {
    return { value: Handlebars.parse(text) as Program, diagnostics: [] };
  } catch (error) {
    const { line, message } = describe(error, text);
    const span = spanOfLine(line);
    return { diagnostics: [{ code: 'template/syntax', message, ...(span && { span }) }] };
  }
}

interface Mistake {
  readonly line: number;
  readonly message: string;
}

/** Handlebars' messages, in the wording of diagnostics. */
function describe(error: unknown, text: string): Mistake {
  const original = error instanceof Error ? error.message : String(error);
  const line = Number(/(?:line | - )(\d+)/.exec(original)?.[1] ?? 1);
  const mismatch = /^(.+) doesn't match (.+) - \d+:\d+$/.exec(original);
  if (mismatch) return { line, message: `\`{{#${mismatch[1]}}}\` is closed by \`{{/${mismatch[2]}}}\`` };
  const open = /got 'EOF'/.test(original) ? findOpenBlock(text) : undefined;
  if (open) return open;
  if (/got 'EOF'/.test(original)) return { line, message: 'the template ends inside of a tag' };
  const token = /got '(\w+)'/.exec(original)?.[1];
  const what = token
    ? `unexpected \`${tokenNames[token] ?? token}\``
    : original.replace(/ - \d+:\d+$/, '').toLowerCase();
  return { line, message: `this is not valid Handlebars: ${what}` };
}

/** The innermost block that the end of the template leaves open. */
function findOpenBlock(text: string): Mistake | undefined {
  const open: RegExpExecArray[] = [];
  for (const match of text.matchAll(/\{\{~?([#^/])\s*([^\s}~]+)/g)) {
    if (match[1] === '/') open.pop();
    else open.push(match);
  }
  const last = open.at(-1);
  if (!last) return undefined;
  const line = text.slice(0, last.index).split('\n').length;
  return { line, message: `\`{{${last[1]}${last[2]}}}\` is never closed` };
}

/** What the tokens look like that Handlebars' parser names. */
const tokenNames: Readonly<Record<string, string>> = {
  CLOSE: '}}',
  CLOSE_UNESCAPED: '}}}',
  OPEN_ENDBLOCK: '{{/',
  INVERSE: '{{else}}',
  EQUALS: '=',
  SEP: '.',
  OPEN_SEXPR: '(',
  CLOSE_SEXPR: ')',
  OPEN_BLOCK_PARAMS: 'as |',
  INVALID: 'character',
};
