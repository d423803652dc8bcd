import { findEvidence, isObserved } from '../brief/compose-evidence.ts';
import type { Recommendation } from '../corpus/schema/recommendation.ts';
import type { EvidenceSentence } from './story.ts';
import { labelsIn, type StoryContext } from './story-context.ts';

/** The findings that a recommendation rests on, and whether they come from the brief's region. */
export function tellEvidence(
  context: StoryContext,
  recommendation: Recommendation,
): readonly EvidenceSentence[] {
  return findEvidence(context.corpus, [recommendation]).map((finding) => {
    const { id, regions, certainty, span } = finding;
    const { file, start } = span;
    const isDirect = isObserved(context, finding);
    const rated = certainty === 'unrated' ? 'not rated' : certainty;
    const seen = `${labelsIn(context, context.corpus.regions, regions)}${isDirect ? '' : ', not in the region of the brief'}`;
    const sentence = `It rests on \`${id}\` (${file}:${start.line}), observed in ${seen}; certainty ${rated}.`;
    return { id, file, line: start.line, isDirect, sentence };
  });
}
