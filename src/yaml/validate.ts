import { z } from 'zod';
import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/span.ts';
import { describeIssue } from './describe-issue.ts';
import { type Finding, findingsOf } from './findings.ts';
import { fromPointer, toPointer } from './pointer.ts';
import type { YamlFile } from './yaml-file.ts';

/** The codes under which the mistakes of one kind of file are reported. */
export interface ValidationCodes {
  readonly unknownKey: DiagnosticCode;
  readonly missingKey: DiagnosticCode;
  readonly invalidValue: DiagnosticCode;
}

const mostFindings = 100;

/**
 * zod writes code for a schema, which takes V8 longer to compile than it takes to check some values without. So that is done
 * for a schema that has been met that often.
 */
const fewValues = 50;
const met = new WeakMap<z.ZodType, number>();

function isNew(schema: z.ZodType): boolean {
  const count = (met.get(schema) ?? 0) + 1;
  met.set(schema, count);
  return count < fewValues;
}

/**
 * Checks the value at a JSON Pointer against a schema. Every mistake becomes one diagnostic at the smallest
 * place that shows it; a value that YAML reads as something else than its text is `yaml/unquoted-value`.
 * Messages inside a schema are predicates, such as "must be a date like 2026-11-23".
 */
export function validateYaml<Schema extends z.ZodType>(
  schema: Schema,
  yamlFile: YamlFile,
  pointer: string,
  codes: ValidationCodes,
): Outcome<z.output<Schema>> {
  const value = valueAt(yamlFile.value, fromPointer(pointer));
  const knownKeys = new WeakMap<readonly string[], readonly string[]>();
  const parsed = schema.safeParse(value, {
    jitless: isNew(schema),
    error: (issue) => {
      if (issue.code === 'unrecognized_keys' && issue.inst instanceof z.ZodObject) {
        knownKeys.set(issue.keys, Object.keys(issue.inst.shape));
      }
      return describeIssue(issue);
    },
  });
  if (parsed.success) return { value: parsed.data, diagnostics: [] };
  const findings = findingsOf(parsed.error.issues, {
    valueAt: (path) => valueAt(value, path),
    sourceOf: (path) => yamlFile.sourceOf(pointer + toPointer(path)),
    knownKeys: (keys) => knownKeys.get(keys) ?? [],
  });
  const context = { yamlFile, pointer, codes };
  return { diagnostics: findings.slice(0, mostFindings).map((finding) => toDiagnostic(context, finding)) };
}

interface Context {
  readonly yamlFile: YamlFile;
  readonly pointer: string;
  readonly codes: ValidationCodes;
}

function toDiagnostic(context: Context, finding: Finding): Diagnostic {
  const { yamlFile, codes } = context;
  const pointer = context.pointer + toPointer(finding.path);
  const help = finding.help === undefined ? {} : { help: finding.help };
  const name = String(finding.path.at(-1));
  switch (finding.type) {
    case 'unknown-key': {
      const message = `the key \`${name}\` is not known here`;
      return { code: codes.unknownKey, message, span: yamlFile.keySpanOf(pointer), ...help };
    }
    case 'missing-key': {
      const parent = context.pointer + toPointer(finding.path.slice(0, -1));
      const message = `the key \`${name}\` is missing`;
      return { code: codes.missingKey, message, span: headOf(yamlFile, parent), ...help };
    }
    case 'invalid-key': {
      const message = `the key \`${name}\` ${finding.predicate}`;
      return { code: codes.invalidValue, message, span: yamlFile.keySpanOf(pointer), ...help };
    }
    case 'unquoted-value':
      return {
        code: 'yaml/unquoted-value',
        message: finding.message,
        span: yamlFile.spanOf(pointer),
        ...help,
      };
    case 'invalid-value': {
      const message = `${subjectOf(context, finding.path)} ${finding.predicate}`;
      return { code: codes.invalidValue, message, span: placeOf(yamlFile, pointer), ...help };
    }
  }
}

/** What a message is about: a key, an item of a list, or the whole. */
function subjectOf(context: Context, path: readonly PropertyKey[]): string {
  const key = path.findLast((segment) => typeof segment === 'string');
  if (key === undefined) return context.pointer === '' ? 'the file' : 'the record';
  return typeof path.at(-1) === 'number' ? `an item of \`${key}\`` : `\`${key}\``;
}

/** An empty value has no width, so its key is shown. */
function placeOf(yamlFile: YamlFile, pointer: string): Span {
  return yamlFile.sourceOf(pointer) === '' ? yamlFile.keySpanOf(pointer) : yamlFile.spanOf(pointer);
}

/** The line by which an author knows a record: its id, or else its first key. */
function headOf(yamlFile: YamlFile, pointer: string): Span {
  const value = valueAt(yamlFile.value, fromPointer(pointer));
  if (typeof value !== 'object' || value === null) return yamlFile.spanOf(pointer);
  if (Object.hasOwn(value, 'id')) return yamlFile.spanOf(`${pointer}/id`);
  const [first] = Object.keys(value);
  return first === undefined ? yamlFile.spanOf(pointer) : yamlFile.keySpanOf(pointer + toPointer([first]));
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const segment of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = Reflect.get(value, segment);
  }
  return value;
}
