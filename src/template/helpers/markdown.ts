import { neutraliseMarkdown } from '../neutralise-markdown.ts';
import { asText, type Helper } from './helper.ts';

/** `{{markdown rationale}}`: a Markdown field, without what could break the brief around it. */
export const markdown: Helper = {
  takes: ['markdown'],
  gives: 'markdown',
  run: ([text]) => neutraliseMarkdown(asText(text)),
};
