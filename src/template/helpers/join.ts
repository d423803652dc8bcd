import { asText, type Helper } from './helper.ts';

/** `{{join actors ", "}}`: the texts of a list with a separator between them. */
export const join: Helper = {
  takes: ['texts', 'text'],
  gives: 'text',
  run: ([items, separator]) => (Array.isArray(items) ? items.map(asText).join(asText(separator)) : ''),
};
