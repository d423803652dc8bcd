import type { Helper } from './helpers/helper.ts';
import { type Block, type Call, calledName, type Mustache, type Path, type Program } from './syntax-tree.ts';

/**
 * The syntax tree with every value that a template shows passed to the helper of the name `show`. What a helper
 * gives as Markdown is left alone.
 */
export function showValues(program: Program, helpers: ReadonlyMap<string, Helper>, show: string): Program {
  const inside = (part: Program | undefined) => part && showValues(part, helpers, show);
  const body = program.body.map((statement) => {
    if (statement.type === 'MustacheStatement') return showValue(statement, helpers, show);
    if (statement.type !== 'BlockStatement') return statement;
    const { program: main, inverse, ...block } = statement;
    return { ...block, ...withPrograms(inside(main), inside(inverse)) };
  });
  return { ...program, body };
}

function withPrograms(program: Program | undefined, inverse: Program | undefined): Partial<Block> {
  return { ...(program && { program }), ...(inverse && { inverse }) };
}

function showValue(statement: Mustache, helpers: ReadonlyMap<string, Helper>, show: string): Mustache {
  const name = calledName(statement.path);
  const helper = name === undefined ? undefined : helpers.get(name);
  if (helper?.gives === 'markdown') return statement;
  const { loc } = statement;
  const path: Path = { type: 'PathExpression', data: false, depth: 0, parts: [show], original: show, loc };
  const { hash: _, ...shown } = statement;
  return { ...shown, path, params: [helper ? callOf(statement) : statement.path] };
}

function callOf({ path, params, hash, loc }: Mustache): Call {
  return { type: 'SubExpression', path, params, ...(hash && { hash }), loc };
}
