import { describe, expect, it } from 'vitest';
import { openProject } from '../../src/build/open-project.ts';
import { hiddenRecords } from '../../src/leaks/hidden-records.ts';
import { starterWorld } from '../build/starter-world.ts';

const finding = (id: string, source: string) =>
  `- { id: ${id}, statement: Finding ${id}., regions: [EU], sources: [{ id: ${source} }] }\n`;
const ask = (id: string, status: string, evidence: string, source: string) =>
  `- { id: ${id}, title: ${id}, statement: ${id}., audiences: [companies], status: ${status}, evidence: [${evidence}], sources: [{ id: ${source} }] }\n`;
const source = (id: string) => `- { id: ${id}, type: report, title: ${id} }\n`;

describe('hiddenRecords', () => {
  it('finds what only drafts, embargoed and retired records rest on, however far', () => {
    const { value } = openProject(
      starterWorld({
        'corpus/recommendations/more.yaml': [
          ask('a', 'draft', 'e1', 's1'),
          ask('b', 'retired', 'e1, e2', 's4'),
          ask('c', 'active', 'e2', 's5'),
        ].join(''),
        'corpus/evidence/more.yaml': [finding('e1', 's2'), finding('e2', 's3'), finding('e3', 's6')].join(''),
        'corpus/sources/more.yaml': ['s1', 's2', 's3', 's4', 's5', 's6', 's7'].map(source).join(''),
      }),
    );
    if (!value) throw new Error('the project has mistakes');
    const { evidence, sources } = hiddenRecords(value.corpus);
    const named = (
      records: readonly { readonly record: { readonly id: string }; readonly status: string }[],
    ) => records.map(({ record, status }) => `${record.id} ${status}`);
    expect(named(evidence)).toEqual(['e1 draft']);
    expect(named(sources)).toEqual(['s1 draft', 's2 draft', 's4 retired']);
  });
});
