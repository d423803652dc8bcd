import { spanIn } from '../../diagnostics/location.ts';
import { sentencesOf } from '../briefs/sentences.ts';
import { lexiconOf } from '../facts/lexicon-of.ts';
import { readWording } from '../facts/read-wording.ts';
import { missingParts } from '../records/missing-parts.ts';
import type { CorpusRule, CorpusSubject, Finding } from '../rule.ts';

export const actionability: CorpusRule = {
  code: 'lint/actionability',
  subject: 'corpus',
  why: 'Who is asked wants to know what to do by when and with which means, and later whether it was done.',
  clause: 'AGREE II, items 18 to 21; SURE guides, implementation considerations',
  good: [
    {
      recommendations: `- id: a
  title: Open registers
  statement: Cities should open their registers.
  audiences: [policymakers]
  instrument: regulation
  actions:
    - { text: Publish the register., actor: Each city, by: "2027", indicator: Registers online }
`,
    },
    {
      recommendations: `- id: a
  title: Open registers
  statement: Cities should decide which registers must stay closed, and open the others.
  audiences: [policymakers]
  instrument: regulation
  actions:
    - { text: Publish the register., actor: Each city, by: "2027", indicator: Registers online }
`,
    },
    {
      recommendations:
        '- { id: a, title: T, statement: Cities should act., audiences: [policymakers], status: draft }',
    },
  ],
  bad: [
    {
      recommendations:
        '- { id: a, title: Open registers, statement: Cities should open their registers., audiences: [policymakers] }',
    },
    {
      recommendations: `- id: a
  title: Open registers
  statement: Cities should open their registers.
  audiences: [policymakers]
  instrument: regulation
  actions:
    - { text: Publish the register; hire two people., actor: Each city, by: "2027", indicator: Registers online }
`,
    },
    {
      recommendations: `- id: a
  title: Open registers
  statement: Cities should open their registers. They should hire two people.
  audiences: [policymakers]
  instrument: regulation
  actions:
    - { text: Publish the register., actor: Each city, by: "2027", indicator: Registers online }
`,
    },
  ],
  check: ({ corpus, language }) =>
    corpus.recommendations
      .filter(({ status }) => status === 'active')
      .flatMap((record) => [
        ...findMissing(record),
        ...findDoubleAsk(record, language),
        ...findDoubleActions(record),
      ]),
};

type LocatedRecord = CorpusSubject['corpus']['recommendations'][number];

function findMissing(record: LocatedRecord): readonly Finding[] {
  const missing = missingParts(record);
  if (missing.length === 0) return [];
  return [
    {
      message: `\`${record.id}\` names no ${missing.join(', no ')}`,
      span: spanIn(record, '/statement'),
      help: 'an action has an `actor`, a `by` and an `indicator`; the `instrument` belongs to the recommendation',
    },
  ];
}

/** Two asks have two ratings, two actors and two ways to be followed up; told by “should” in more than one main clause. */
function findDoubleAsk(record: LocatedRecord, language: string): readonly Finding[] {
  const lexicon = lexiconOf(language);
  if (!lexicon) return [];
  const asks = sentencesOf(record.statement).flatMap((sentence) =>
    readWording(sentence, lexicon).forces.filter(({ value }) => value === 'must' || value === 'should'),
  );
  if (asks.length < 2) return [];
  return [
    {
      message: `the statement of \`${record.id}\` asks for more than one thing`,
      span: spanIn(record, '/statement'),
      help: 'make it several recommendations, or say the rest in the actions',
    },
  ];
}

/** One action an entry: each has its own actor, day and sign of progress. */
function findDoubleActions(record: LocatedRecord): readonly Finding[] {
  return record.actions.flatMap(({ text }, index) => {
    if (!text.includes(';') && sentencesOf(text).length < 2) return [];
    return [
      {
        message: 'this action asks for more than one thing',
        span: spanIn(record, `/actions/${index}/text`),
        help: 'make it several actions',
      },
    ];
  });
}
