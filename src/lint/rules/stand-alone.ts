import { findAcronyms } from '../briefs/find-acronyms.ts';
import { findPointer } from '../briefs/pointing-words.ts';
import { type PlacedText, textsOf } from '../briefs/texts-of.ts';
import type { BriefRule, BriefSubject, Finding } from '../rule.ts';

const open = 'audiences: [policymakers]';

export const standAlone: BriefRule = {
  code: 'lint/stand-alone',
  subject: 'brief',
  why: 'A recommendation is read in many briefs, each time beside others: what it points to may not be there.',
  clause: 'GOV.UK style guide, abbreviations and acronyms; WCAG 2.2, 3.1.4',
  good: [
    { recommendations: `- { id: a, title: Open it, statement: Agencies should open data., ${open} }` },
    {
      recommendations: `- { id: a, title: Open it, statement: Agencies should ask the Office for Open Things (OFOT)., rationale: The OFOT pays., ${open} }`,
    },
    {
      recommendations: `- { id: a, title: Open it, statement: Agencies in the EU should open data., ${open} }`,
    },
    // Units, currencies, editions and Roman numbers are not names in short.
    {
      recommendations: `- { id: a, title: Open it, statement: Agencies should spend EUR 5 million on 40 GB of data under Annex III of ISO 9001., ${open} }`,
    },
  ],
  bad: [
    { recommendations: `- { id: a, title: Open it, statement: These agencies should open data., ${open} }` },
    {
      recommendations: `- { id: a, title: Open it, statement: Agencies should open data., rationale: "As described above, it pays.", ${open} }`,
    },
    { recommendations: `- { id: a, title: Open it, statement: Agencies should ask the OFOT., ${open} }` },
    {
      recommendations: `- { id: a, title: Open it, statement: Agencies should open data., rationale: Recommendation 7 says why., ${open} }`,
    },
  ],
  check(subject) {
    const texts = textsOf(subject);
    return [
      ...texts.flatMap((placed) => [...findPointers(subject, placed), ...findMissing(subject, placed)]),
      ...findUnexplained(subject, texts),
    ];
  },
};

function findPointers({ brief }: BriefSubject, { text, span, kind }: PlacedText): readonly Finding[] {
  const phrase = findPointer(brief.language, text, kind === 'statement' || kind === 'action');
  if (phrase === undefined) return [];
  const message = `\`${phrase}\` points to something that may not be in the brief`;
  return [{ message, ...(span ? { span } : {}), help: 'say what is meant' }];
}

/** Places that are known by these names. */
const usual = ['EU', 'UK', 'UN', 'US', 'USA'];

/** Numbers belong to a brief, and change with it. */
function findMissing({ brief }: BriefSubject, { text, span }: PlacedText): readonly Finding[] {
  return [...text.matchAll(/\b(?:recommendation|recommandation) (?:no\. ?|n° ?)?(\d{1,3})\b/giu)].flatMap(
    ([phrase, number]) => {
      if (Number(number) <= brief.recommendations.length) return [];
      const message = `\`${phrase}\` is not in the brief`;
      return [
        {
          message,
          ...(span ? { span } : {}),
          help: 'numbers change from brief to brief: name what is meant',
        },
      ];
    },
  );
}

function findUnexplained(
  { corpus, reading }: BriefSubject,
  texts: readonly PlacedText[],
): readonly Finding[] {
  const records = [...corpus.recommendations, ...corpus.evidence];
  const known = new Set([...reading.acronyms, ...usual, ...records.flatMap(({ regions }) => regions)]);
  return findAcronyms(texts, known).map(({ name, span }) => ({
    message: `\`${name}\` is not written out where a reader meets it first`,
    ...(span ? { span } : {}),
    help: 'write it out once, or name it under `reading.acronyms` in `briefwright.yaml`',
  }));
}
