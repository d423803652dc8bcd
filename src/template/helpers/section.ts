import { asText, type Helper } from './helper.ts';

/** `{{> (section this) @root}}`: the partial that shows a section in this template. */
export const section: Helper = {
  takes: ['text'],
  gives: 'text',
  run: ([name], { sectionPartials }) => sectionPartials.get(asText(name)) ?? '',
};
