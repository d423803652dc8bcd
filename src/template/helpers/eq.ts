import type { Helper } from './helper.ts';

/** `{{#if (eq direction "rtl")}}`: whether two values are the same. */
export const eq: Helper = {
  takes: ['text', 'text'],
  gives: 'condition',
  run: ([a, b]) => a === b,
};
