import { findReviewsDue } from '../records/find-review-dates.ts';
import type { CorpusRule } from '../rule.ts';

export const reviewDue: CorpusRule = {
  code: 'lint/review-due',
  subject: 'corpus',
  why: 'A review takes weeks, so its reviewers hear of it before it is late.',
  clause: 'AGREE II, item 14: a procedure for updating',
  good: [
    {
      recommendations: `- id: a
  title: Publish registers
  statement: Cities must publish all six registers by 30 June 2027.
  audiences: [policymakers]
  review-by: 2026-11-22
`,
      asOf: '2026-11-23',
    },
    {
      recommendations: `- id: a
  title: Publish registers
  statement: Cities must publish all six registers by 30 June 2027.
  audiences: [policymakers]
  review-by: 2027-02-22
`,
      asOf: '2026-11-23',
    },
  ],
  bad: [
    {
      recommendations: `- id: a
  title: Publish registers
  statement: Cities must publish all six registers by 30 June 2027.
  audiences: [policymakers]
  review-by: 2026-11-23
`,
      asOf: '2026-11-23',
    },
    {
      recommendations: `- id: a
  title: Publish registers
  statement: Cities must publish all six registers by 30 June 2027.
  audiences: [policymakers]
  review-by: 2027-02-21
`,
      asOf: '2026-11-23',
    },
  ],
  check: findReviewsDue,
};
