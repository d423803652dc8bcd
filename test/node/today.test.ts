import { expect, it } from 'vitest';
import { sourceDate, today } from '../../src/node/today.ts';

it.each([
  ['0', '1970-01-01'],
  ['1795391999', '2026-11-22'],
  ['1795392000', '2026-11-23'],
  ['', expect.stringMatching(/^\d{4}-\d\d-\d\d$/)],
  [undefined, expect.stringMatching(/^\d{4}-\d\d-\d\d$/)],
  ['yesterday', undefined],
  ['-5', undefined],
  ['1e3', undefined],
  ['999999999999', undefined],
  ['9999999999999999', undefined],
])('with SOURCE_DATE_EPOCH=%s it is %s', (epoch, expected) => {
  expect(today({ SOURCE_DATE_EPOCH: epoch })).toEqual(expected);
});

it.each([
  ['1795392001', '2026-11-23T00:00:01Z'],
  ['', undefined],
  [undefined, undefined],
  ['yesterday', undefined],
])('files say that they were made at SOURCE_DATE_EPOCH=%s: %s', (epoch, expected) => {
  expect(sourceDate({ SOURCE_DATE_EPOCH: epoch })).toBe(expected);
});
