/** The parts of Handlebars' syntax tree that templates are made of, with types that can be told apart. */

export type Program = Omit<hbs.AST.Program, 'body' | 'blockParams'> & {
  readonly body: Statement[];
  readonly blockParams?: readonly string[];
};

export type Statement = Mustache | Block | PartialCall | Refused | Inert;

export interface Mustache extends hbs.AST.Node {
  type: 'MustacheStatement';
  path: Expression;
  params: Expression[];
  hash?: Hash;
  readonly escaped: boolean;
}

export interface Block extends hbs.AST.Node {
  readonly type: 'BlockStatement';
  readonly path: Expression;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
  readonly program?: Program;
  readonly inverse?: Program;
}

export interface PartialCall extends hbs.AST.Node {
  readonly type: 'PartialStatement';
  readonly name: Expression;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
}

/** What templates may not use. */
interface Refused extends hbs.AST.Node {
  readonly type: 'Decorator' | 'DecoratorBlock' | 'PartialBlockStatement';
}

interface Inert extends hbs.AST.Node {
  readonly type: 'ContentStatement' | 'CommentStatement';
}

export type Expression = Path | Call | Literal;

export interface Path extends hbs.AST.Node {
  readonly type: 'PathExpression';
  /** It begins with `@`. */
  readonly data: boolean;
  /** Number of `../`. */
  readonly depth: number;
  readonly parts: readonly string[];
  readonly original: string;
}

export interface Call extends hbs.AST.Node {
  readonly type: 'SubExpression';
  readonly path: Expression;
  readonly params: readonly Expression[];
  readonly hash?: Hash;
}

export interface Literal extends hbs.AST.Node {
  readonly type: 'StringLiteral' | 'NumberLiteral' | 'BooleanLiteral' | 'UndefinedLiteral' | 'NullLiteral';
  readonly original?: string | number | boolean;
}

export interface Hash extends hbs.AST.Node {
  readonly pairs: readonly HashPair[];
}

export interface HashPair extends hbs.AST.Node {
  readonly key: string;
  readonly value: Expression;
}

/** The name that a mustache, block or subexpression calls: a path of one part, not `this.name` or `../name`. */
export function calledName(path: Expression): string | undefined {
  if (path.type !== 'PathExpression' || path.data || path.depth > 0 || path.parts.length !== 1)
    return undefined;
  return path.original === path.parts[0] || /^\[.*\]$/.test(path.original) ? path.parts[0] : undefined;
}
