import { escapeMarkdown } from '../../brief/escape-markdown.ts';
import { asText, type Frame, type Helper } from './helper.ts';

/** The sections that hold the anchors, by how an anchor begins. */
const homes = [
  ['rec-', 'recommendations'],
  ['evidence-', 'evidence'],
  ['ref-', 'references'],
] as const;

/**
 * `{{link title anchor}}`: a link to a place of the brief, or just the text where the brief does not show the
 * section in which that place would be.
 */
export const link: Helper = {
  takes: ['text', 'text'],
  gives: 'markdown',
  run: ([text, anchor], frame) => {
    const shown = escapeMarkdown(asText(text));
    const target = asText(anchor);
    return leadsSomewhere(target, frame) ? `[${shown}](#${encodeURIComponent(target)})` : shown;
  },
};

function leadsSomewhere(anchor: string, { sections }: Frame): boolean {
  const home = homes.find(([prefix]) => anchor.startsWith(prefix));
  return anchor !== '' && (home === undefined || sections.includes(home[1]));
}
