import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/span.ts';
import type { CheckContext, Scope, Source } from './check-context.ts';
import { checkProgram } from './check-program.ts';

/**
 * Checks a template and the partials it reaches before anything is rendered: every name on every branch has to
 * be one of the Brief's, every helper and partial has to exist, and nothing may be shown without escaping.
 */
export function checkTemplate(
  parts: Pick<CheckContext, 'root' | 'helpers' | 'partials' | 'sections'>,
  source: Source,
): readonly Diagnostic[] {
  const context: CheckContext = { ...parts, checked: new Map(), counts: { inclusions: 0 }, diagnostics: [] };
  const scope: Scope = {
    context,
    source,
    trail: [],
    value: parts.root,
    names: new Map(),
    loops: 0,
    depth: 0,
  };
  checkProgram(scope, source.program);
  return onceEach(context.diagnostics);
}

/** Each mistake once: a partial may be included from many places. */
export function onceEach(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const byPlace = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const key = [diagnostic.code, keyOf(diagnostic.span), diagnostic.message].join('\n');
    if (!byPlace.has(key)) byPlace.set(key, diagnostic);
  }
  return [...byPlace.values()];
}

function keyOf(span: Span | undefined): string {
  return span ? `${span.file}:${span.start.line}:${span.start.column}` : '';
}
