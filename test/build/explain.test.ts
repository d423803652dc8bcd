import { expect, it } from 'vitest';
import { type Explanation, explanationText } from '../../src/build/explain.ts';

const explanation: Explanation = {
  brief: 'memo',
  audience: 'companies',
  region: 'EU',
  included: [
    { id: 'a', rank: 1, because: ['asked', 'valid'] },
    { id: 'b', rank: 2, because: ['asked'], variant: 1 },
  ],
  excluded: [
    {
      id: 'c',
      rule: 'status',
      message: 'it is a draft',
      file: 'corpus/r.yaml',
      line: 7,
      remedy: 'set its status',
    },
  ],
};

it('tells an explanation to people', () => {
  expect(explanationText(explanation)).toBe(
    `memo (audience companies, region EU)

in: 2
  1. a
     asked
     valid
  2. b
     asked
     worded as its variant 2

out: 1
  c (status, corpus/r.yaml:7)
     it is a draft
     to let it in: set its status
`,
  );
});

it('leaves out a list without entries', () => {
  expect(explanationText({ ...explanation, included: [] })).not.toContain('\nin: ');
  expect(explanationText({ ...explanation, excluded: [] })).not.toContain('\nout: ');
});
