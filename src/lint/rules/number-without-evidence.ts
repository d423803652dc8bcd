import { findUnsupportedNumbers } from '../records/find-unsupported-numbers.ts';
import type { CorpusRule } from '../rule.ts';

export const numberWithoutEvidence: CorpusRule = {
  code: 'lint/number-without-evidence',
  subject: 'corpus',
  why: 'Readers quote numbers first; each one can be followed to the finding or the source that holds it.',
  clause: 'AGREE II, item 12: an explicit link between the recommendations and the evidence',
  good: [
    {
      recommendations: `- id: a
  title: Publish registers
  statement: Cities must publish all six registers by 30 June 2027.
  audiences: [policymakers]
  evidence: [e]
  rationale: Of 1,500 registers, a third were kept.
`,
      evidence: `- { id: e, statement: Of 1 500 registers a third were kept., certainty: low, regions: [world], sources: [{ id: s }] }
`,
    },
    {
      recommendations: `- id: a
  title: Publish registers
  statement: Cities must publish all six registers by 30 June 2027.
  audiences: [policymakers]
  evidence: [e]
  rationale: Bath, Cork and Ghent are three cities that keep all six.
`,
      evidence: `- { id: e, statement: Of 1 500 registers a third were kept., certainty: low, regions: [world], sources: [{ id: s }] }
`,
    },
    {
      recommendations: `- id: a
  title: Publish registers
  statement: Cities must publish all six registers by 30 June 2027.
  audiences: [policymakers]
  evidence: [e]
  rationale: See [the list](https://example.org/2024/17) first.
`,
      evidence: `- { id: e, statement: Of 1 500 registers a third were kept., certainty: low, regions: [world], sources: [{ id: s }] }
`,
    },
  ],
  bad: [
    {
      recommendations: `- id: a
  title: Publish registers
  statement: Cities must publish all six registers by 30 June 2027.
  audiences: [policymakers]
  evidence: [e]
  rationale: Of 1,600 registers, a third were kept.
`,
      evidence: `- { id: e, statement: Of 1 500 registers a third were kept., certainty: low, regions: [world], sources: [{ id: s }] }
`,
    },
    {
      recommendations: `- id: a
  title: Publish registers
  statement: Cities must publish all six registers by 30 June 2027.
  audiences: [policymakers]
  evidence: [e]
  rationale: Only 12 % of registers are complete.
`,
      evidence: `- { id: e, statement: Of 1 500 registers a third were kept., certainty: low, regions: [world], sources: [{ id: s }] }
`,
    },
    {
      recommendations: `- id: a
  title: Publish registers
  statement: Cities must publish all six registers by 30 June 2027.
  audiences: [policymakers]
  evidence: [e]
  rationale: Half of the registers are empty.
`,
      evidence: `- { id: e, statement: Of 1 500 registers a third were kept., certainty: low, regions: [world], sources: [{ id: s }] }
`,
    },
  ],
  check: findUnsupportedNumbers,
};
