import Handlebars from 'handlebars';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/span.ts';
import type { Program } from './syntax-tree.ts';

/** Parses a template. The first mistake in its syntax is reported at its line, as counted from 1 in `text`. */
export function parseTemplate(
  text: string,
  spanOfLine: (line: number) => Span | undefined,
): Outcome<Program> {
  try {
    return { value: Handlebars.parse(text) as Program, diagnostics: [] };
  } catch (error) {
    const span = spanOfLine(lineOf(error));
    const diagnostic: Diagnostic = {
      code: 'template/syntax',
      message: describe(error),
      ...(span && { span }),
    };
    return { diagnostics: [diagnostic] };
  }
}

function lineOf(error: unknown): number {
  if (error instanceof Handlebars.Exception && error.lineNumber) return Number(error.lineNumber);
  return Number(/line (\d+)/.exec(messageOf(error))?.[1] ?? 1);
}

/** Handlebars' messages, in the wording of diagnostics. */
function describe(error: unknown): string {
  // Its parser is recursive, so very deep nesting ends in a full stack.
  if (error instanceof RangeError) return 'the template is nested too deeply';
  const message = messageOf(error);
  const mismatch = /^(.+) doesn't match (.+) - \d+:\d+$/.exec(message);
  if (mismatch) return `\`{{#${mismatch[1]}}}\` is closed by \`{{/${mismatch[2]}}}\``;
  if (/got 'EOF'/.test(message)) return 'the template ends before a block or tag is closed';
  const unexpected = /got '(\w+)'/.exec(message)?.[1];
  if (unexpected)
    return `this is not valid Handlebars: unexpected \`${tokenNames[unexpected] ?? unexpected}\``;
  return `this is not valid Handlebars: ${message.replace(/ - \d+:\d+$/, '').toLowerCase()}`;
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

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
