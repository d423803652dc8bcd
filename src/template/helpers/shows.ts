import { asText, type Helper } from './helper.ts';

/** `{{#if (shows "references")}}`: whether the brief shows a section. */
export const shows: Helper = {
  takes: ['text'],
  gives: 'condition',
  run: ([section], { sections }) => sections.includes(asText(section)),
};
