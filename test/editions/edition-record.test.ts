import { describe, expect, it } from 'vitest';
import { editionRecord, readEdition } from '../../src/editions/edition-record.ts';
import { sampleBrief } from '../support/sample-brief.ts';

function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

describe('the record of an edition', () => {
  it('is read as it was written, also where a matrix gives long ids', () => {
    const long = { ...sampleBrief('world-memo'), id: `memo-${'x'.repeat(120)}` };
    const record = editionRecord('2026-05-31', [long, sampleBrief('eu')]);
    expect(record.briefs.map(({ id }) => id)).toEqual(['eu', long.id]);
    expect(readEdition(bytesOf(record), 'a.json')).toEqual({ value: record, diagnostics: [] });
  });

  it.each([
    [{ version: 2 }, '/version'],
    [{ asOf: 'May' }, '/asOf'],
    [{ briefs: [{ id: 'eu' }] }, '/briefs/0/title'],
    [{ more: true }, 'its value'],
  ])('is refused with %j', (changed, place) => {
    const record = { ...editionRecord('2026-05-31', []), ...changed };
    const { value, diagnostics } = readEdition(bytesOf(record), 'a.json');
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      {
        code: 'spec/invalid-edition',
        message: expect.stringContaining(`is not the record of an edition: ${place}: `),
      },
    ]);
  });

  it('holds each brief once', () => {
    const record = editionRecord('2026-05-31', [sampleBrief('eu'), sampleBrief('eu')]);
    expect(readEdition(bytesOf(record), 'a.json').diagnostics).toMatchObject([
      { message: expect.stringContaining('/briefs: must differ in their ids') },
    ]);
  });
});
