import { findTerm } from '../taxonomy/find-term.ts';
import { suggestTermId } from '../taxonomy/suggest-term.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';
import type { BriefProblems } from './brief-problems.ts';

/** The id of the term that a brief names by id or alias; reports `spec/unknown-…` where there is none. */
export function resolveTerm(
  taxonomy: Taxonomy,
  name: string,
  pointer: string,
  problems: BriefProblems,
): string | undefined {
  const term = findTerm(taxonomy, name);
  if (term) return term.id;
  const { kind } = taxonomy;
  const suggestion = problems.suggest(() => suggestTermId(name, Object.values(taxonomy.terms)));
  const help =
    suggestion === undefined
      ? `\`briefwright list ${kind}s\` shows all there are`
      : `did you mean \`${suggestion}\`?`;
  problems.report(`spec/unknown-${kind}`, pointer, `unknown ${kind} \`${name}\``, { help });
  return undefined;
}
