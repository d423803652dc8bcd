import type { Language } from '../language/language.ts';
import type { Project } from '../project/schema.ts';
import { labelOf } from '../taxonomy/label-of.ts';
import type { BriefTerm } from './compose-term.ts';

/** The name of a facet that the project declares. */
export function facetLabel(language: Language, project: Project, facet: string): string {
  const declared = Object.hasOwn(project.facets, facet) ? project.facets[facet] : undefined;
  return declared ? labelOf(declared.label, language.tag) : facet;
}

/** A value of a facet with its label. */
export function composeFacetValue(
  language: Language,
  project: Project,
  facet: string,
  id: string,
): BriefTerm {
  const declared = Object.hasOwn(project.facets, facet) ? project.facets[facet] : undefined;
  return composeChoice(language, declared?.values ?? [], id);
}

/** One of a declared list of choices, with its label. */
export function composeChoice(
  language: Language,
  choices: readonly { readonly id: string; readonly label: Parameters<typeof labelOf>[0] }[],
  id: string,
): BriefTerm {
  const choice = choices.find((known) => known.id === id);
  return { id, label: choice ? labelOf(choice.label, language.tag) : id };
}
