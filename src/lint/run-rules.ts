import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Document } from '../document/document.ts';
import type { BriefSubject, CorpusSubject, Finding, Rule, Subjects } from './rule.ts';
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

interface Shared {
  readonly diagnostic: Diagnostic;
  /** Ids. */
  readonly briefs: Set<string>;
}

/** What the rules about wording find in briefs. What several briefs share is told once, with the names of some. */
export function runBriefRules(subjects: readonly BriefSubject[]): readonly Diagnostic[] {
  const found = new Map<string, Shared>();
  for (const subject of subjects) {
    for (const diagnostic of findingsInBrief(subject)) {
      const key = JSON.stringify(diagnostic);
      const entry = found.get(key) ?? { diagnostic, briefs: new Set() };
      entry.briefs.add(subject.spec.id);
      found.set(key, entry);
    }
  }
  return [...found.values()].map(({ diagnostic, briefs }) => ({
    ...diagnostic,
    message: `${diagnostic.message} (${namesOf([...briefs])})`,
  }));
}

function findingsInBrief(subject: BriefSubject): readonly Diagnostic[] {
  return Object.values<Rule>(rules).flatMap((rule) =>
    rule.subject === 'brief' ? rule.check(subject).map((finding) => ({ code: rule.code, ...finding })) : [],
  );
}

function namesOf([first = '', ...others]: readonly string[]): string {
  if (others.length === 0) return `brief \`${first}\``;
  return `brief \`${first}\` and ${others.length} more`;
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
    case 'brief':
      return [];
  }
}
