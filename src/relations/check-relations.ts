import type { Corpus } from '../corpus/corpus.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { describeProblem } from './describe-problem.ts';
import { findProblems } from './find-problems.ts';
import { relationGraph } from './relation-graph.ts';

/** Warns of what is wrong with the relations of a corpus (`relations/…`). */
export function checkRelations(corpus: Corpus): readonly Diagnostic[] {
  return findProblems(corpus, relationGraph(corpus)).map(describeProblem);
}
