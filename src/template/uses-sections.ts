import type { Source } from './check/check-context.ts';
import { calledName, type Program } from './syntax-tree.ts';

/** Whether a template shows the brief's sections with `{{> (section …)}}`. */
export function usesSections({ program }: Source): boolean {
  return hasSection(program);
}

function hasSection(program: Program | undefined): boolean {
  return (
    program?.body.some((statement) => {
      if (statement.type === 'BlockStatement')
        return hasSection(statement.program) || hasSection(statement.inverse);
      if (statement.type !== 'PartialStatement' || statement.name.type !== 'SubExpression') return false;
      return calledName(statement.name.path) === 'section';
    }) === true
  );
}
