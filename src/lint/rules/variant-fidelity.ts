import { findUnfaithfulVariants } from '../records/find-unfaithful-variants.ts';
import type { CorpusRule } from '../rule.ts';

export const variantFidelity: CorpusRule = {
  code: 'lint/variant-fidelity',
  subject: 'corpus',
  why: 'Whoever reads a variant is asked for what was reviewed: it may be shorter, it may not ask for less or for more.',
  clause: 'AGREE II, item 15: recommendations are specific and unambiguous',
  good: [
    {
      recommendations: `- id: a
  title: Publish registers
  statement: Cities must publish all six registers by 30 June 2027.
  audiences: [policymakers]
  variants:
    - { when: { region: EU }, reason: Its own law., statement: "By the end of June 2027, cities must publish all 6 registers." }
`,
    },
    {
      recommendations: `- id: a
  title: Publish registers
  statement: Cities must publish all six registers by 30 June 2027.
  audiences: [policymakers]
  variants:
    - { when: { region: EU }, reason: Its own law., statement: "The European Commission must publish all six registers by 2027-06-30." }
`,
    },
    {
      recommendations: `- id: a
  title: Publish registers
  statement: Cities must publish all six registers by 30 June 2027.
  audiences: [policymakers]
  rationale: Of the 340 registers that were counted, none was complete.
  short: Of 340 registers none was complete.
`,
    },
  ],
  bad: [
    {
      recommendations: `- id: a
  title: Publish registers
  statement: Cities must publish all six registers by 30 June 2027.
  audiences: [policymakers]
  variants:
    - { when: { region: EU }, reason: Its own law., statement: "Cities may publish all six registers by 30 June 2027." }
`,
    },
    {
      recommendations: `- id: a
  title: Publish registers
  statement: Cities must publish all six registers by 30 June 2027.
  audiences: [policymakers]
  variants:
    - { when: { region: EU }, reason: Its own law., statement: "Cities must publish some of the six registers by 30 June 2027." }
`,
    },
    {
      recommendations: `- id: a
  title: Publish registers
  statement: Cities must publish all six registers by 30 June 2027.
  audiences: [policymakers]
  variants:
    - { when: { region: EU }, reason: Its own law., statement: "Cities must publish all five registers by 30 June 2027." }
`,
    },
    {
      recommendations: `- id: a
  title: Publish registers
  statement: Cities must publish all six registers by 30 June 2027.
  audiences: [policymakers]
  variants:
    - { when: { region: EU }, reason: Its own law., statement: "Cities must publish all six registers." }
`,
    },
    {
      recommendations: `- id: a
  title: Publish registers
  statement: Cities must publish all six registers by 30 June 2027.
  audiences: [policymakers]
  variants:
    - { when: { region: EU }, reason: Its own law., statement: "Companies must publish all six registers by 30 June 2027." }
`,
    },
    {
      recommendations: `- id: a
  title: Publish registers
  statement: Cities must publish all six registers by 30 June 2027.
  audiences: [policymakers]
  variants:
    - { when: { region: EU }, reason: Its own law., statement: "Cities must, where possible, publish all six registers by 30 June 2027." }
`,
    },
    {
      recommendations: `- id: a
  title: Publish registers
  statement: Cities must publish all six registers by 30 June 2027.
  audiences: [policymakers]
  variants:
    - { when: { region: EU }, reason: Its own law., statement: "Cities must not publish all six registers by 30 June 2027." }
`,
    },
    {
      recommendations: `- id: a
  title: Publish registers
  statement: Cities must publish registers.
  rationale: Of the 340 registers that were counted, none was complete.
  audiences: [policymakers]
  variants:
    - { when: { region: EU }, reason: Space., short: "Of the 430 registers that were counted, none was complete." }
`,
    },
  ],
  check: findUnfaithfulVariants,
};
