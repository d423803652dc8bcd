import { foldLines } from '../../brief/escape-markdown.ts';
import { asText, type Helper } from './helper.ts';

/** `title: {{quote title}}`: a text in double quotes, for the YAML of the front matter. */
export const quote: Helper = {
  takes: ['text'],
  gives: 'markdown',
  run: ([text]) =>
    JSON.stringify(foldLines(asText(text))).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escapeCode),
};

/** JSON lets these characters stand; YAML does not show them as they are (YAML 1.2.2, 5.1). */
function escapeCode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
