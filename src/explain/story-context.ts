import type { Corpus } from '../corpus/corpus.ts';
import type { Selection } from '../selection/selection.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import { containmentPath } from '../taxonomy/containment-path.ts';
import { findTerm } from '../taxonomy/find-term.ts';
import { labelOf } from '../taxonomy/label-of.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';

/** A brief, what it was selected from, and what came of it. */
export interface StoryContext {
  readonly corpus: Corpus;
  readonly spec: BriefSpec;
  readonly selection: Selection;
}

/** The label of a term in the brief's language. */
export function labelIn({ spec }: StoryContext, taxonomy: Taxonomy, id: string): string {
  const term = findTerm(taxonomy, id);
  return term ? labelOf(term.label, spec.language) : id;
}

/** Labels as a list in words: `Kenya, Poland and Singapore`. */
export function labelsIn(context: StoryContext, taxonomy: Taxonomy, ids: readonly string[]): string {
  return listOf(ids.map((id) => labelIn(context, taxonomy, id)));
}

/** The way up from one term to another: `SE (Sweden) ⊂ EU (European Union)`; a label that says what its id says stands alone. */
export function pathIn(context: StoryContext, taxonomy: Taxonomy, narrower: string, broader: string): string {
  const path = containmentPath(taxonomy, narrower, broader);
  return path.map((id) => nameIn(context, taxonomy, id)).join(' ⊂ ');
}

/** The id of a term with its label, or the label alone where the id is the same words. */
export function nameIn(context: StoryContext, taxonomy: Taxonomy, id: string): string {
  const label = labelIn(context, taxonomy, id);
  return label.toLowerCase().replaceAll(' ', '-') === id.toLowerCase() ? label : `${id} (${label})`;
}

/** Items as a list in words. */
export function listOf(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length > 1 ? `${items.slice(0, -1).join(', ')} and ${last}` : last;
}
