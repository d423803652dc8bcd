import { expect, it } from 'vitest';
import { today } from '../../src/node/today.ts';

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
