import { encodeUrl } from '../../brief/encode-url.ts';
import { asText, type Helper } from './helper.ts';

/** `[{{publisher.name}}]({{url publisher.url}})`: an address of the web or of mail, fit for a Markdown link. */
export const url: Helper = {
  takes: ['text'],
  gives: 'markdown',
  run: ([address]) => {
    const text = asText(address);
    return /^(?:https?|mailto):/i.test(text) ? encodeUrl(text) : '';
  },
};
