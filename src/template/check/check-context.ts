import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/span.ts';
import type { Helper } from '../helpers/helper.ts';
import type { Shape } from '../shape.ts';
import type { Program } from '../syntax-tree.ts';

/** A parsed template or partial. */
export interface Source {
  readonly program: Program;
  /** Where a node of it stands. */
  readonly spanOf: (node: hbs.AST.Node) => Span | undefined;
}

/** What the whole check of one template shares. */
export interface CheckContext {
  /** The shape of a Brief. */
  readonly root: Shape;
  readonly helpers: ReadonlyMap<string, Helper>;
  /** By name; without a source where its own syntax is wrong, which has been reported. */
  readonly partials: ReadonlyMap<string, Source | undefined>;
  /** Names of the partials that show the template's sections, by section. */
  readonly sections: ReadonlyMap<string, string>;
  /** Partials already checked, by the shape that they were given. */
  readonly checked: Map<Shape, Set<string>>;
  readonly counts: { inclusions: number };
  readonly diagnostics: Diagnostic[];
}

/** What the names at one place of a template mean. */
export interface Scope {
  readonly context: CheckContext;
  readonly source: Source;
  /** The partials on the way here, outermost first. */
  readonly trail: readonly string[];
  /** Where the innermost of them was included. */
  readonly includedAt?: Span;
  /** What `this` is. */
  readonly value: Shape;
  /** What `../` leads to. */
  readonly outer?: Scope;
  /** Block parameters. */
  readonly names: ReadonlyMap<string, Shape>;
  /** The number of loops around this place. */
  readonly loops: number;
  /** The number of blocks and subexpressions around this place. */
  readonly depth: number;
}

/** Reports a mistake at a node. */
export function report(
  { context, source, includedAt }: Scope,
  node: hbs.AST.Node,
  { code, message, help }: Pick<Diagnostic, 'code' | 'message' | 'help'>,
): void {
  const span = source.spanOf(node);
  context.diagnostics.push({
    code,
    message,
    ...(span && { span }),
    ...(includedAt && { related: [{ message: 'included here', span: includedAt }] }),
    ...(help !== undefined && { help }),
  });
}
