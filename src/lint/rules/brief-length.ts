import { spanIn } from '../../diagnostics/location.ts';
import { wordsOfText } from '../briefs/sentences.ts';
import { proseOf } from '../records/prose-of.ts';
import type { BriefRule, BriefSubject, Finding } from '../rule.ts';

export const briefLength: BriefRule = {
  code: 'lint/brief-length',
  subject: 'brief',
  why: 'Who asks for a page wants a page: three to five messages, and no more words than fit in the time there is.',
  clause: 'IDRC and SURE guides for policy briefs: one page about 700 words, two pages at most 1,500',
  good: [
    {
      recommendations:
        '- { id: a, title: Open it, statement: Agencies should open data., audiences: [policymakers] }',
    },
    {
      recommendations: `- { id: a, title: Open it, statement: Agencies should open data., audiences: [policymakers], rationale: "${'It is so. '.repeat(600)}" }`,
      definition: 'length: full',
    },
  ],
  bad: [
    {
      recommendations: `- { id: a, title: Open it, statement: Agencies should open data., audiences: [policymakers], rationale: "${'It is so. '.repeat(600)}" }`,
      definition: 'length: short',
    },
    {
      recommendations:
        '- { id: a, title: Open it, statement: Agencies should open data., audiences: [policymakers] }',
      definition: 'sections: [key-messages, recommendations]',
    },
  ],
  check: (subject) => [...findWordy(subject), ...findFewMessages(subject)],
};

function findWordy({ text, spec }: BriefSubject): readonly Finding[] {
  const most = mostWords(spec);
  const count = wordsOfText(
    proseOf(text.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/<[^>]{0,200}>/g, '')),
  ).length;
  if (most === undefined || count <= most) return [];
  return [
    {
      message: `it has ${count} words, and what is asked for holds at most ${most}`,
      ...(spec.span ? { span: spec.span } : {}),
      help: 'set `pages`, so that what counts less is shortened, or select less',
    },
  ];
}

/** By its page budget, else by its length; a full brief says all. */
function mostWords({ budget, length }: BriefSubject['spec']): number | undefined {
  if (budget?.pages === 1) return 700;
  if (budget?.pages === 2 || length === 'short') return 1500;
  return undefined;
}

const fewestMessages = 3;

function findFewMessages({ brief, spec }: BriefSubject): readonly Finding[] {
  const { length: count } = brief.keyMessages;
  if (!spec.sections.includes('key-messages') || count >= fewestMessages) return [];
  const span = spanIn(spec, '/sections');
  const messages = count === 1 ? 'one key message' : `${count} key messages`;
  return [
    {
      message: `it has ${messages}; readers expect three to five`,
      ...(span ? { span } : {}),
      help: 'leave the section out, or select more',
    },
  ];
}
