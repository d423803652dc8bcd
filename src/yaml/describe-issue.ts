import type { z } from 'zod';

/**
 * What is wrong, as a predicate: "must be a list, not a text". Used where a schema gives no message of its
 * own, and instead of zod's texts.
 */
export function describeIssue(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${nameOfExpected(issue.expected)}, not ${nameOfType(issue.input)}`;
    case 'invalid_value':
      return `must be ${oneOf(issue.values.map((value) => `\`${String(value)}\``))}`;
    case 'too_small':
      return `must ${amount(issue.origin, `at least ${issue.minimum}`)}`;
    case 'too_big':
      return `must ${amount(issue.origin, `at most ${issue.maximum}`)}${actualLength(issue.input)}`;
    case 'invalid_format':
      return issue.format === 'url' ? 'must be a web address like https://example.org' : 'has the wrong form';
    case 'invalid_union':
      return `must be ${oneOf(expectedTypes(issue.errors))}, not ${nameOfType(issue.input)}`;
    default:
      return 'has the wrong form';
  }
}

/** The type of a value as an author would say it; numbers with their value. */
export function nameOfType(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'string':
      return 'a text';
    case 'number':
      return `the number ${value}`;
    case 'boolean':
      return `the truth value ${value}`;
    default:
      return 'a mapping';
  }
}

const expectedNames: ReadonlyMap<string, string> = new Map([
  ['string', 'a text'],
  ['number', 'a number'],
  ['int', 'a whole number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'a mapping'],
  ['record', 'a mapping'],
]);

function nameOfExpected(expected: string): string {
  return expectedNames.get(expected) ?? expected;
}

function expectedTypes(branches: readonly (readonly z.core.$ZodIssue[])[] = []): string[] {
  const names = branches.flatMap(([first]) =>
    first?.code === 'invalid_type' && first.path.length === 0 ? [nameOfExpected(first.expected)] : [],
  );
  return [...new Set(names)];
}

function amount(origin: string, bound: string): string {
  if (origin === 'string') return `be ${bound} characters long`;
  if (origin === 'array') return `hold ${bound} ${bound.endsWith(' 1') ? 'item' : 'items'}`;
  return `be ${bound}`;
}

function actualLength(input: unknown): string {
  return typeof input === 'string' ? `, not ${input.length}` : '';
}

function oneOf(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} or ${last}`;
}
