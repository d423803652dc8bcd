import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { composeWords } from '../../src/build/compose-words.ts';
import { openProject } from '../../src/build/open-project.ts';
import { planBuild } from '../../src/build/plan-build.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { diagnosticCodes } from '../../src/diagnostics/codes.ts';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';
import { layoutDocument } from '../../src/layout/layout-document.ts';
import type { BriefRule, BriefSubject, CorpusRule, Finding, PagesRule, Rule } from '../../src/lint/rule.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { loadProject } from '../../src/project/load-project.ts';
import { selectRecommendations } from '../../src/selection/select-recommendations.ts';
import { fakeFonts, ministry } from '../support/fake-fonts.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { assets } from '../support/sample-brief.ts';
import { tagOutline } from '../support/tag-outline.ts';

const table: readonly (readonly [string, Rule])[] = Object.entries(rules);

describe('the table of rules', () => {
  it('holds every file of the folder, and nothing else', () => {
    const files = readdirSync(join(import.meta.dirname, '../../src/lint/rules'));
    const names = files.filter((file) => file !== 'index.ts').map((file) => file.replace(/\.ts$/, ''));
    expect(names.sort()).toEqual(
      Object.keys(rules)
        .map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
        .sort(),
    );
  });

  it('has one code a rule, named like its file, and every code of lint', () => {
    const codes = table.map(([name, { code }]) => [
      code,
      `lint/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    ]);
    expect(codes.map(([code]) => code)).toEqual(codes.map(([, name]) => name));
    const declared = Object.keys(diagnosticCodes).filter((code) => code.startsWith('lint/'));
    expect(table.map(([, { code }]) => code as string).sort()).toEqual(declared.sort());
  });
});

describe.each(table)('%s', (_name, rule) => {
  it.each(rule.good.map((example) => [example]))('is content with %j', (example) => {
    expect(find(rule, example)).toEqual([]);
  });

  it.each(rule.bad.map((example) => [example]))('finds fault with %j', (example) => {
    const findings = find(rule, example);
    expect(findings).toHaveLength(1);
    for (const { message, help } of findings) {
      expect(message).toMatch(/^[^A-Z].*[^.]$/s);
      expect(help ?? 'none').toMatch(/^[^A-Z].*[^.]$/s);
    }
    if (rule.subject === 'document') expect(findings[0]?.span?.file).toBe('a.md');
    if (rule.subject === 'corpus') expect(findings[0]?.span?.file).toBe('corpus/recommendations.yaml');
  });
});

type Example = Rule['good'][number];

function find(rule: Rule, example: Example): readonly Finding[] {
  switch (rule.subject) {
    case 'document':
      return rule.check(documentOf(String(example)));
    case 'tags':
      return rule.check(tagOutline(String(example)));
    case 'pages':
      return typeof example === 'string' || !('markdown' in example) ? [] : rule.check(pagesOf(example));
    case 'corpus':
      return typeof example === 'string' || 'markdown' in example ? [] : rule.check(corpusOf(example));
    case 'brief':
      return typeof example === 'string' || 'markdown' in example ? [] : rule.check(briefOf(example));
  }
}

function briefOf({ recommendations, definition = '' }: BriefRule['good'][number]): BriefSubject {
  const world = memoryWorld(
    {
      'briefwright.yaml': 'title: T\npublisher: { name: P }\n',
      'corpus/recommendations.yaml': recommendations,
      'briefs/b.yaml': `id: b\ntemplate: policy-brief\ntitle: T\naudience: policymakers\n${definition}\n`,
    },
    { assets },
  );
  const { value: open, diagnostics } = openProject(world);
  expect(diagnostics).toEqual([]);
  const spec = open && planBuild(open, { asOf: '2026-11-23' }).value?.briefs[0]?.spec;
  const selection = spec && selectRecommendations(open.corpus, spec).value;
  const { brief, markdown } = (selection && composeWords(open, spec, selection).value) ?? {};
  if (!open || !spec || !brief || !markdown) throw new Error('no brief');
  return { brief, text: markdown.text, spec, corpus: open.corpus, reading: open.project.reading };
}

function corpusOf({ recommendations, evidence, asOf = '2026-11-23' }: CorpusRule['good'][number]) {
  const world = memoryWorld({
    'briefwright.yaml': 'title: T\npublisher: { name: P }\n',
    'corpus/sources.yaml': '- { id: s, type: report, title: S }\n',
    'corpus/recommendations.yaml': recommendations,
    ...(evidence === undefined ? {} : { 'corpus/evidence.yaml': evidence }),
  });
  const { value: project } = loadProject(world);
  const loaded = project && loadCorpus(world, project);
  expect(loaded?.diagnostics).toEqual([]);
  if (!loaded?.value) throw new Error('no corpus');
  return { corpus: loaded.value, language: 'en', asOf };
}

function documentOf(text: string) {
  const { value } = parseMarkdown({ file: 'a.md', text });
  if (!value) throw new Error('no document');
  return value;
}

function pagesOf({ markdown, colours, items = [] }: PagesRule['good'][number]) {
  const base = ministry();
  const theme = { ...base, colours: { ...base.colours, ...colours } };
  const { value } = layoutDocument({ theme, fonts: fakeFonts, paper: 'A4' }, documentOf(markdown));
  if (!value) throw new Error('no layout');
  const [first, ...rest] = value.pages;
  const pages = first ? [{ ...first, items: [...items, ...first.items] }, ...rest] : [];
  return { layout: { ...value, pages }, theme };
}
