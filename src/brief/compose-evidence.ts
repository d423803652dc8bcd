import type { Corpus, Located } from '../corpus/corpus.ts';
import type { Evidence } from '../corpus/schema/evidence.ts';
import type { Recommendation } from '../corpus/schema/recommendation.ts';
import type { Language } from '../language/language.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import { withoutUndefined } from '../spec/without-undefined.ts';
import { covers } from '../taxonomy/covers.ts';
import { findTerm } from '../taxonomy/find-term.ts';
import type { Brief } from './brief.ts';
import { composeTerms } from './compose-term.ts';
import { composeCitations, type ReferenceNumbers } from './number-references.ts';
import { composeRating } from './ratings.ts';
import { recordsById } from './records-by-id.ts';

export type BriefEvidence = Brief['evidence'][number];

/** Findings by id, in the order in which the recommendations name them first. */
export function findEvidence(
  corpus: Corpus,
  recommendations: readonly Recommendation[],
): readonly Located<Evidence>[] {
  const byId = recordsById(corpus.evidence);
  const ids = new Set(recommendations.flatMap(({ evidence }) => evidence));
  return [...ids].flatMap((id) => byId.get(id) ?? []);
}

/** The number and the anchor of each finding that a recommendation rests on. */
export function linkEvidence(
  context: Pick<EvidenceContext, 'corpus' | 'spec'>,
  findings: readonly Evidence[],
  recommendation: Recommendation,
): Brief['recommendations'][number]['evidence'] {
  return findings.flatMap((finding, index) =>
    recommendation.evidence.includes(finding.id)
      ? [{ number: index + 1, anchor: anchorOf(finding.id), isDirect: isObserved(context, finding) }]
      : [],
  );
}

interface EvidenceContext {
  readonly corpus: Corpus;
  readonly language: Language;
  readonly spec: BriefSpec;
  readonly numbers: ReferenceNumbers;
}

/** The findings behind the recommendations, numbered in order of first use. */
export function composeEvidence(
  { corpus, language, spec, numbers }: EvidenceContext,
  findings: readonly Evidence[],
  recommendations: readonly Recommendation[],
): BriefEvidence[] {
  return findings.map((finding, index) => ({
    id: finding.id,
    number: index + 1,
    anchor: anchorOf(finding.id),
    statement: finding.statement,
    certainty: composeRating(language, 'certainty', finding.certainty),
    regions: composeTerms(language, corpus.regions, finding.regions),
    isDirect: isObserved({ corpus, spec }, finding),
    ...noteOf(findings, finding),
    references: composeCitations(numbers, finding.sources),
    recommendations: recommendations.flatMap(({ id, evidence }, rank) =>
      evidence.includes(finding.id) ? [{ number: rank + 1, anchor: `rec-${id}` }] : [],
    ),
  }));
}

function noteOf(findings: readonly Evidence[], { note }: Evidence): Pick<BriefEvidence, 'note' | 'noteId'> {
  if (note === undefined) return {};
  const { id } = composeNotes(findings).find(({ text }) => text === note) ?? {};
  return { note, ...withoutUndefined({ noteId: id }) };
}

/** The notes on the findings, each once, in order of first use. */
export function composeNotes(findings: readonly Evidence[]): Brief['notes'] {
  const notes = new Set(findings.flatMap(({ note }) => note ?? []));
  return [...notes].map((text, index) => ({ id: `note-${index + 1}`, text }));
}

/** Whether the finding was made in the brief's region, inside it or in an area that holds it. */
export function isObserved(
  { corpus, spec }: Pick<EvidenceContext, 'corpus' | 'spec'>,
  { regions }: Evidence,
): boolean {
  return regions.some((region) => isDirect(corpus, spec.region, region));
}

/** A finding about the whole world is about no place in particular, so it is direct only for the world. */
function isDirect(corpus: Corpus, briefRegion: string, observedIn: string): boolean {
  if (covers(corpus.regions, briefRegion, observedIn)) return true;
  return (
    findTerm(corpus.regions, observedIn)?.id !== 'world' && covers(corpus.regions, observedIn, briefRegion)
  );
}

function anchorOf(id: string): string {
  return `evidence-${id}`;
}
