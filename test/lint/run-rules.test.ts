import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';
import { layoutDocument } from '../../src/layout/layout-document.ts';
import { runRules } from '../../src/lint/run-rules.ts';
import { loadTheme } from '../../src/theme/load-theme.ts';
import { fakeFonts } from '../support/fake-fonts.ts';
import { assetsFolder, memoryWorld, readFolder } from '../support/memory-world.ts';

const assets = readFolder(assetsFolder);

/** Everything that has colours. */
const everything = [
  '<!-- role: kicker -->\nKicker\n\n# Title\n\n<!-- role: subtitle -->\nSubtitle\n\n<!-- role: byline -->\nByline',
  '<!-- role: lead -->\nLead with [a link](https://example.org/1) and `code`\n\n## Section\n\nText[^1]',
  '<!-- role: recommendation -->\n### 1. Ask\n\nStatement\n\n<!-- role: facts -->\n**Who** ministries\n\n#### Fine print',
  ...['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'].map(
    (kind) => `> [!${kind}]\n> Beware of *dogs*\n>\n> - one`,
  ),
  '> Quote with [another link](https://example.org/2)\n\n~~~\ncode\n~~~',
  '| Head | Number |\n| - | -: |\n| **Row** | 1 |\n| Row | 2 |\n| Row | 3 |',
  '<!-- role: small -->\nSmall\n\n<!-- role: references -->\n1. Reference',
  '[^1]: Note',
].join('\n\n');

const themes = readdirSync(join(assetsFolder, 'themes')).map((file) => file.replace(/\.yaml$/, ''));

it.each(themes)('finds nothing in the theme %s', (name) => {
  const theme = loadTheme(memoryWorld({}, { assets }), name).value;
  const { value: document, diagnostics } = parseMarkdown({ file: 'a.md', text: everything });
  expect(diagnostics).toEqual([]);
  if (!theme || !document) throw new Error('no theme or no document');
  const layout = layoutDocument({ theme, fonts: fakeFonts, paper: 'A4' }, document).value;
  expect(runRules({ document, pages: layout && { layout, theme } })).toEqual([]);
});

describe('runRules', () => {
  it('gives each finding the code of its rule', () => {
    const { value } = parseMarkdown({ file: 'a.md', text: '# T\n\n### A\n\n[here](https://a.org)' });
    if (!value) throw new Error('no document');
    expect(runRules({ document: value }).map(({ code, span }) => [code, span?.start.line])).toEqual([
      ['lint/heading-order', 3],
      ['lint/link-text', 5],
    ]);
  });
});
