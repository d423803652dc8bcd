import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestName } from '../../src/diagnostics/suggest.ts';

describe('suggestName', () => {
  it.each([
    ['policymaker', ['companies', 'policymakers'], 'policymakers'],
    ['titel', ['statement', 'title'], 'title'],
    ['eu', ['EA', 'EU'], 'EU'],
    ['XX', ['FR', 'MX'], 'MX'],
    ['compnies', ['companies', 'compendia'], 'companies'],
    ['ab', ['xy'], undefined],
    ['anything', [], undefined],
    ['same', ['same'], undefined],
    ['bat', ['cat', 'rat'], 'cat'],
    ['x'.repeat(200), ['x'.repeat(199)], undefined],
  ])('of %j among %j suggests %j', (name, candidates, suggestion) => {
    expect(suggestName(name, candidates)).toBe(suggestion);
  });

  it('finds any name with one letter left out', () => {
    const name = fc.stringMatching(/^[a-z-]{4,40}$/);
    fc.assert(
      fc.property(name, fc.nat(39), (id, at) => {
        const place = at % id.length;
        const mistyped = id.slice(0, place) + id.slice(place + 1);
        expect(suggestName(mistyped, [id])).toBe(id);
      }),
    );
  });
});
