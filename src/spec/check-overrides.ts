import { type BriefProblems, briefProblems } from './brief-problems.ts';
import { checkName } from './resolve-names.ts';
import type { SpecContext, SpecOverrides } from './spec-context.ts';

/** Reports what the command line asks for and the project does not have; once, not for each brief. */
export function checkOverrides(context: SpecContext, overrides: SpecOverrides): BriefProblems {
  const problems = briefProblems();
  if (overrides.language !== undefined) {
    const kind = { code: 'spec/unknown-language', noun: 'language' } as const;
    checkName(kind, context.project.languages, overrides.language, '', problems);
  }
  if (overrides.pages !== undefined) reportPages(problems);
  return problems;
}

/** A page budget would have to be kept; to leave it unheeded would be silence. */
export function reportPages(problems: BriefProblems): void {
  problems.report('spec/not-supported', '/pages', 'a page budget is not supported yet', {
    help: 'leave it out, and use `select.limit` or `sections` for a shorter brief',
  });
}
