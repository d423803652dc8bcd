import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { didYouMean, suggestName } from '../diagnostics/suggest.ts';
import { loadLanguages } from '../language/load-languages.ts';
import type { World } from '../world.ts';
import type { Source } from './check/check-context.ts';
import { checkTemplate, onceEach } from './check/check-template.ts';
import { createEngine } from './engine.ts';
import type { FoundFile } from './find-template-files.ts';
import { helpers } from './helpers/index.ts';
import { briefShape, type Shape } from './shape.ts';
import { type Header, readTemplate, type TemplateFile } from './template-file.ts';
import type { Template, TemplateSet } from './template-set.ts';
import { usesSections } from './uses-sections.ts';

/**
 * Checks templates and partials against the schema of a Brief, and makes them ready to be rendered. All mistakes are
 * reported in one run; there is always a value.
 */
export function compileTemplates(world: World, found: readonly FoundFile[]): Outcome<TemplateSet> {
  const diagnostics: Diagnostic[] = [];
  const files = { template: new Map<string, TemplateFile>(), partial: new Map<string, TemplateFile>() };
  for (const file of found) {
    const read = readTemplate(file);
    diagnostics.push(...read.diagnostics);
    if (read.value) files[file.kind].set(file.name, read.value);
  }
  const partials = new Map([...files.partial].map(([name, { source }]) => [name, source]));
  const engine = createEngine({ helpers, output: 'markdown' });
  for (const [name, source] of partials) if (source) engine.addPartial(name, source.program);
  const context = { root: knownShape(world), partials, helpers };
  const templates = new Map<string, Template>();
  for (const [name, file] of files.template) {
    templates.set(name, prepareTemplate(context, name, file));
    if (file.source) engine.addTemplate(name, file.source.program);
  }
  const mistakes = [...templates.values()].flatMap((template) => template.diagnostics);
  return { value: { templates, engine }, diagnostics: [...diagnostics, ...onceEach(mistakes)] };
}

interface Context {
  /** Absent where the language file is broken, which is reported where languages are loaded. */
  readonly root: Shape | undefined;
  readonly partials: ReadonlyMap<string, Source | undefined>;
  readonly helpers: typeof helpers;
}

function knownShape(world: World): Shape | undefined {
  const { en: english } = loadLanguages(world, ['en']).value ?? {};
  return english && briefShape(Object.keys(english.labels));
}

function prepareTemplate({ root, ...parts }: Context, name: string, file: TemplateFile): Template {
  const { header, source } = file;
  const isDynamic = source !== undefined && usesSections(source);
  const sections = isDynamic ? findSections(parts.partials, name) : new Map<string, string>();
  const mistakes = source && root ? checkTemplate({ ...parts, root, sections }, source) : [];
  return {
    info: {
      name,
      description: header.description,
      sections: header.sections,
      available: [...sections.keys()],
    },
    sections,
    isComplete: source !== undefined,
    diagnostics: [...mistakes, ...(isDynamic ? checkSections(header, sections) : refuseSections(header))],
  };
}

/** A partial `<template>/<section>` stands in for `sections/<section>` in that template. */
function findSections(partials: Context['partials'], template: string): ReadonlyMap<string, string> {
  const names = [...partials.keys()].sort();
  const pairs = [...inFolder(names, 'sections'), ...inFolder(names, template)];
  return new Map([...new Map(pairs)].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function inFolder(names: readonly string[], folder: string): readonly (readonly [string, string])[] {
  return names
    .filter((name) => name.startsWith(`${folder}/`))
    .map((name) => [name.slice(folder.length + 1), name]);
}

/** A template that does not place its sections would leave them out without a word. */
function refuseSections({ sections, yaml }: Header): readonly Diagnostic[] {
  if (sections.length === 0) return [];
  const span = yaml?.spanOf('/sections');
  return [
    {
      code: 'template/invalid-header',
      message: 'the header names sections, but the template does not show them',
      ...(span && { span }),
      help: 'place them with `{{#each sections}}{{> (section this) @root}}{{/each}}`',
    },
  ];
}

function checkSections(
  { sections, yaml }: Header,
  known: ReadonlyMap<string, string>,
): readonly Diagnostic[] {
  return sections.flatMap((section, index): readonly Diagnostic[] => {
    if (known.has(section)) return [];
    const span = yaml?.spanOf(`/sections/${index}`);
    return [
      {
        code: 'template/invalid-header',
        message: `there is no partial for the section \`${section}\``,
        ...(span && { span }),
        ...didYouMean(suggestName(section, known.keys())),
      },
    ];
  });
}
