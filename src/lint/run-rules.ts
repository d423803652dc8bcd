import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/document.ts';
import type { CorpusSubject, Finding, Rule, Subjects } from './rule.ts';
import { rules } from './rules/index.ts';

/** A brief, as far as it has been made: without pages only the rules on its document apply. */
export interface LintInput {
  readonly document: Document;
  readonly pages?: Subjects['pages'] | undefined;
}

/** What the rules about briefs find in one. */
export function runRules(input: LintInput): readonly Diagnostic[] {
  return Object.values(rules).flatMap((rule) =>
    findingsOf(rule, input).map((finding) => ({ code: rule.code, ...finding })),
  );
}

/** What the rules about records find in those of a project. */
export function runCorpusRules(subject: CorpusSubject): readonly Diagnostic[] {
  return Object.values<Rule>(rules).flatMap((rule) =>
    rule.subject === 'corpus' ? rule.check(subject).map((finding) => ({ code: rule.code, ...finding })) : [],
  );
}

function findingsOf(rule: Rule, { document, pages }: LintInput): readonly Finding[] {
  switch (rule.subject) {
    case 'document':
      return rule.check(document);
    case 'tags':
      return pages ? rule.check(pages.layout.tags) : [];
    case 'pages':
      return pages ? rule.check(pages) : [];
    case 'corpus':
      return [];
  }
}
