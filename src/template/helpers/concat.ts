import { asText, type Helper } from './helper.ts';

/** `(concat "E" number)`: the texts one after the other. */
export const concat: Helper = {
  takes: ['text'],
  isVariadic: true,
  gives: 'text',
  run: (values) => values.map(asText).join(''),
};
