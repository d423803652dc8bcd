/** What the peers written in JavaScript share: `node <peer>.mjs <out folder> <brief.json>…`. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const [outFolder, ...inputs] = process.argv.slice(2);

/** Each brief with the path of its PDF. */
export const tasks = inputs.map((input) => ({
  input,
  output: join(outFolder, `${basename(input, '.json')}.pdf`),
}));

export function readBrief({ input }) {
  return JSON.parse(readFileSync(input, 'utf8'));
}

export const fontFolder = join(import.meta.dirname, '../../templates/fonts');

export function font(name) {
  return join(fontFolder, `${name}.ttf`);
}

export function authorsOf({ authors }) {
  return authors.map(({ family, given }) => `${family}, ${given}`).join(' and ');
}
