import { concat } from './concat.ts';
import { eq } from './eq.ts';
import type { Helper } from './helper.ts';
import { join } from './join.ts';
import { link } from './link.ts';
import { markdown } from './markdown.ts';
import { quote } from './quote.ts';
import { section } from './section.ts';
import { shows } from './shows.ts';
import { url } from './url.ts';

/** Every helper that templates can call besides Handlebars' own `if`, `unless`, `each` and `with`. */
export const helpers: ReadonlyMap<string, Helper> = new Map(
  Object.entries({ concat, eq, join, link, markdown, quote, section, shows, url }),
);
