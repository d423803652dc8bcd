import { limitsOf } from '../briefs/limits-of.ts';
import { hasSpacedWords, sentencesOf, wordsOfText } from '../briefs/sentences.ts';
import { textsOf } from '../briefs/texts-of.ts';
import type { BriefRule, BriefSubject, Finding } from '../rule.ts';

export const readingLevel: BriefRule = {
  code: 'lint/reading-level',
  subject: 'brief',
  why: 'An adviser with five minutes reads what is plain and leaves what is not.',
  clause: 'LIX (C. H. Björnsson, Läsbarhet, 1968); WCAG 2.2, 3.1.5; limits by audience under `reading`',
  good: [
    {
      recommendations: `- { id: a, title: Open it, statement: Agencies should open data., audiences: [policymakers], rationale: "${'Who pays for data may use it. '.repeat(20)}" }`,
    },
    // Too little text to judge.
    {
      recommendations:
        '- { id: a, title: Institutional interoperability, statement: Interdepartmental harmonisation should institutionalise interoperability., audiences: [policymakers] }',
    },
    // LIX counts words, which other scripts do not divide by spaces.
    {
      recommendations: `- { id: a, title: 开放, statement: 机构应当开放数据。, audiences: [policymakers], rationale: "${'任何出钱采集数据的人都可以使用它，'.repeat(120)}" }`,
    },
  ],
  bad: [
    {
      recommendations: `- { id: a, title: Open it, statement: Agencies should open data., audiences: [policymakers], rationale: "${'Interdepartmental harmonisation institutionalises interoperability requirements. '.repeat(20)}" }`,
    },
  ],
  check: judgeReadingLevel,
};

/** A formula says nothing of a text with fewer words. */
const fewestWords = 100;

/** Letters that make a word long, one more. */
const longWord = 7;

function judgeReadingLevel(subject: BriefSubject): readonly Finding[] {
  const { lix: limit } = limitsOf(subject);
  const asks = textsOf(subject).filter(({ kind }) => kind === 'statement' || kind === 'reason');
  const sentences = asks.flatMap(({ text }) => sentencesOf(text));
  const words = sentences.flatMap(wordsOfText);
  if (words.length < fewestWords || !hasSpacedWords(words.join(' '))) return [];
  const long = words.filter((word) => [...word].length >= longWord).length;
  const lix = Math.round(words.length / sentences.length + (100 * long) / words.length);
  if (lix <= limit) return [];
  const { span } = subject.spec;
  return [
    {
      message: `its asks and reasons have a LIX of ${lix}; its readers manage ${limit}`,
      ...(span ? { span } : {}),
      help: 'shorter sentences and shorter words make it easier',
    },
  ];
}
