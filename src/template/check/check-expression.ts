import { suggestName } from '../../diagnostics/suggest.ts';
import { blockNames } from '../engine.ts';
import type { ArgumentKind, Helper } from '../helpers/helper.ts';
import { booleanShape, numberShape, type Shape, textShape } from '../shape.ts';
import { type Call, calledName, type Expression, type Mustache } from '../syntax-tree.ts';
import { report, type Scope } from './check-context.ts';
import { resolvePath } from './resolve-path.ts';

const deepest = 100;

/** The shape of a value that is handed to a helper, block or partial; undefined where a mistake was reported. */
export function checkExpression(scope: Scope, expression: Expression): Shape | undefined {
  switch (expression.type) {
    case 'PathExpression':
      return resolvePath(scope, expression);
    case 'SubExpression':
      return checkCall(scope, expression);
    case 'NumberLiteral':
      return numberShape;
    case 'BooleanLiteral':
      return booleanShape;
    default:
      return textShape;
  }
}

/** The shape of what a call gives. Everything it names is checked, whether or not the helper exists. */
export function checkCall(outer: Scope, call: Call | Mustache): Shape | undefined {
  const scope = { ...outer, depth: outer.depth + 1 };
  if (scope.depth > deepest) {
    report(scope, call, { code: 'template/unsafe', message: 'the template is nested too deeply' });
    return undefined;
  }
  const name = calledName(call.path);
  const helper = name === undefined ? undefined : scope.context.helpers.get(name);
  if (!helper) {
    reportUnknownHelper(scope, call.path);
    for (const value of call.params) checkExpression(scope, value);
    return undefined;
  }
  checkArguments(scope, call, helper, name ?? '');
  if (helper.gives === 'condition') return booleanShape;
  return helper.gives === 'markdown' ? { type: 'markdown' } : textShape;
}

/** Reports a call of something that is no helper. */
export function reportUnknownHelper(scope: Scope, path: Expression): void {
  const name = 'original' in path ? String(path.original) : '';
  if (name === 'lookup' || name === 'log') {
    report(scope, path, { code: 'template/unsafe', message: `\`${name}\` is not allowed in templates` });
    return;
  }
  const isBlock = blockNames.some((block) => block === name);
  const suggestion = suggestName(name, [...scope.context.helpers.keys(), ...blockNames]);
  const help = isBlock ? `write \`{{#${name} …}}\`` : suggestion && `did you mean \`${suggestion}\`?`;
  report(scope, path, {
    code: 'template/unknown-helper',
    message: isBlock ? `\`${name}\` is a block` : `there is no helper \`${name}\``,
    ...(help && { help }),
  });
}

function checkArguments(scope: Scope, call: Call | Mustache, helper: Helper, name: string): void {
  const { takes, isVariadic } = helper;
  const count = call.params.length;
  if (count < takes.length || (count > takes.length && !isVariadic)) {
    const message = `\`${name}\` takes ${isVariadic ? 'at least ' : ''}${takes.length} values, not ${count}`;
    report(scope, call.path, { code: 'template/wrong-type', message });
  }
  for (const pair of call.hash?.pairs ?? []) {
    report(scope, pair, {
      code: 'template/wrong-type',
      message: `\`${name}\` takes no value named \`${pair.key}\``,
    });
  }
  for (const [index, value] of call.params.entries()) {
    const shape = checkExpression(scope, value);
    const kind = takes[index] ?? takes.at(-1);
    if (shape && kind) checkKind(scope, value, { shape, kind, name });
  }
}

interface Argument {
  readonly shape: Shape;
  readonly kind: ArgumentKind;
  /** Of the helper. */
  readonly name: string;
}

function checkKind(scope: Scope, value: Expression, { shape, kind, name }: Argument): void {
  if (fits(shape, kind)) return;
  const shown = `\`${writtenAs(value)}\``;
  if (kind === 'markdown' && isText(shape)) {
    const message = `${shown} is plain text, which \`${name}\` would not escape`;
    report(scope, value, { code: 'template/unsafe', message, help: `write \`{{${writtenAs(value)}}}\`` });
    return;
  }
  const message = `${shown} is ${describeShape(shape)}, but \`${name}\` takes ${kindNames[kind]}`;
  report(scope, value, { code: 'template/wrong-type', message });
}

function fits(shape: Shape, kind: ArgumentKind): boolean {
  if (kind === 'markdown') return shape.type === 'markdown';
  if (kind === 'texts') return shape.type === 'list' && isText(shape.item);
  return isText(shape);
}

/** Whether a value can be shown as it is. */
export function isText(shape: Shape): boolean {
  return shape.type === 'text' || shape.type === 'number';
}

const kindNames: Readonly<Record<ArgumentKind, string>> = {
  text: 'a text or number',
  texts: 'a list of texts',
  markdown: 'Markdown',
};

/** A shape in the words of messages. */
export function describeShape(shape: Shape): string {
  const names: Readonly<Record<Shape['type'], string>> = {
    text: 'a text',
    markdown: 'Markdown',
    number: 'a number',
    boolean: 'either true or false',
    list: 'a list',
    object: 'a group of values',
  };
  return names[shape.type];
}

/** A path or literal as the template writes it. */
export function writtenAs(expression: Expression): string {
  return expression.type === 'SubExpression' ? '(…)' : String(expression.original ?? '');
}
