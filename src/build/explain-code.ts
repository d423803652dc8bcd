import { type DiagnosticCode, diagnosticCodes, type Severity } from '../diagnostics/codes.ts';
import type { Rule } from '../lint/rule.ts';
import { rules } from '../lint/rules/index.ts';
import type { Project } from '../project/schema.ts';
import { adviceFor } from './advice.ts';

/** What a code of a diagnostic means: the shape that `explain-code --json` promises. */
export interface CodeExplanation {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly summary: string;
  /** Where to look, and what to do. */
  readonly advice: string;
  /** Only of lint rules. */
  readonly rule?: RuleExplanation;
}

export interface RuleExplanation {
  /** What it looks at: the document, the tag tree or the pages of a brief, or the records. */
  readonly subject: Rule['subject'];
  readonly why: string;
  /** Where a standard or a handbook asks for it. */
  readonly clause: string;
  readonly good: readonly string[];
  readonly bad: readonly string[];
}

/** One rule in a list: the shape that `rules --json` promises. */
export interface RuleRow {
  readonly code: string;
  readonly severity: Severity;
  /** What the project makes of it; absent where it says nothing. */
  readonly project?: Project['lint'][string];
  readonly subject: Rule['subject'];
  readonly summary: string;
}

const tables: ReadonlyMap<string, Rule> = new Map(
  Object.values<Rule>(rules).map((rule) => [rule.code, rule]),
);

/** Whether a diagnostic may carry this code. */
export function isCode(code: string): code is DiagnosticCode {
  return Object.hasOwn(diagnosticCodes, code);
}

/** Explains a code. */
export function explainCode(code: DiagnosticCode): CodeExplanation {
  const { severity, summary } = diagnosticCodes[code];
  const rule = tables.get(code);
  return {
    code,
    severity,
    summary,
    advice: adviceFor(code, severity),
    ...(rule && { rule: explainRule(rule) }),
  };
}

/** All lint rules by code, with what a project makes of them. */
export function listRules(lint: Project['lint'] = {}): readonly RuleRow[] {
  return [...tables.values()]
    .map(({ code, subject }): RuleRow => {
      const { severity, summary } = diagnosticCodes[code];
      const project = Object.hasOwn(lint, code) ? lint[code] : undefined;
      return { code, severity, ...(project === undefined ? {} : { project }), subject, summary };
    })
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}

function explainRule({ subject, why, clause, good, bad }: Rule): RuleExplanation {
  return { subject, why, clause, good: good.map(exampleText), bad: bad.map(exampleText) };
}

function exampleText(example: Rule['good'][number]): string {
  if (typeof example === 'string') return example;
  if ('markdown' in example) return example.markdown;
  const more = 'evidence' in example ? example.evidence : 'definition' in example ? example.definition : '';
  return [example.recommendations, more ?? ''].filter((text) => text !== '').join('\n');
}
