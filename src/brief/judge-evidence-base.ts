import { fillSentence } from '../language/fill-sentence.ts';
import { joinList } from '../language/join-list.ts';
import type { Language } from '../language/language.ts';
import type { Brief } from './brief.ts';
import type { BriefEvidence } from './compose-evidence.ts';
import type { BriefTerm } from './compose-term.ts';

/** A longer list of places is cut, with the number of the others. */
const mostPlaces = 8;

/** How much of the evidence comes from the brief's region, and what that means in one honest sentence. */
export function judgeEvidenceBase(
  language: Language,
  region: BriefTerm,
  evidence: readonly BriefEvidence[],
): Brief['evidenceBase'] {
  const directCount = evidence.filter(({ isDirect }) => isDirect).length;
  return {
    hasDirect: directCount > 0,
    isMixed: directCount > 0 && directCount < evidence.length,
    directCount,
    count: evidence.length,
    statement: composeStatement(language, region, evidence, directCount),
  };
}

function composeStatement(
  language: Language,
  region: BriefTerm,
  evidence: readonly BriefEvidence[],
  direct: number,
): string {
  const { sentences } = language;
  const count = evidence.length;
  if (count === 0) return fillSentence(language, sentences.evidenceMissing);
  const regions = listPlaces(language, evidence);
  if (region.id === 'world') return fillSentence(language, sentences.evidenceWorld, { count, regions });
  const place = placeOf(language, region);
  if (direct === 0) return fillSentence(language, sentences.evidenceIndirect, { count, place, regions });
  if (direct === count) return fillSentence(language, sentences.evidenceDirect, { count, place });
  return fillSentence(language, sentences.evidenceSome, { count: direct, total: count, place });
}

/** The region with its preposition, such as `in the European Union`. */
function placeOf(language: Language, region: BriefTerm): string {
  const place = Object.hasOwn(language.places, region.id) ? language.places[region.id] : undefined;
  return place ?? fillSentence(language, language.sentences.place, { region: region.label });
}

function listPlaces(language: Language, evidence: readonly BriefEvidence[]): string {
  const labels = [...new Set(evidence.flatMap(({ regions }) => regions.map(({ label }) => label)))];
  if (labels.length <= mostPlaces) return joinList(language, labels);
  const count = labels.length - mostPlaces;
  const more = fillSentence(language, language.sentences.morePlaces, { count });
  return joinList(language, [...labels.slice(0, mostPlaces), more]);
}
