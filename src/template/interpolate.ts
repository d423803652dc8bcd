import type { TitleValues } from '../brief/compose-context.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/span.ts';
import { checkTemplate } from './check/check-template.ts';
import { createEngine, type Engine } from './engine.ts';
import { parseTemplate } from './parse-template.ts';
import { type Shape, textShape } from './shape.ts';
import type { Program } from './syntax-tree.ts';

/**
 * Fills the values into a text such as `Briefing for {{audience.label}}`. It may use `{{#if}}` and `{{#unless}}`,
 * no partials and no other helpers. The result is plain text. Every mistake is reported at `span`.
 */
export function interpolate(template: string, values: TitleValues, span?: Span): Outcome<string> {
  if (!template.includes('{{')) return { value: template, diagnostics: [] };
  const { value: title, diagnostics } = readTitle(template, span);
  if (!title) return { diagnostics };
  const mistakes = checkTemplate(
    { root: shapeOf(values), helpers: new Map(), partials: new Map(), sections: new Map() },
    { program: title.program, spanOf: () => span },
  );
  if (mistakes.length > 0) return { diagnostics: mistakes };
  const value = title.engine.render('', values, { sections: [], sectionPartials: new Map() });
  return { value, diagnostics: [] };
}

interface Title {
  readonly program: Program;
  readonly engine: Engine;
}

/** The briefs of a matrix share their titles. */
const mostKnown = 1_000;
const known = new Map<string, Title>();

function readTitle(template: string, span: Span | undefined): Outcome<Title> {
  const before = known.get(template);
  if (before) return { value: before, diagnostics: [] };
  const { value: program, diagnostics } = parseTemplate(template, () => span);
  if (!program) return { diagnostics };
  const engine = createEngine({ helpers: new Map(), output: 'text' });
  engine.addTemplate('', program);
  if (known.size === mostKnown) known.clear();
  known.set(template, { program, engine });
  return { value: { program, engine }, diagnostics };
}

/** The labels of a language are many, and the same in all its briefs. */
const shapes = new WeakMap<TitleValues, Shape>();

function shapeOf(values: TitleValues): Shape {
  const before = shapes.get(values);
  if (before) return before;
  const fields = Object.entries(values).map(([name, value]) => {
    const shape: Shape = typeof value === 'string' ? textShape : shapeOf(value);
    return [name, shape] as const;
  });
  const shape: Shape = { type: 'object', fields: new Map(fields) };
  shapes.set(values, shape);
  return shape;
}
