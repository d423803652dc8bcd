import type { TitleValues } from '../brief/compose-context.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/span.ts';
import { checkTemplate } from './check/check-template.ts';
import { createEngine } from './engine.ts';
import { parseTemplate } from './parse-template.ts';
import { type Shape, textShape } from './shape.ts';
import type { Program } from './syntax-tree.ts';

/**
 * Fills the values into a text such as `Briefing for {{audience.label}}`. It may use `{{#if}}` and `{{#unless}}`,
 * no partials and no other helpers. The result is plain text. Every mistake is reported at `span`.
 */
export function interpolate(template: string, values: TitleValues, span?: Span): Outcome<string> {
  if (!template.includes('{{')) return { value: template, diagnostics: [] };
  const { value: program, diagnostics } = parseTemplate(template, () => span);
  if (!program) return { diagnostics };
  const mistakes = checkTemplate(
    { root: shapeOf(values), helpers: new Map(), partials: new Map(), sections: new Map() },
    { program, spanOf: () => span },
  );
  if (mistakes.length > 0) return { diagnostics: mistakes };
  return fill(program, values);
}

function fill(program: Program, values: TitleValues): Outcome<string> {
  const engine = createEngine({ helpers: new Map(), output: 'text' });
  engine.addTemplate('', program);
  const value = engine.render('', values, { sections: [], sectionPartials: new Map() });
  return { value, diagnostics: [] };
}

function shapeOf(values: TitleValues): Shape {
  const fields = Object.entries(values).map(([name, value]) => {
    const shape: Shape = typeof value === 'string' ? textShape : shapeOf(value);
    return [name, shape] as const;
  });
  return { type: 'object', fields: new Map(fields) };
}
