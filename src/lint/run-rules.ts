import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/document.ts';
import type { Finding, Rule, Subjects } from './rule.ts';
import { rules } from './rules/index.ts';

/** A brief, as far as it has been made: without pages only the rules on its document apply. */
export interface LintInput {
  readonly document: Document;
  readonly pages?: Subjects['pages'] | undefined;
}

/** What all rules find in a brief. */
export function runRules(input: LintInput): readonly Diagnostic[] {
  return Object.values(rules).flatMap((rule) =>
    findingsOf(rule, input).map((finding) => ({ code: rule.code, ...finding })),
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
  }
}
