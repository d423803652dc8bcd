import { expect, it } from 'vitest';
import { isolateLevels } from '../../../src/layout/text/isolate-levels.ts';
import { normaliseText } from '../../../src/layout/text/normalise-text.ts';
import type { Isolate, ParagraphItem } from '../../../src/layout/text/text-line.ts';
import { run } from '../../support/text-items.ts';

const rtl: Isolate = { id: 1, direction: 'rtl' };
const ltr: Isolate = { id: 2, direction: 'ltr' };

const inside = (text: string, ...isolates: readonly Isolate[]): ParagraphItem => ({ ...run(text), isolates });

it.each<readonly [string, 'ltr' | 'rtl', readonly ParagraphItem[], string | undefined]>([
  ['no isolate', 'ltr', [run('a אב! b')], '0011000'],
  ['an end of its own direction', 'ltr', [run('a '), inside('אב!', rtl), run(' b')], '0011100'],
  ['a number that would join the text before', 'ltr', [run('אב '), inside('1', ltr)], '1102'],
  ['runs of one isolate', 'ltr', [inside('א', rtl), inside('!', rtl), run('!')], '110'],
  ['neighbours', 'ltr', [inside('א', rtl), inside('!א', { ...rtl, id: 3 })], '111'],
  ['one in another', 'rtl', [run('א'), inside('a', ltr), inside('ב!', ltr, rtl), inside('!', ltr)], '12332'],
  ['nothing that needs levels', 'ltr', [inside('ab', ltr)], '22'],
])('finds levels with %s', (_, direction, items, expected) => {
  const [source] = normaliseText(items);
  const levels = source && isolateLevels(source, direction);
  expect(levels && [...levels].join('')).toBe(expected);
});
