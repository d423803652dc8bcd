import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildBriefs } from '../../src/build/build-briefs.ts';
import type { Block } from '../../src/document/document.ts';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';
import { plainText } from '../../src/document/plain-text.ts';
import { inlinesOf, walkDocument } from '../../src/document/walk.ts';
import { folderWorld } from '../support/memory-world.ts';
import { readLeaves } from '../support/read-leaves.ts';

const world = folderWorld(join(import.meta.dirname, '../../fixtures/scripts'));
const { value: files = [], diagnostics } = await buildBriefs(world);
const contents = new Map(files.map(({ path, bytes }) => [path, bytes]));
const scripts = [...contents.keys()].filter((path) => path.endsWith('.pdf')).map((path) => path.slice(0, -4));

it('builds a page in each script', () => {
  expect(diagnostics).toEqual([]);
  expect(scripts).toHaveLength(21);
});

it.each(scripts)('gives the text of the %s page back, in logical order', async (script) => {
  const text = new TextDecoder().decode(contents.get(`${script}.md`));
  const { value: document } = parseMarkdown({ file: `${script}.md`, text });
  if (!document) throw new Error('the Markdown gives no document');
  const expected: string[] = [];
  walkDocument(document, (block: Block) => {
    for (const inlines of inlinesOf(block)) expected.push(plainText(inlines));
  });
  const leaves = await readLeaves(contents.get(`${script}.pdf`) ?? new Uint8Array());
  // Labels end with a space, which parts them from the text beside them.
  expect(leaves.map((leaf) => leaf.trimEnd()).filter((leaf) => leaf !== '•')).toEqual(expected);
});
