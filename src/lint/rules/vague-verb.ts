import { spanIn } from '../../diagnostics/location.ts';
import { primaryLanguage } from '../../schema/language-tag.ts';
import type { CorpusRule, CorpusSubject, Finding } from '../rule.ts';

const policymakers = 'audiences: [policymakers]';

export const vagueVerb: CorpusRule = {
  code: 'lint/vague-verb',
  subject: 'corpus',
  why: 'Nobody can tell whether something was fostered: an ask needs a verb that one can see done.',
  clause: 'AGREE II, item 15: recommendations are specific and unambiguous',
  good: [
    {
      recommendations: `- { id: a, title: Open it, statement: Agencies should publish data., ${policymakers} }`,
    },
    {
      recommendations: `- { id: a, title: Open it, statement: Agencies should promote data by publishing it., ${policymakers} }`,
    },
  ],
  bad: [
    {
      recommendations: `- { id: a, title: Open it, statement: Agencies should actively promote open data., ${policymakers} }`,
    },
    {
      recommendations: `- { id: a, title: Open it, statement: Agencies should publish data., actions: [{ text: Foster a culture of openness. }], ${policymakers} }`,
    },
  ],
  check({ corpus, language }) {
    const words = vocabulary.get(primaryLanguage(language));
    return words ? corpus.recommendations.flatMap((record) => findVague(record, words)) : [];
  },
};

interface Vocabulary {
  /** A vague verb as what is asked, after a modal; its first group is the verb. */
  readonly asked: RegExp;
  /** The same at the beginning of an action. */
  readonly ordered: RegExp;
  /** What makes the ask concrete after all. */
  readonly means: RegExp;
}

const english =
  'promote|encourage|foster|facilitate|strengthen|enhance|leverage|harness|explore|consider|address|raise awareness|be mindful|look into|engage with|work towards';
const french =
  'promouvoir|encourager|favoriser|faciliter|renforcer|améliorer|explorer|envisager|sensibiliser|étudier la possibilité';

const vocabulary: ReadonlyMap<string, Vocabulary> = new Map([
  [
    'en',
    {
      asked: new RegExp(
        `\\b(?:should|must|shall|may|could|ought to|need to) (?:\\p{L}{2,20}ly )?(${english})\\b`,
        'iu',
      ),
      ordered: new RegExp(`^(${english})\\b`, 'iu'),
      means: /\bby \p{L}{2,20}ing\b/iu,
    },
  ],
  [
    'fr',
    {
      asked: new RegExp(
        `\\b(?:devraient|devrait|doivent|doit|peuvent|peut) (?:\\p{L}{2,20}ment )?(${french})(?!\\p{L})`,
        'iu',
      ),
      ordered: new RegExp(`^(${french})(?!\\p{L})`, 'iu'),
      means: /\ben \p{L}{2,20}ant\b/iu,
    },
  ],
]);

type LocatedRecord = CorpusSubject['corpus']['recommendations'][number];

function findVague(record: LocatedRecord, { asked, ordered, means }: Vocabulary): readonly Finding[] {
  if (record.status === 'retired') return [];
  const texts = [
    { text: record.statement, pattern: asked, pointer: '/statement' },
    ...record.actions.map(({ text }, index) => ({
      text,
      pattern: ordered,
      pointer: `/actions/${index}/text`,
    })),
  ];
  return texts.flatMap(({ text, pattern, pointer }) => {
    const [, verb] = pattern.exec(text) ?? [];
    if (verb === undefined || means.test(text)) return [];
    const message = `\`${verb.toLowerCase()}\` says nothing that one can see done`;
    return [{ message, span: spanIn(record, pointer), help: 'say what is to be done, or by doing what' }];
  });
}
