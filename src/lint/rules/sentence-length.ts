import { limitsOf } from '../briefs/limits-of.ts';
import { sentencesOf, wordsOfText } from '../briefs/sentences.ts';
import { textsOf } from '../briefs/texts-of.ts';
import type { BriefRule, BriefSubject, Finding } from '../rule.ts';

export const sentenceLength: BriefRule = {
  code: 'lint/sentence-length',
  subject: 'brief',
  why: 'A sentence that is too long for its readers is read twice, or not at all.',
  clause: 'WCAG 2.2, 3.1.5; limits by audience under `reading` in `briefwright.yaml`',
  good: [
    {
      recommendations:
        '- { id: a, title: Open it, statement: Agencies should open data., audiences: [policymakers] }',
    },
    {
      recommendations: `- { id: a, title: Open it, statement: Agencies should open data., audiences: [policymakers], rationale: "${'They did so. '.repeat(30)}" }`,
    },
    {
      recommendations: `- { id: a, title: Open it, statement: Agencies should open data., audiences: [policymakers], rationale: "It helps\\n\\n${'- those who have little time to read\\n'.repeat(12)}" }`,
    },
    {
      recommendations: `- { id: a, title: افتح, statement: ينبغي فتح البيانات., audiences: [policymakers], rationale: "${'فعلوا ذلك. '.repeat(30)}" }`,
    },
  ],
  bad: [
    {
      recommendations: `- { id: a, title: Open it, statement: "Agencies should open ${'one and '.repeat(20)} data.", audiences: [policymakers] }`,
    },
  ],
  check: findLongSentences,
};

function findLongSentences(subject: BriefSubject): readonly Finding[] {
  const { sentence: limit } = limitsOf(subject);
  return textsOf(subject).flatMap(({ text, span }) =>
    sentencesOf(text).flatMap((sentence) => {
      const count = wordsOfText(sentence).length;
      if (count <= limit) return [];
      return [
        {
          message: `a sentence has ${count} words; its readers manage ${limit}`,
          ...(span ? { span } : {}),
          help: `it begins with “${wordsOfText(sentence).slice(0, 6).join(' ')} …”`,
        },
      ];
    }),
  );
}
