import { parseValue, type ReadValue, skipSpace } from './parse-value.ts';

/** An operator of a content stream, and what it works on. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly ReadValue[];
}

/** More than any operator takes. */
const mostOperands = 64;

const operatorAt = /[A-Za-z'"][A-Za-z0-9]*\*?/y;

/**
 * Parses a content stream (ISO 32000-1, 7.8.2), given with one character a byte; nothing where a part of it is no
 * operation, as in comments and pictures that stand in the stream: ours have none.
 */
export function parseContent(text: string): readonly Operation[] | undefined {
  const operations: Operation[] = [];
  let operands: ReadValue[] = [];
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const operand = parseValue(text, at);
    if (operand) operands.push(operand.value);
    const operator = operand ? undefined : matchAt(text, at);
    if ((!operand && operator === undefined) || operands.length > mostOperands) return undefined;
    if (operator !== undefined) {
      operations.push({ operator, operands });
      operands = [];
    }
    at = skipSpace(text, operand ? operand.end : at + (operator ?? '').length);
  }
  return operands.length === 0 ? operations : undefined;
}

function matchAt(text: string, at: number): string | undefined {
  operatorAt.lastIndex = at;
  const operator = operatorAt.exec(text)?.[0];
  return operator === 'BI' ? undefined : operator;
}
