import type { Diagnostic, Outcome } from '../diagnostics/diagnostic.ts';
import { didYouMean, suggestName } from '../diagnostics/suggest.ts';
import { formats } from '../formats/index.ts';
import type { FormatName, PaperName } from '../project/schema.ts';
import { adHocBrief } from '../spec/ad-hoc-brief.ts';
import type { BriefSpec } from '../spec/brief-spec.ts';
import { expandBriefs } from '../spec/expand-briefs.ts';
import type { SpecContext, SpecOverrides } from '../spec/spec-context.ts';
import { withoutUndefined } from '../spec/without-undefined.ts';
import { templateInfos } from '../template/template-infos.ts';
import { collectOutcomes } from './collect-outcomes.ts';
import type { OpenProject } from './open-project.ts';
import type { Shard } from './shard.ts';

/** What to build. Everything left out is as the definitions and the project say. */
export interface BuildRequest {
  /** The day the briefs speak for, as `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Ids of briefs, or of definitions that stand for several; none means all. */
  readonly names?: readonly string[] | undefined;
  /** One brief without a definition, instead of those that are defined. */
  readonly adHoc?: AdHocWish | undefined;
  /** Names of formats. */
  readonly formats?: readonly string[] | undefined;
  /** BCP 47 tag. */
  readonly language?: string | undefined;
  readonly edition?: string | undefined;
  readonly paper?: PaperName | undefined;
  /** Name of a theme; default: that of the brief, else of the project. */
  readonly theme?: string | undefined;
  /** Page budget of each brief; default: that of its definition. */
  readonly pages?: number | undefined;
  /** When the files say that they were made, as `YYYY-MM-DDTHH:MM:SSZ`; default: midnight of `asOf`. */
  readonly created?: string | undefined;
  /** Which part of them is built; default: all. */
  readonly shard?: Shard | undefined;
}

export interface AdHocWish {
  readonly audience: string;
  readonly region?: string | undefined;
  readonly template?: string | undefined;
}

/** The briefs of a run and the files each will give. Plain data; sorted by id. */
export interface BuildPlan {
  readonly asOf: string;
  /** As in the request. */
  readonly created?: string;
  readonly briefs: readonly PlannedBrief[];
}

export interface PlannedBrief {
  readonly spec: BriefSpec;
  readonly outputs: readonly PlannedOutput[];
}

export interface PlannedOutput {
  readonly format: FormatName;
  /** Relative to the output folder. */
  readonly path: string;
}

/** Works out which briefs are asked for and which files they give. All mistakes are reported (`spec/…`). */
export function planBuild(open: OpenProject, request: BuildRequest): Outcome<BuildPlan> {
  const { take, diagnostics } = collectOutcomes();
  const formatNames = request.formats && take(resolveFormats(request.formats));
  const { asOf, language, edition, paper, theme, pages, created } = request;
  const overrides = {
    asOf,
    ...withoutUndefined({ language, edition, paper, theme, pages, formats: formatNames }),
  };
  const specs = take(
    request.adHoc ? adHocSpecs(open, request.adHoc, overrides) : definedSpecs(open, request.names, overrides),
  );
  if (!specs) return { diagnostics };
  const briefs = specs.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(planBrief);
  return { value: { asOf, ...withoutUndefined({ created }), briefs }, diagnostics };
}

function planBrief(spec: BriefSpec): PlannedBrief {
  const outputs = [...new Set(spec.formats)].map((format) => ({
    format,
    path: `${spec.id}.${formats[format].extension}`,
  }));
  return { spec, outputs };
}

function adHocSpecs(
  open: OpenProject,
  wish: AdHocWish,
  overrides: SpecOverrides,
): Outcome<readonly BriefSpec[]> {
  const { audience, region, template } = wish;
  const request = { audience, ...withoutUndefined({ region, template }) };
  const { value, diagnostics } = adHocBrief(contextOf(open), request, overrides);
  return value ? { value: [value], diagnostics } : { diagnostics };
}

function definedSpecs(
  open: OpenProject,
  names: readonly string[] = [],
  overrides: SpecOverrides,
): Outcome<readonly BriefSpec[]> {
  const { value: specs = [], diagnostics } = expandBriefs(contextOf(open), open.definitions, overrides);
  if (names.length > 0) {
    const chosen = names.map((name) => findBriefs(open, specs, name));
    const value = [...new Set(chosen.flatMap((outcome) => outcome.value ?? []))];
    return { value, diagnostics: [...diagnostics, ...chosen.flatMap((outcome) => outcome.diagnostics)] };
  }
  const isEmpty = specs.length === 0 && diagnostics.length === 0;
  return { value: specs, diagnostics: isEmpty ? [noBriefs] : diagnostics };
}

/** The brief of that id, or all briefs of the definition of that id. */
function findBriefs(
  open: OpenProject,
  specs: readonly BriefSpec[],
  name: string,
): Outcome<readonly BriefSpec[]> {
  const definition = open.definitions.find(({ id }) => id === name);
  const value = specs.filter(
    ({ id, span }) => id === name || (span !== undefined && span === definition?.span),
  );
  // A definition with mistakes gives no brief; it has been reported already.
  if (value.length > 0 || definition) return { value, diagnostics: [] };
  const known = [...specs, ...open.definitions].map(({ id }) => id);
  return { diagnostics: [unknownBrief(name, known)] };
}

function contextOf({ project, corpus, templates }: OpenProject): SpecContext {
  return { project, corpus, templates: templateInfos(templates) };
}

function resolveFormats(names: readonly string[]): Outcome<readonly FormatName[]> {
  const value = names.filter(isFormat);
  return { value, diagnostics: names.filter((name) => !isFormat(name)).map(unknownFormat) };
}

function isFormat(name: string): name is FormatName {
  return Object.hasOwn(formats, name);
}

function unknownFormat(name: string): Diagnostic {
  const known = Object.keys(formats);
  const help =
    didYouMean(suggestName(name, known)).help ??
    `the formats are ${known.map((one) => `\`${one}\``).join(', ')}`;
  return { code: 'spec/unknown-format', message: `unknown format \`${name}\``, help };
}

function unknownBrief(name: string, known: readonly string[]): Diagnostic {
  const suggestion = didYouMean(suggestName(name, known));
  return {
    code: 'spec/unknown-brief',
    message: `unknown brief \`${name}\``,
    help: suggestion.help ?? '`briefwright list briefs` shows those that are defined',
  };
}

const noBriefs: Diagnostic = {
  code: 'spec/no-briefs',
  message: 'the project defines no brief',
  help: 'define one in a file of the folder `briefs`, or build one with `--audience`',
};
