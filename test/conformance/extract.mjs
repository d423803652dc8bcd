// Takes the text out of PDFs with poppler and compares it with what they were made from.
//
//   node test/conformance/extract.mjs out [folder …]
//
// Each folder holds PDFs with the Markdown of the same name beside them, as `briefwright build` writes them. The text of
// the tag tree (`pdfinfo -struct-text`) has to be the document's in logical order, with nothing between its blocks but
// labels; `pdftotext` has to give the same words. Needs poppler and the built program.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseMarkdown } from '../../dist/document/parse-markdown.js';
import { differenceInTags, documentTexts, missingWords, tagTexts } from './extracted-text.mjs';

const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error('usage: node test/conformance/extract.mjs <folder>…');
  process.exit(2);
}

let failed = 0;
let checked = 0;
for (const file of folders.flatMap(pdfsIn)) {
  const faults = check(file);
  checked += 1;
  if (faults.length > 0) failed += 1;
  console.log(`${faults.length === 0 ? 'same' : 'FAIL'}  ${file}`);
  for (const fault of faults) console.log(`      ${fault}`);
}
console.log(`${checked} files, ${failed} with other text than their Markdown`);
process.exit(failed > 0 || checked === 0 ? 1 : 0);

function pdfsIn(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  return names.sort().map((name) => join(folder, name));
}

function check(file) {
  const markdown = readFileSync(file.replace(/\.pdf$/, '.md'), 'utf8');
  const { value } = parseMarkdown({ file, text: markdown });
  if (!value) return ['the Markdown beside it gives no document'];
  const texts = documentTexts(value);
  const tags = differenceInTags(texts, tagTexts(run('pdfinfo', '-struct-text', '-enc', 'UTF-8', file)));
  const words = missingWords(texts, run('pdftotext', '-enc', 'UTF-8', file, '-'));
  return [
    ...(tags === undefined ? [] : [`tags: ${tags}`]),
    ...(words.length === 0
      ? []
      : [`pdftotext lacks ${words.length} words: ${words.slice(0, 8).join(' | ')}`]),
  ];
}

function run(command, ...args) {
  return execFileSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
}
