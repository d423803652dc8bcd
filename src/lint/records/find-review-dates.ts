import { spanIn } from '../../diagnostics/location.ts';
import type { CorpusSubject, Finding } from '../rule.ts';

/** How near a review is announced. */
const daysAhead = 90;

/** Finds recommendations that should have been looked at again before the day of the briefs. */
export function findOverdueReviews(subject: CorpusSubject): readonly Finding[] {
  return reviewsIn(subject, (days) => days < 0).map(({ span, days, date }) => ({
    message: `the review was due on ${date}, ${countDays(-days)} ago`,
    span,
    help: 'review it, and set the next date',
  }));
}

/** Finds recommendations that have to be looked at again soon. */
export function findReviewsDue(subject: CorpusSubject): readonly Finding[] {
  return reviewsIn(subject, (days) => days >= 0 && days <= daysAhead).map(({ span, days, date }) => ({
    message:
      days === 0 ? `the review is due today, ${date}` : `the review is due on ${date}, in ${countDays(days)}`,
    span,
  }));
}

function reviewsIn({ corpus, asOf }: CorpusSubject, isMeant: (days: number) => boolean) {
  return corpus.recommendations.flatMap((record) => {
    const date = record['review-by'];
    if (date === undefined || record.status === 'retired') return [];
    const days = (Date.parse(date) - Date.parse(asOf)) / 86_400_000;
    return isMeant(days) ? [{ date, days, span: spanIn(record, '/review-by') }] : [];
  });
}

function countDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
