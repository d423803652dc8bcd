import { suggestName } from '../../diagnostics/suggest.ts';
import { booleanShape, numberShape, type Shape, textShape } from '../shape.ts';
import type { Path } from '../syntax-tree.ts';
import { report, type Scope } from './check-context.ts';

/** The shape of what a path names; a path that leads nowhere is reported. */
export function resolvePath(scope: Scope, path: Path): Shape | undefined {
  if (path.data) return resolveData(scope, path);
  let place: Scope | undefined = scope;
  for (let level = 0; level < path.depth; level += 1) place = place?.outer;
  if (!place) {
    const code = 'template/missing-variable';
    report(scope, path, {
      code,
      message: `\`${path.original}\` leads out of the template`,
      help: outerHelp(path),
    });
    return undefined;
  }
  const [first, ...rest] = path.parts;
  const named = first !== undefined && isPlain(path) ? scope.names.get(first) : undefined;
  return named ? follow(scope, path, named, rest) : follow(scope, path, place.value, path.parts);
}

/** In a partial, `../` ends at the partial. */
function outerHelp({ parts }: Path): string {
  return `inside a partial, write \`${['@root', ...parts].join('.')}\``;
}

/** It is not written as `this.name`, `./name` or `../name`. */
function isPlain({ depth, original }: Path): boolean {
  return depth === 0 && !/^(?:this\b|\.)/.test(original);
}

/** `@root` is the Brief; `@index` and the like are known inside loops. */
function resolveData(scope: Scope, path: Path): Shape | undefined {
  const [name = '', ...rest] = path.parts;
  if (name === 'root' && path.depth === 0) return follow(scope, path, scope.context.root, rest);
  const shape = loopData.get(name);
  if (shape && scope.loops > path.depth) return follow(scope, path, shape, rest);
  const message = shape
    ? `\`${path.original}\` is known only inside a loop`
    : `there is no \`${path.original}\``;
  const suggestion = shape ? undefined : suggestName(name, ['root', ...loopData.keys()]);
  missing(scope, path, message, suggestion && `did you mean \`@${suggestion}\`?`);
  return undefined;
}

const loopData: ReadonlyMap<string, Shape> = new Map([
  ['index', numberShape],
  ['first', booleanShape],
  ['last', booleanShape],
  ['key', textShape],
]);

function follow(scope: Scope, path: Path, start: Shape, parts: readonly string[]): Shape | undefined {
  let shape = start;
  for (const [index, part] of parts.entries()) {
    const next = fieldOf(shape, part);
    if (!next) {
      const owner = parts.slice(0, index).join('.');
      const isBrief = shape === scope.context.root;
      const place = owner === '' ? (isBrief ? 'a brief has' : 'here is') : `\`${owner}\` has`;
      missing(scope, path, `${place} no \`${part}\``, suggest(scope, path, { shape, part, index }));
      return undefined;
    }
    shape = next;
  }
  return shape;
}

function fieldOf(shape: Shape, part: string): Shape | undefined {
  if (shape.type === 'object') return shape.fields.get(part);
  if (shape.type !== 'list') return undefined;
  if (part === 'length') return numberShape;
  return /^\d+$/.test(part) ? shape.item : undefined;
}

interface Miss {
  readonly shape: Shape;
  readonly part: string;
  /** Of the part in the path. */
  readonly index: number;
}

/** The same name further out, else a similar name here, else all names where they are few. */
function suggest(scope: Scope, path: Path, { shape, part, index }: Miss): string | undefined {
  const outside = index === 0 && isPlain(path) ? findOutside(scope, part) : undefined;
  if (outside) return `did you mean \`${[outside, ...path.parts.slice(1)].join('.')}\`?`;
  const names = shape.type === 'object' ? [...shape.fields.keys()] : [];
  const callable = index === 0 ? [...scope.names.keys(), ...scope.context.helpers.keys()] : [];
  const similar = suggestName(part, [...names, ...callable]);
  if (similar !== undefined) return `did you mean \`${similar}\`?`;
  const isShort = names.length > 0 && names.length <= 12;
  return isShort ? `there is ${names.map((name) => `\`${name}\``).join(', ')}` : undefined;
}

function findOutside(scope: Scope, part: string): string | undefined {
  if (scope.outer && fieldOf(scope.outer.value, part)) return `../${part}`;
  return fieldOf(scope.context.root, part) ? `@root.${part}` : undefined;
}

function missing(scope: Scope, path: Path, message: string, help: string | undefined): void {
  report(scope, path, { code: 'template/missing-variable', message, ...(help !== undefined && { help }) });
}
