import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { findTerm } from '../taxonomy/find-term.ts';
import { briefProblems } from './brief-problems.ts';
import { checkName } from './resolve-names.ts';
import { resolveTerm } from './resolve-term.ts';
import type { SpecContext, SpecOverrides } from './spec-context.ts';

/** Reports what all briefs of a run share and what is wrong with it, once: the command line and the defaults. */
export function checkRun({ project, corpus }: SpecContext, overrides: SpecOverrides): readonly Diagnostic[] {
  const ofProject = briefProblems(project);
  resolveTerm(corpus.regions, project.defaults.region, '/defaults/region', ofProject);
  for (const name of Object.keys(project.reading.limits)) {
    if (name !== 'default') resolveTerm(corpus.audiences, name, `/reading/limits/${name}`, ofProject);
  }
  const ofCommand = briefProblems();
  if (overrides.language !== undefined) {
    const kind = {
      code: 'spec/unknown-language',
      noun: 'language',
      known: new Set(project.languages),
    } as const;
    checkName(kind, overrides.language, '/language', ofCommand);
  }
  return [...ofProject.diagnostics, ...ofCommand.diagnostics];
}

/** The project's default region; absent where `checkRun` reports that it does not exist. */
export function defaultRegion({ project, corpus }: SpecContext): string | undefined {
  return findTerm(corpus.regions, project.defaults.region)?.id;
}
