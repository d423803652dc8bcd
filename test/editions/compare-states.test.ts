import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BriefState, RecommendationState } from '../../src/editions/brief-state.ts';
import { compareStates, hasChanges } from '../../src/editions/compare-states.ts';

const pay: RecommendationState = {
  id: 'pay',
  length: 'standard',
  title: 'Pay',
  statement: 'Somebody should pay.',
  priority: 'medium',
  strength: 'strong',
  horizon: 'unrated',
  actions: [
    { text: 'Set money aside.', by: '2027' },
    { text: 'Report on it.', actor: 'Office' },
  ],
  evidence: ['seen'],
  sources: ['paper'],
};

const state: BriefState = {
  title: 'A brief',
  language: 'en',
  template: 'policy-brief',
  audience: 'Policymakers',
  region: 'World',
  length: 'standard',
  sections: ['recommendations', 'about'],
  recommendations: [pay],
  evidence: [{ id: 'seen', statement: 'It was seen.', certainty: 'low' }],
  others: [{ id: 'ask', title: 'Ask' }],
};

function named(...ids: readonly string[]): BriefState {
  return { ...state, recommendations: ids.map((id) => ({ ...pay, id, title: id.toUpperCase() })) };
}

function changesOf(changed: Partial<RecommendationState>) {
  const after = { ...state, recommendations: [{ ...pay, ...changed }] };
  return compareStates(state, after).changed.flatMap(({ changes }) => changes);
}

describe('compareStates', () => {
  it('finds nothing where nothing changed', () => {
    expect(hasChanges(compareStates(state, structuredClone(state)))).toBe(false);
  });

  it('names what is new and what is gone, with its rank there', () => {
    const { added, dropped, changed } = compareStates(named('a', 'b'), named('c', 'b'));
    expect(added).toEqual([{ id: 'c', title: 'C', number: 1 }]);
    expect(dropped).toEqual([{ id: 'a', title: 'A', number: 1 }]);
    expect(changed).toEqual([]);
  });

  it('takes for moved what was moved, and not what it passed', () => {
    const moved = compareStates(named('a', 'b', 'c', 'd'), named('x', 'd', 'a', 'b', 'c')).changed;
    expect(moved).toEqual([
      { id: 'd', title: 'D', number: 2, changes: [{ type: 'moved', before: 4, after: 2 }] },
    ]);
  });

  it('leaves all that was not moved in one order', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const order = fc.shuffledSubarray(ids);
    fc.assert(
      fc.property(order, order, (before, after) => {
        const { added, dropped, changed } = compareStates(named(...before), named(...after));
        const moved = changed.map(({ id }) => id);
        const stayed = (list: readonly string[], others: readonly { readonly id: string }[]) =>
          list.filter((id) => !moved.includes(id) && !others.some((one) => one.id === id));
        expect(stayed(after, added)).toEqual(stayed(before, dropped));
      }),
    );
  });

  it('finds backwards what it finds forwards', () => {
    const order = fc.shuffledSubarray(['a', 'b', 'c', 'd']);
    fc.assert(
      fc.property(order, order, (before, after) => {
        const there = compareStates(named(...before), named(...after));
        const back = compareStates(named(...after), named(...before));
        expect([back.added, back.dropped]).toEqual([there.dropped, there.added]);
        expect(back.changed).toHaveLength(there.changed.length);
      }),
    );
  });

  it.each([
    ['high', 'raised'],
    ['low', 'lowered'],
    ['unrated', 'unrated'],
  ] as const)('says where a priority goes from medium to %s', (after, direction) => {
    expect(changesOf({ priority: after })).toEqual([
      { type: 'rated', scale: 'priority', before: 'medium', after, direction },
    ]);
  });

  it('says that a strength was lowered and that a horizon is rated now', () => {
    expect(changesOf({ strength: 'conditional', horizon: 'short' })).toMatchObject([
      { scale: 'strength', direction: 'lowered' },
      { scale: 'horizon', direction: 'rated' },
    ]);
  });

  it('gives both wordings, or the one that there is', () => {
    expect(changesOf({ statement: 'States should pay.', short: 'It pays.' })).toEqual([
      { type: 'reworded', field: 'statement', before: 'Somebody should pay.', after: 'States should pay.' },
      { type: 'reworded', field: 'short', after: 'It pays.' },
    ]);
  });

  it('says that more or less is said of it, and compares no reasons then', () => {
    expect(changesOf({ length: 'short', short: 'It pays.', title: 'Pay up' })).toEqual([
      { type: 'length', before: 'standard', after: 'short' },
      { type: 'reworded', field: 'title', before: 'Pay', after: 'Pay up' },
    ]);
  });

  it('names evidence and sources that came and went', () => {
    expect(changesOf({ evidence: ['found'], sources: ['paper', 'book'] })).toEqual([
      { type: 'evidence', added: ['found'], dropped: ['seen'] },
      { type: 'sources', added: ['book'], dropped: [] },
    ]);
  });

  it('knows an action by its text, else by its place', () => {
    const [first = { text: '' }, second = { text: '' }] = pay.actions;
    expect(changesOf({ actions: [{ ...first, by: '2026' }, second] })).toEqual([
      { type: 'action-changed', text: first.text, field: 'by', before: '2027', after: '2026' },
    ]);
    expect(changesOf({ actions: [first, { ...second, text: 'Report.' }] })).toEqual([
      { type: 'action-reworded', before: 'Report on it.', after: 'Report.' },
    ]);
    expect(changesOf({ actions: [second, { text: 'Check.', by: '2028' }] })).toEqual([
      { type: 'action-dropped', text: first.text, by: '2027' },
      { type: 'action-added', text: 'Check.', by: '2028' },
    ]);
    expect(changesOf({ actions: [] })).toMatchObject([
      { type: 'action-dropped' },
      { type: 'action-dropped' },
    ]);
  });

  it('compares what a brief says of itself, its findings and what others are asked', () => {
    const after: BriefState = {
      ...state,
      title: 'The brief',
      subtitle: 'New',
      sections: ['about'],
      evidence: [{ id: 'seen', statement: 'It was seen.', certainty: 'high' }],
      others: [{ id: 'other', title: 'Other' }],
    };
    expect(compareStates(state, after)).toMatchObject({
      frame: [
        { field: 'title', before: 'A brief', after: 'The brief' },
        { field: 'subtitle', after: 'New' },
        { field: 'sections', before: 'recommendations, about', after: 'about' },
      ],
      evidence: [{ id: 'seen', changes: [{ field: 'certainty', before: 'low', after: 'high' }] }],
      others: { added: [{ id: 'other' }], dropped: [{ id: 'ask' }], reworded: [] },
    });
    const reworded = compareStates(state, { ...state, others: [{ id: 'ask', title: 'Ask more' }] });
    expect(reworded.others.reworded).toEqual([
      { id: 'ask', field: 'title', before: 'Ask', after: 'Ask more' },
    ]);
  });
});
