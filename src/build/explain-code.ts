import { type DiagnosticCode, diagnosticCodes, type Severity } from '../diagnostics/codes.ts';
import type { Rule } from '../lint/rule.ts';
import { rules } from '../lint/rules/index.ts';
import type { Project } from '../project/schema.ts';

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
  const [area = ''] = code.split('/');
  return {
    code,
    severity,
    summary,
    advice: adviceFor(area, code, severity),
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

/** What to do about the diagnostics of an area. */
const advice: Readonly<Record<string, string>> = {
  yaml: 'mend the text of the file at the place that is named; an editor that knows the schema shows the same while you write',
  project:
    'mend `briefwright.yaml`, or the file of the theme or language that is named; `briefwright schema project` prints its schema',
  corpus:
    'mend the record at the line that is named; `briefwright schema recommendation` and its like print what records may say',
  spec: 'mend the brief’s definition, or the option of the command line; `briefwright list` shows the names that exist',
  selection: 'look at `briefwright explain <brief>`, which says for each recommendation why it is in or out',
  budget:
    'allow more pages, name less under `budget`, or let fewer recommendations in; `briefwright fit <brief>` shows what fits',
  template:
    'mend the template at the line that is named; `templates/README.md` describes all that one may name',
  document:
    'mend the text that the place shows: that of a record, or of a template where the place is in the Markdown',
  image: 'replace the picture; PNG, JPEG and SVG of simple shapes are shown',
  layout: 'shorten what does not fit, or choose another theme or paper',
  pdf: 'add the font that is named to `fonts/`, or install its package',
  relations:
    'mend the `relations` of the records that are named; `briefwright deps` shows how they hang together',
  coverage: 'give the record a brief to be in, or take it out; `briefwright coverage` shows all gaps',
  leak: 'find out how the words came into the file, which is most often a template; nothing of it may be published',
  input: 'look at the file that was named',
  verify: 'build the brief anew, or find out who changed the file',
  merge: 'build all parts again with the same program, day and project',
};

function adviceFor(area: string, code: DiagnosticCode, severity: Severity): string {
  if (area !== 'lint') return advice[area] ?? 'look at the place that is named';
  return severity === 'error'
    ? 'this rule cannot be silenced'
    : `to change how it counts, write \`lint: { ${code}: off }\` in \`briefwright.yaml\`, or \`info\`, \`warning\` or \`error\``;
}
