import Handlebars from 'handlebars';
import { escapeMarkdown } from '../brief/escape-markdown.ts';
import { asText, type Frame, type Helper } from './helpers/helper.ts';
import { showValues } from './show-values.ts';
import type { Program } from './syntax-tree.ts';

/** A template failed while it was filled in. */
export class RenderError extends Error {}

export interface EngineOptions {
  readonly helpers: ReadonlyMap<string, Helper>;
  /** How values are shown: as Markdown that shows them literally, or as they are. */
  readonly output: 'markdown' | 'text';
}

/** What Handlebars compiled a syntax tree to. */
export interface CompiledTemplate {
  readonly main: unknown;
}

/** Handlebars, cut off from all that templates must not reach, for one set of templates. */
export interface Engine {
  /** Makes the syntax tree of a template ready to be rendered. */
  addTemplate(name: string, source: Program | CompiledTemplate): void;
  /** Makes the syntax tree of a partial ready to be included. */
  addPartial(name: string, source: Program | CompiledTemplate): void;
  /** A `CompiledTemplate` as an expression of JavaScript. It means nothing but to an engine with the same options. */
  compile(program: Program): string;
  /** Fills in the template of that name; throws `RenderError`. */
  render(name: string, values: object, frame: Frame): string;
}

/** The name under which values are shown. No template can call it: the check knows no such helper. */
const showName = 'show value';

/** Rounds of loops and inclusions of partials. Loops in loops over everything are a mistake, or hostile. */
const mostSteps = 100_000;

/** Handlebars' own helpers that templates may call. */
export const blockNames = ['if', 'unless', 'each', 'with'] as const;

interface Data {
  readonly frame: Frame;
  readonly spent: { steps: number };
}

/** An engine of its own: nothing registered in it is seen by any other. */
export function createEngine({ helpers, output }: EngineOptions): Engine {
  const handlebars = Handlebars.create();
  const templates = new Map<string, HandlebarsTemplateDelegate>();
  for (const name of ['lookup', 'log']) handlebars.unregisterHelper(name);
  handlebars.unregisterDecorator('inline');
  for (const [name, helper] of helpers) handlebars.registerHelper(name, adapt(helper));
  handlebars.registerHelper(showName, (value: unknown) => show(value, output));
  countLoops(handlebars);
  const known = [...blockNames, ...helpers.keys(), showName];
  const options: CompileOptions = {
    knownHelpers: Object.fromEntries(known.map((name) => [name, true])),
    knownHelpersOnly: true,
    // Every value goes through `show value`; every path is proved against the Brief's schema before anything is
    // rendered. Handlebars' own strict mode would only fault optional values that are absent, as in `licence.url`.
    noEscape: true,
    strict: false,
  };
  const shown = (program: Program) => showValues(program, helpers, showName);
  const prepare = (source: Program | CompiledTemplate): HandlebarsTemplateDelegate =>
    'main' in source ? handlebars.template(source) : handlebars.compile(shown(source), options);
  return {
    addTemplate: (name, source) => templates.set(name, prepare(source)),
    addPartial: (name, source) => handlebars.registerPartial(name, countInclusions(prepare(source))),
    compile: (program) => String(handlebars.precompile(shown(program), options)),
    render(name, values, frame) {
      const data: Data = { frame, spent: { steps: 0 } };
      try {
        return templates.get(name)?.(values, { data, ...noPrototypes }) ?? '';
      } catch (error) {
        throw new RenderError(error instanceof Error ? error.message : String(error));
      }
    },
  };
}

/** Own properties only, which is Handlebars' default; said here so that no other default can change it. */
const noPrototypes = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false } as const;

function adapt(helper: Helper) {
  return (...values: unknown[]): unknown => {
    const options = values.pop();
    return helper.run(values, dataOf(options).frame);
  };
}

function dataOf(options: unknown): Data {
  return (options as Handlebars.HelperOptions).data as Data;
}

function show(value: unknown, output: EngineOptions['output']): string {
  const text = asText(value);
  return output === 'markdown' ? escapeMarkdown(text) : text;
}

function countLoops(handlebars: typeof Handlebars): void {
  const { each } = handlebars.helpers;
  if (!each) return;
  handlebars.registerHelper(
    'each',
    function (this: unknown, list: unknown, options: Handlebars.HelperOptions) {
      if (Array.isArray(list)) spend(options, list.length);
      return each.call(this, list, options);
    },
  );
}

function countInclusions(partial: HandlebarsTemplateDelegate): HandlebarsTemplateDelegate {
  return (value, options) => {
    spend(options, 1);
    return partial(value, options);
  };
}

function spend(options: unknown, steps: number): void {
  const { spent } = dataOf(options);
  spent.steps += steps;
  if (spent.steps > mostSteps) throw new RenderError('its loops and partials repeat too often');
}
