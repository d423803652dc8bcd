import { numberShape, type Shape } from '../shape.ts';
import {
  type Block,
  calledName,
  type Expression,
  type Mustache,
  type Program,
  type Statement,
} from '../syntax-tree.ts';
import { report, type Scope } from './check-context.ts';
import {
  checkCall,
  checkExpression,
  describeShape,
  isText,
  reportUnknownHelper,
  writtenAs,
} from './check-expression.ts';
import { checkPartial } from './check-partial.ts';
import { resolvePath } from './resolve-path.ts';

const deepest = 100;

/** Checks every statement of a program, on every branch, against what its names mean there. */
export function checkProgram(scope: Scope, program: Program | undefined): void {
  if (!program) return;
  for (const statement of program.body) {
    if (scope.depth <= deepest) checkStatement(scope, statement);
    else report(scope, statement, { code: 'template/unsafe', message: 'the template is nested too deeply' });
  }
}

function checkStatement(scope: Scope, statement: Statement): void {
  if (statement.type === 'MustacheStatement') checkMustache(scope, statement);
  else if (statement.type === 'BlockStatement') checkBlock(scope, statement);
  else if (statement.type === 'PartialStatement') checkPartial(scope, statement, checkProgram);
  else if (statement.type !== 'ContentStatement' && statement.type !== 'CommentStatement') {
    report(scope, statement, {
      code: 'template/unsafe',
      message: 'inline partials, partial blocks and decorators are not allowed',
      help: 'put the partial into a file of its own in `templates/partials/`',
    });
  }
}

function checkMustache(scope: Scope, statement: Mustache): void {
  const { path, params, hash } = statement;
  if (!statement.escaped) {
    report(scope, statement, {
      code: 'template/unsafe',
      message: 'this would show a value without escaping it',
      help: `write \`{{${writtenAs(path)}}}\`, or \`{{markdown ${writtenAs(path)}}}\` for a Markdown field`,
    });
    return;
  }
  const name = calledName(path);
  const isCall = params.length > 0 || hash !== undefined;
  const isHelper = name !== undefined && !scope.names.has(name) && scope.context.helpers.has(name);
  if (isCall || isHelper) checkShownCall(scope, statement);
  else checkShownValue(scope, path);
}

function checkShownCall(scope: Scope, statement: Mustache): void {
  if (checkCall(scope, statement)?.type !== 'boolean') return;
  const message = `\`${writtenAs(statement.path)}\` is a condition and cannot be shown`;
  report(scope, statement.path, { code: 'template/wrong-type', message, help: 'use it in `{{#if (…)}}`' });
}

function checkShownValue(scope: Scope, path: Expression): void {
  if (path.type !== 'PathExpression') {
    report(scope, path, {
      code: 'template/wrong-type',
      message: 'a literal is shown by writing it outside of `{{ }}`',
    });
    return;
  }
  const shape = resolvePath(scope, path);
  if (!shape || isText(shape)) return;
  const help = waysToShow[shape.type]?.replace('…', path.original);
  report(scope, path, {
    code: 'template/wrong-type',
    message: `\`${path.original}\` is ${describeShape(shape)}, which cannot be shown like this`,
    ...(help !== undefined && { help }),
  });
}

const waysToShow: Readonly<Partial<Record<Shape['type'], string>>> = {
  markdown: 'write `{{markdown …}}`',
  boolean: 'use it in `{{#if …}}`',
  list: 'go through it with `{{#each …}}`',
  object: 'name one of its values, or use `{{#with …}}`',
};

function checkBlock(scope: Scope, block: Block): void {
  const name = calledName(block.path);
  const inner = { ...scope, depth: scope.depth + 1 };
  if (name !== 'if' && name !== 'unless' && name !== 'each' && name !== 'with') {
    reportUnknownBlock(scope, block);
    return;
  }
  const [value] = block.params;
  if (!value || block.params.length > 1 || block.hash) {
    report(scope, block.path, { code: 'template/wrong-type', message: `\`#${name}\` takes one value` });
    return;
  }
  const shape = checkExpression(scope, value);
  checkProgram(inner, block.inverse);
  if (name === 'if' || name === 'unless') checkBranch(inner, block);
  else if (shape) checkScoped(inner, block, { name, value, shape });
}

function checkBranch(scope: Scope, block: Block): void {
  refuseNames(scope, block, 0);
  checkProgram(scope, block.program);
}

interface ScopedBlock {
  readonly name: 'each' | 'with';
  readonly value: Expression;
  readonly shape: Shape;
}

/** A block whose `this` is another. */
function checkScoped(scope: Scope, block: Block, { name, value, shape }: ScopedBlock): void {
  const isLoop = name === 'each';
  if (isLoop ? shape.type !== 'list' : shape.type !== 'object') {
    const message = `\`${writtenAs(value)}\` is ${describeShape(shape)}; \`#${name}\` takes ${isLoop ? 'a list' : 'a group of values'}`;
    report(scope, value, { code: 'template/wrong-type', message });
    return;
  }
  const item = shape.type === 'list' ? shape.item : shape;
  refuseNames(scope, block, isLoop ? 2 : 1);
  const [itemName, indexName] = block.program?.blockParams ?? [];
  const names = new Map(scope.names);
  if (itemName !== undefined) names.set(itemName, item);
  if (indexName !== undefined) names.set(indexName, numberShape);
  const loops = scope.loops + (isLoop ? 1 : 0);
  checkProgram({ ...scope, value: item, outer: scope, names, loops }, block.program);
}

/** Block parameters that a block does not give, or that hide a helper. */
function refuseNames(scope: Scope, block: Block, given: number): void {
  for (const [index, name] of (block.program?.blockParams ?? []).entries()) {
    if (index >= given) {
      const message = `\`#${writtenAs(block.path)}\` gives no value for \`${name}\``;
      report(scope, block.path, { code: 'template/wrong-type', message });
    } else if (scope.context.helpers.has(name)) {
      report(scope, block.path, { code: 'template/unsafe', message: `\`${name}\` is the name of a helper` });
    }
  }
}

function reportUnknownBlock(scope: Scope, block: Block): void {
  const name = writtenAs(block.path);
  const isHelper = scope.context.helpers.has(name);
  const isValue = scope.value.type === 'object' && scope.value.fields.has(name);
  if (!isHelper && !isValue) {
    reportUnknownHelper(scope, block.path);
    return;
  }
  report(scope, block.path, {
    code: 'template/unknown-helper',
    message: `\`${name}\` is not a block`,
    help: isValue ? `write \`{{#each ${name}}}\` or \`{{#if ${name}}}\`` : `write \`{{${name} …}}\``,
  });
}
