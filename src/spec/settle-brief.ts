import type { FormatName, PaperName } from '../project/schema.ts';
import type { BriefProblems } from './brief-problems.ts';
import type { BriefSpec } from './brief-spec.ts';
import { checkName, checkNames, checkUnique } from './resolve-names.ts';
import type { LengthName } from './schema.ts';
import type { SpecContext, SpecOverrides } from './spec-context.ts';
import { withoutUndefined } from './without-undefined.ts';

/** What a definition may leave to the command line, the project or the template. */
export interface OpenChoices {
  readonly sections?: readonly string[] | undefined;
  readonly length?: LengthName | undefined;
  readonly formats?: readonly FormatName[] | undefined;
  readonly language?: string | undefined;
  readonly paper?: PaperName | undefined;
  readonly theme?: string | undefined;
  readonly edition?: string | undefined;
}

type Settled = Pick<
  BriefSpec,
  'template' | 'sections' | 'length' | 'formats' | 'language' | 'paper' | 'theme' | 'edition' | 'asOf'
>;

/** Settles every default: the command line comes before the definition, and that before project and template. */
export function settleBrief(
  context: SpecContext,
  template: string,
  choices: OpenChoices,
  overrides: SpecOverrides,
  problems: BriefProblems,
): Settled {
  const { defaults, edition, languages, theme } = context.project;
  const language = choices.language ?? languages[0] ?? 'en';
  const known = new Set(languages);
  checkName({ code: 'spec/unknown-language', noun: 'language', known }, language, '/language', problems);
  checkUnique(choices.formats ?? [], '/formats', problems);
  return {
    template,
    sections: resolveSections(context, template, choices.sections, problems),
    length: choices.length ?? 'standard',
    formats: overrides.formats ?? choices.formats ?? defaults.formats,
    language: overrides.language ?? language,
    paper: overrides.paper ?? choices.paper ?? defaults.paper,
    theme: overrides.theme ?? choices.theme ?? theme,
    ...withoutUndefined({ edition: overrides.edition ?? choices.edition ?? edition }),
    asOf: overrides.asOf,
  };
}

function resolveSections(
  { templates }: SpecContext,
  template: string,
  sections: readonly string[] | undefined,
  problems: BriefProblems,
): readonly string[] {
  const known = new Set(templates.map(({ name }) => name));
  checkName({ code: 'spec/unknown-template', noun: 'template', known }, template, '/template', problems);
  const info = templates.find(({ name }) => name === template);
  if (!info || !sections) return info?.sections ?? [];
  const owner = ` of the template \`${template}\``;
  const available = new Set(info.available);
  const kind = { code: 'spec/unknown-section', noun: 'section', owner, known: available } as const;
  checkNames(kind, sections, '/sections', problems);
  checkUnique(sections, '/sections', problems);
  return sections;
}
