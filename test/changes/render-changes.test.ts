import { describe, expect, it } from 'vitest';
import type { BriefComparison, ProjectChanges } from '../../src/changes/project-changes.ts';
import { changesMarkdown, changesText } from '../../src/changes/render-changes.ts';

const certificate = { markdown: 'm', inputs: 'i' };

const unchanged = {
  type: 'changed',
  id: 'memo',
  title: 'A memo',
  before: { markdown: 'a', inputs: 'b' },
  after: { markdown: 'c', inputs: 'd' },
  frame: [],
  added: [],
  dropped: [],
  changed: [],
  evidence: [],
  others: { added: [], dropped: [], reworded: [] },
} as const satisfies BriefComparison;

const changes: ProjectChanges = {
  asOf: '2026-11-23',
  briefs: [
    { type: 'added', id: 'fresh', title: 'A *new* brief', recommendations: 2 },
    { type: 'dropped', id: 'gone', title: 'An old brief' },
    {
      ...unchanged,
      frame: [
        { field: 'title', before: 'A note', after: 'A memo' },
        { field: 'edition', after: '2026-11' },
      ],
      added: [{ id: 'share', title: 'Share', number: 1 }],
      dropped: [
        { id: 'pay', title: 'Pay', number: 1, rule: 'date' },
        { id: 'ask', title: 'Ask', number: 2 },
      ],
      changed: [
        {
          id: 'open',
          title: 'Open',
          number: 3,
          changes: [
            { type: 'moved', before: 4, after: 3 },
            { type: 'reworded', field: 'statement', before: 'States must act.', after: 'States may act.' },
            { type: 'rated', scale: 'horizon', before: 'long', after: 'short', direction: 'raised' },
            { type: 'evidence', added: ['seen'], dropped: ['heard'] },
            { type: 'action-added', text: 'Report.', by: '2027' },
            { type: 'action-changed', text: 'Count.', field: 'by', before: '2027', after: 'June 2027' },
          ],
        },
      ],
      evidence: [{ id: 'seen', changes: [{ field: 'certainty', before: 'low', after: 'high' }] }],
      others: { added: [], dropped: [{ id: 'lend', title: 'Lend' }], reworded: [] },
    },
    { type: 'broken', id: 'torn', message: 'it selects nothing' },
    { type: 'same', id: 'whole', certificate },
  ],
};

describe('the report of changes', () => {
  it('is GitHub Markdown', () => {
    expect(changesMarkdown(changes, { since: 'v1' })).toBe(`## Changes since \`v1\`

4 briefs with changes, 1 without; as of 2026-11-23.

### \`fresh\` is new: A \\*new\\* brief (2 recommendations)

### \`gone\` is gone: An old brief

### \`memo\`

- **title**: A <del>note</del><ins>memo</ins>
- **edition**: <ins>2026-11</ins>
- **added** \`share\` (no. 1): Share
- **dropped** \`pay\` (no. 1): Pay (it is not valid on this day)
- **dropped** \`ask\` (no. 2): Ask (not in the corpus)
- **changed** \`open\` (no. 3): Open
  - **moved up** from 4 to 3
  - **statement**: States <del>must</del><ins>may</ins> act.
  - **horizon brought forward** from long to short
  - **new evidence**: \`seen\`; **evidence dropped**: \`heard\`
  - **new action**: Report. (by 2027)
  - **deadline**: <del>2027</del> <ins>June 2027</ins> (Count)
- **finding** \`seen\`
  - **certainty**: <del>low</del> <ins>high</ins>
- **ask of others dropped** \`lend\`: Lend

### \`torn\` cannot be compared, as it had mistakes: it selects nothing

### No change, to the byte

Their files are made from the same words, data, pictures, theme and fonts. This is the SHA-256 of all of these:

- \`whole\` i
`);
  });

  it('is plain text', () => {
    const text = changesText(changes, { since: 'v1' });
    expect(text).toMatch(
      /^Changes since v1\n4 briefs with changes, 1 without; as of 2026-11-23\.\n\nfresh is new/,
    );
    expect(text).toContain('\n    statement: States [-must-]{+may+} act.\n');
    expect(text).toContain('\n  dropped ask (no. 2): Ask (not in the corpus)\n');
  });

  it('says so where no word is another', () => {
    const report = changesText({ ...changes, briefs: [unchanged] }, { since: 'v1' });
    expect(report).toContain(
      '\n  look: the words are the same; the data beside them, paper, formats, pictures or the theme are not\n',
    );
  });

  it('cuts short what is the same around a change', () => {
    const long = (word: string) => `${'Before it. '.repeat(40)}${word}${' After it.'.repeat(40)}`;
    const reworded = { field: 'headline', before: long('old'), after: long('new') } as const;
    const report = changesText(
      { ...changes, briefs: [{ ...unchanged, frame: [reworded] }] },
      { since: 'v1' },
    );
    const [line = ''] = report.match(/^ {2}headline.*$/m) ?? [];
    expect(line).toMatch(/^ {2}headline: … .*Before it\. \[-old-\]\{\+new\+\} After it\..* …$/);
    expect(line.length).toBeLessThan(160);
  });
});
