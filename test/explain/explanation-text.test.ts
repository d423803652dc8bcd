import { expect, it } from 'vitest';
import { type Explanation, explanationText } from '../../src/explain/explain-brief.ts';

const file = 'corpus/r.yaml';
const [outA, outB] = ['exclude `a`', 'exclude `b`'];

const explanation: Explanation = {
  brief: 'memo',
  audience: 'companies',
  region: 'EU',
  file: 'briefs/memo.yaml',
  line: 3,
  included: [
    { id: 'a', rank: 1, because: ['asked', 'valid'], file, line: 1, remedy: outA, changes: [] },
    { id: 'b', rank: 2, because: ['asked'], variant: 1, file, line: 4, remedy: outB, changes: [] },
  ],
  excluded: [
    {
      id: 'c',
      rule: 'status',
      message: 'it is a draft',
      file,
      line: 7,
      remedy: 'set its status',
      changes: [{ type: 'set-status', value: 'active' }],
    },
  ],
};

it('tells an explanation to people', () => {
  expect(explanationText(explanation)).toBe(
    `memo (audience companies, region EU, briefs/memo.yaml:3)

in: 2
  1. a (corpus/r.yaml:1)
     asked
     valid
     to keep it out: exclude \`a\`
  2. b (corpus/r.yaml:4)
     asked
     worded as its variant 2
     to keep it out: exclude \`b\`

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
