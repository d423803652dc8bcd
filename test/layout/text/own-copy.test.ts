import { expect, it } from 'vitest';
import { ownCopy } from '../../../src/layout/text/own-copy.ts';

it.each(['', 'a', 'a word of some length', ' 日本語 ', '\u{1F600} and a space '])(
  'gives %j as it is',
  (text) => {
    expect(ownCopy(text)).toBe(text);
  },
);
