import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Brief } from '../../src/brief/brief.ts';
import type { Block, Document } from '../../src/document/document.ts';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';
import { plainText } from '../../src/document/plain-text.ts';
import { walkDocument } from '../../src/document/walk.ts';
import { helpers } from '../../src/template/helpers/index.ts';
import { loadTemplates } from '../../src/template/load-templates.ts';
import { renderTemplate } from '../../src/template/render-template.ts';
import { templateInfos } from '../../src/template/template-infos.ts';
import { type Files, folderWorld, memoryWorld } from '../support/memory-world.ts';
import { assets, sampleBrief } from '../support/sample-brief.ts';

const builtIn = loadTemplates(memoryWorld({}, { assets })).value;
const sample = sampleBrief('eu');
const allTemplates = ['policy-brief', 'company-memo', 'research-note', 'platform-note'];

function render(brief: Brief, set = builtIn): string {
  const { value, diagnostics } = renderTemplate(set ?? fail('no templates'), brief);
  expect(diagnostics).toEqual([]);
  return value?.text ?? fail('no text');
}

function withTemplate(brief: Brief, template: string): Brief {
  const info = templateInfos(builtIn ?? fail('no templates')).find(({ name }) => name === template);
  return { ...brief, template, sections: [...(info?.sections ?? [])] };
}

function parse(text: string): Document {
  const { value, diagnostics } = parseMarkdown({ file: 'brief.md', text });
  expect(diagnostics).toEqual([]);
  return value ?? fail('no document');
}

function blocksOf(document: Document): readonly Block[] {
  const blocks: Block[] = [];
  walkDocument(document, (block) => blocks.push(block));
  return blocks;
}

function headingsOf(document: Document): readonly string[] {
  return blocksOf(document).flatMap((block) =>
    block.type === 'heading' && block.depth < 3 ? [plainText(block.children)] : [],
  );
}

function fail(message: string): never {
  throw new Error(message);
}

/** A template of the project, rendered with the sample. */
function renderOwn(body: string, brief = sample, files: Files = {}): string {
  const text = `---\ndescription: x\n---\n${body}`;
  const world = memoryWorld({ 'templates/mine.hbs': text, ...files }, { assets });
  const { value, diagnostics } = loadTemplates(world);
  expect(diagnostics).toEqual([]);
  return render({ ...brief, template: 'mine' }, value);
}

describe.each(allTemplates)('%s', (template) => {
  const briefs = ['eu', 'peru', 'world-memo', 'startup-note'].map((id) =>
    withTemplate(sampleBrief(id), template),
  );

  it.each(briefs)('gives Markdown without a diagnostic: $id', (brief) => {
    const document = parse(render(brief));
    expect([document.title, document.language]).toEqual([brief.title, 'en']);
  });

  it.each(briefs)('gives tidy Markdown: $id', (brief) => {
    const text = render(brief);
    expect(text).not.toMatch(/[ \t]\n|\n\n\n|undefined|\[object|\{\{/);
    expect(text).toMatch(/[^\n]\n$/);
  });

  it.each(briefs)('has no heading without text under it: $id', (brief) => {
    const { children } = parse(render(brief));
    const empty = children.filter((block, index) => {
      const next = children[index + 1];
      return block.type === 'heading' && (!next || (next.type === 'heading' && next.depth <= block.depth));
    });
    expect(empty).toEqual([]);
  });

  it.each(briefs)('has every recommendation once, at its anchor: $id', (brief) => {
    const text = render(brief);
    for (const { anchor } of brief.recommendations) expect(text.split(`<a id="${anchor}">`)).toHaveLength(2);
  });

  it('has a legend, a footnote and roles', () => {
    const document = parse(render({ ...withTemplate(sample, template), length: 'full' }));
    const blocks = blocksOf(document);
    expect(document.footnotes.length).toBeGreaterThan(0);
    const roles = new Set(blocks.map(({ role }) => role));
    expect([...roles]).toEqual(
      expect.arrayContaining(['kicker', 'lead', 'recommendation', 'facts', 'small', 'references']),
    );
  });

  it('shows any one section alone, without a link that leads nowhere', () => {
    const info = templateInfos(builtIn ?? fail('no templates')).find(({ name }) => name === template);
    expect(info?.available.length).toBeGreaterThanOrEqual(8);
    for (const section of info?.available ?? []) parse(render({ ...sample, template, sections: [section] }));
  });

  it('shows sections in the order asked for', () => {
    const document = parse(
      render({ ...sample, template, sections: ['references', 'others'], length: 'full' }),
    );
    expect(headingsOf(document).slice(1)).toEqual(['References', 'What others are asked to do']);
  });

  it('leaves out what the brief does not have', () => {
    const { headline, contact, licence, edition, ...rest } = withTemplate(sample, template);
    expect([headline, contact, licence, edition]).not.toContain(undefined);
    const bare = {
      ...rest,
      keyMessages: [],
      recommendations: [],
      groups: [],
      actions: [],
      others: [],
      evidence: [],
      notes: [],
      references: [],
      assessments: [],
      keywords: [],
    };
    const text = render(bare);
    parse(text);
    expect(text.match(/^#+ /gm)).toHaveLength(3);
  });

  it('survives texts that look like markup', () => {
    const hostile =
      '# <b> *x* _y_ `z` [a](b) | {{title}} ![i](j) <!-- role: kicker --> $1 1. &amp;\n---\n- [ ] q';
    const brief = withTemplate(replaceTexts(sample, hostile), template);
    const { value } = parseMarkdown({ file: 'brief.md', text: render(brief) });
    const document = value ?? fail('no document');
    const shown = hostile.replace(/\n/g, ' ');
    const title = document.children.find((block) => block.type === 'heading');
    expect(title?.type === 'heading' && plainText(title.children)).toBe(shown);
    expect(document.title).toBe(shown);
    const { children } = parse(render(withTemplate(sample, template)));
    expect(document.children.map(({ type }) => type)).toEqual(children.map(({ type }) => type));
  });
});

/** The texts that come from the corpus, replaced. Brackets in the text of a link are left out, see marked. */
function replaceTexts(brief: Brief, text: string): Brief {
  const short = text.replace(/!?\[[^\]]*\]\([^)]*\)/g, '').replace('- [ ] q', '');
  const recommendations = brief.recommendations.map((item) => ({
    ...item,
    title: short,
    statement: text,
    actors: [text],
    actions: item.actions.map((action) => ({ ...action, text, actor: text })),
  }));
  return {
    ...brief,
    title: text,
    shortTitle: text,
    publisher: { name: text },
    recommendations,
    groups: brief.groups.map((group) => ({
      ...group,
      label: text,
      recommendations: recommendations.filter(({ id }) =>
        group.recommendations.some((item) => item.id === id),
      ),
    })),
    keyMessages: brief.keyMessages.map((message) => ({ ...message, text: short })),
    evidence: brief.evidence.map((finding) => ({ ...finding, statement: text })),
    others: brief.others.map((ask) => ({ ...ask, title: text })),
  };
}

describe('the four templates', () => {
  it('differ in structure', () => {
    const outlines = allTemplates.map((template) =>
      headingsOf(parse(render(withTemplate(sample, template)))).slice(1),
    );
    expect(outlines).toEqual([
      [
        'The asks at a glance',
        'Recommendations',
        'What others are asked to do',
        'What this rests on',
        'About this brief',
      ],
      [
        'What we are asked',
        'Why, ask by ask',
        'What others are asked to do',
        'Next steps',
        'What this rests on',
        'About this memo',
        'References',
      ],
      [
        'Practices',
        'Findings behind the practices',
        'What others are asked to do',
        'About this note',
        'References',
      ],
      [
        'Product changes',
        'Change by change',
        'What others are asked to do',
        'What this rests on',
        'About this note',
        'References',
      ],
    ]);
  });

  it.each([
    ['policy-brief', 'at-a-glance', ['No.', 'Ask', 'Who acts', 'Priority', 'By when']],
    ['company-memo', 'asks', ['No.', 'Ask', 'What it takes', 'By when']],
    ['research-note', 'evidence', ['No.', 'Finding', 'Certainty', 'Observed in', 'Behind']],
    ['platform-note', 'asks', ['No.', 'Change', 'Priority', 'Strength', 'By when']],
  ])('have tables: %s, %s', (template, section, columns) => {
    const document = parse(render({ ...sample, template, sections: [section] }));
    const tables = blocksOf(document).flatMap((block) => (block.type === 'table' ? [block] : []));
    expect(tables.map(({ head }) => head.children.map((cell) => plainText(cell.children)))).toEqual([
      columns,
    ]);
    expect(tables[0]?.rows).toHaveLength(3);
  });

  it('say on page one where nothing was observed in the region', () => {
    const peru = sampleBrief('peru');
    const box = render({ ...peru, template: 'policy-brief', sections: ['key-messages'] });
    expect(box).toContain(`> *${peru.evidenceBase.statement}*`);
    expect(render(withTemplate(peru, 'policy-brief'))).toContain('> [!WARNING]');
    expect(render({ ...withTemplate(sample, 'policy-brief'), length: 'full' })).toContain('> [!NOTE]');
  });

  it('say more or less of each recommendation, and what they leave out', () => {
    const textOf = (length: Brief['length']) =>
      render({
        ...withTemplate(sample, 'policy-brief'),
        length,
        recommendations: sample.recommendations.map((item) => ({ ...item, length })),
      });
    const { labels, recommendations } = sample;
    const [first] = recommendations.flatMap(({ actions }) => actions);
    expect(textOf('short')).toContain(labels['longerBrief']);
    expect(textOf('short')).not.toContain(first?.text ?? fail('no action'));
    expect(textOf('standard')).toContain(first?.text);
    expect(textOf('standard')).toContain(labels['directListed']);
    expect(textOf('full')).not.toContain(labels['directListed']);
    for (const { id, isDirect } of sample.evidence) {
      expect(textOf('full')).toContain(`evidence-${id}`);
      expect(textOf('standard').includes(`<a id="evidence-${id}">`)).toBe(isDirect);
    }
    for (const length of ['short', 'standard', 'full'] as const) parse(textOf(length));
  });

  it('speak French', () => {
    const document = parse(render(sampleBrief('eu', 'fr')));
    expect(document.language).toBe('fr');
    expect(headingsOf(document)).toContain('Ce qui est demandé à d’autres');
  });

  it('give front matter that tells the whole story', () => {
    const { meta } = parse(
      render(withTemplate({ ...sample, subtitle: 'Sub: "title"', shortTitle: 'Short' }, 'policy-brief')),
    );
    expect(meta).toEqual({
      'short-title': 'Short',
      author: 'Institute for Tests',
      subject: 'Sub: "title"',
      date: '2026-11-23',
      'date-label': '23 November 2026',
      edition: '2026-11',
      paper: 'A4',
      keywords: 'Data, Money',
      brief: 'eu',
      audience: 'policymakers',
      region: 'EU',
      'page-label': 'Page {page} of {pages}',
      'footnotes-label': 'Notes',
      'back-label': 'Back to the text',
      'contents-label': 'Contents',
      'bars-label': 'Bar chart',
      'stacked-bars-label': 'Stacked bar chart',
      'timeline-label': 'Timeline',
      'matrix-label': 'Matrix',
    });
    const rtl = parse(render({ ...sample, direction: 'rtl' }));
    expect(rtl.direction).toBe('rtl');
  });

  it('show the sample project without a diagnostic', () => {
    const world = folderWorld(new URL('../../briefs/open-llm-collaboration', import.meta.url).pathname);
    expect(loadTemplates(world).diagnostics).toEqual([]);
  });
});

describe('templates of the project', () => {
  it('escape values and leave Markdown fields', () => {
    const brief = { ...sample, title: 'a *b* <c>', citation: 'd *e* <f>' };
    expect(renderOwn('{{title}}\n{{markdown citation}}\n', brief)).toBe('a \\*b\\* \\<c>\nd *e* \\<f>\n');
  });

  it.each([
    ['{{#each keywords}}{{@index}}{{this}}{{#unless @last}}, {{/unless}}{{/each}}', '0Data, 1Money'],
    ['{{join keywords "*"}}', 'Data\\*Money'],
    ['{{link (concat "E" 1) "evidence-x"}}', 'E1'],
    ['{{link "a" "other"}}', '[a](#other)'],
    ['[x]({{url publisher.url}}) {{url "javascript:x"}}', '[x](https://example.org/)'],
    ["{{quote 'a\"b'}}", '"a\\"b"'],
    ['{{#if (eq paper "A4")}}yes{{else}}no{{/if}} {{#if (shows "costs")}}yes{{else}}no{{/if}}', 'yes no'],
    ['{{#with licence}}{{name}} {{#if url}}{{@root.paper}}{{/if}}{{/with}}', 'CC BY 4.0 A4'],
    ['{{#each recommendations as |r i|}}{{i}}{{r.number}}{{../paper}} {{/each}}', '01A4 12A4 23A4'],
    [
      '{{> rating recommendations.[0].priority}} {{subtitle}}{{licence.url}}',
      '●●●\u00a0high https://creativecommons.org/licenses/by/4.0/',
    ],
  ])('%s', (body, expected) => {
    expect(renderOwn(body, { ...sample, sections: ['references'] })).toBe(`${expected}\n`);
  });

  it('take what is absent for empty, also inside of what is absent', () => {
    const { licence, ...rest } = sample;
    expect(licence).toBeDefined();
    expect(renderOwn('[{{licence.url}}{{subtitle}}{{#if licence.url}}x{{/if}}]', rest)).toBe('[]\n');
  });

  it('stand in for built-in ones by name', () => {
    const files = {
      'templates/partials/masthead.hbs': '# MY {{title}}\n',
      'templates/policy-brief.hbs': '---\ndescription: x\n---\n{{> masthead}}',
    };
    const { value, diagnostics } = loadTemplates(memoryWorld(files, { assets }));
    expect(diagnostics).toEqual([]);
    expect(render({ ...sample, title: 'T' }, value)).toBe('# MY T\n');
  });

  it('stop at loops that multiply', () => {
    const body = `${'{{#each @root.recommendations}}'.repeat(12)}x${'{{/each}}'.repeat(12)}`;
    const world = memoryWorld({ 'templates/mine.hbs': `---\ndescription: x\n---\n${body}` }, { assets });
    const { value } = loadTemplates(world);
    const { diagnostics } = renderTemplate(value ?? fail('no templates'), { ...sample, template: 'mine' });
    expect(diagnostics).toMatchObject([{ code: 'template/render' }]);
  });

  it('are not rendered with a mistake in them', () => {
    const files = { 'templates/mine.hbs': '---\ndescription: x\n---\n{{titel}}' };
    const { value, diagnostics } = loadTemplates(memoryWorld(files, { assets }));
    expect(renderTemplate(value ?? fail('no templates'), { ...sample, template: 'mine' })).toEqual({
      diagnostics,
    });
  });

  it('are named where they do not exist', () => {
    const { diagnostics } = renderTemplate(builtIn ?? fail('no templates'), {
      ...sample,
      template: '__proto__',
    });
    expect(diagnostics).toMatchObject([{ code: 'spec/unknown-template' }]);
  });
});

describe('helpers', () => {
  it('are the files of their folder', () => {
    const folder = new URL('../../src/template/helpers', import.meta.url);
    const files = readdirSync(folder).map((file) => file.replace('.ts', ''));
    expect([...helpers.keys()].sort()).toEqual(
      files.filter((name) => name !== 'index' && name !== 'helper').sort(),
    );
  });
});
