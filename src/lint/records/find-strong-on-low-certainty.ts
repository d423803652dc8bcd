import type { Located } from '../../corpus/corpus.ts';
import type { Evidence } from '../../corpus/schema/evidence.ts';
import type { Recommendation } from '../../corpus/schema/recommendation.ts';
import { spanIn } from '../../diagnostics/location.ts';
import type { CorpusSubject, Finding } from '../rule.ts';

/** From the surest on; evidence that nobody has rated says nothing of its certainty. */
const certainties: readonly Evidence['certainty'][] = ['high', 'moderate', 'low', 'very-low'];

/** Finds strong recommendations whose best evidence is of low certainty, and that give no reason for it. */
export function findStrongOnLowCertainty({ corpus }: CorpusSubject): readonly Finding[] {
  const evidence = new Map(corpus.evidence.map((record) => [record.id, record]));
  return corpus.recommendations
    .filter((record) => record.strength === 'strong' && record['strength-reason'] === undefined)
    .flatMap((record) => {
      const best = surest(record.evidence.flatMap((id) => evidence.get(id) ?? []));
      return best ? findingOf(record, best) : [];
    });
}

function surest(evidence: readonly Located<Evidence>[]): Located<Evidence> | undefined {
  for (const certainty of certainties) {
    const found = evidence.find((record) => record.certainty === certainty);
    if (found) return found;
  }
  return undefined;
}

function findingOf(record: Located<Recommendation>, best: Located<Evidence>): readonly Finding[] {
  if (best.certainty !== 'low' && best.certainty !== 'very-low') return [];
  return [
    {
      message: `\`strong\` rests on evidence of \`${best.certainty}\` certainty at best`,
      span: spanIn(record, '/strength'),
      related: [{ message: 'the surest evidence is rated here', span: spanIn(best, '/certainty') }],
      help: 'say why under `strength-reason`, or lower the strength to `conditional`',
    },
  ];
}
