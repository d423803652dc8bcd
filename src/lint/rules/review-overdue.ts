import { findOverdueReviews } from '../records/find-review-dates.ts';
import type { CorpusRule } from '../rule.ts';

export const reviewOverdue: CorpusRule = {
  code: 'lint/review-overdue',
  subject: 'corpus',
  why: 'Advice that nobody has looked at in time may be out of date, and readers cannot see that.',
  clause: 'AGREE II, item 14: a procedure for updating',
  good: [
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
  review-by: 2027-11-30
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
  review-by: 2026-11-22
`,
      asOf: '2026-11-23',
    },
  ],
  check: findOverdueReviews,
};
