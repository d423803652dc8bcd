import { expect, it } from 'vitest';
import { applyLintSettings } from '../../src/build/apply-lint-settings.ts';

const warning = { code: 'layout/overfull-line', message: 'too wide' } as const;
const error = { code: 'corpus/empty', message: 'nothing' } as const;

it('silences and lowers warnings, and leaves errors and other codes alone', () => {
  const all = [warning, error];
  expect(applyLintSettings({ lint: {} }, all)).toEqual(all);
  expect(applyLintSettings({ lint: { 'layout/overfull-line': 'off' } }, all)).toEqual([error]);
  expect(applyLintSettings({ lint: { 'layout/overfull-line': 'info' } }, all)).toEqual([
    { ...warning, severity: 'info' },
    error,
  ]);
  expect(applyLintSettings({ lint: { 'corpus/empty': 'off' } }, all)).toEqual(all);
});
