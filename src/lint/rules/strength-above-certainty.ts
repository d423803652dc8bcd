import { findStrongOnLowCertainty } from '../records/find-strong-on-low-certainty.ts';
import type { CorpusRule } from '../rule.ts';

export const strengthAboveCertainty: CorpusRule = {
  code: 'lint/strength-above-certainty',
  subject: 'corpus',
  why: 'Readers take a strong recommendation for well founded; where it is not, they are told why it is strong.',
  clause: 'GRADE guidelines 15: strong recommendations on low certainty need a stated reason',
  good: [
    {
      recommendations: `- id: a
  title: Publish registers
  statement: Cities must publish all six registers by 30 June 2027.
  audiences: [policymakers]
  strength: strong
  evidence: [e]
`,
      evidence: `- { id: e, statement: Of 1 500 registers a third were kept., certainty: moderate, regions: [world], sources: [{ id: s }] }
`,
    },
    {
      recommendations: `- id: a
  title: Publish registers
  statement: Cities must publish all six registers by 30 June 2027.
  audiences: [policymakers]
  strength: strong
  evidence: [e]
`,
      evidence: `- { id: e, statement: Of 1 500 registers a third were kept., certainty: unrated, regions: [world], sources: [{ id: s }] }
`,
    },
    {
      recommendations: `- id: a
  title: Publish registers
  statement: Cities must publish all six registers by 30 June 2027.
  audiences: [policymakers]
  strength: strong
  evidence: [e]
  strength-reason: The harm cannot be undone.
`,
      evidence: `- { id: e, statement: Of 1 500 registers a third were kept., certainty: low, regions: [world], sources: [{ id: s }] }
`,
    },
    {
      recommendations: `- id: a
  title: Publish registers
  statement: Cities must publish all six registers by 30 June 2027.
  audiences: [policymakers]
  strength: conditional
  evidence: [e]
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
  strength: strong
  evidence: [e]
`,
      evidence: `- { id: e, statement: Of 1 500 registers a third were kept., certainty: low, regions: [world], sources: [{ id: s }] }
`,
    },
    {
      recommendations: `- id: a
  title: Publish registers
  statement: Cities must publish all six registers by 30 June 2027.
  audiences: [policymakers]
  strength: strong
  evidence: [e]
`,
      evidence: `- { id: e, statement: Of 1 500 registers a third were kept., certainty: very-low, regions: [world], sources: [{ id: s }] }
`,
    },
  ],
  check: findStrongOnLowCertainty,
};
