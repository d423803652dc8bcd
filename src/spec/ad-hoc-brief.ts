import type { Outcome } from '../diagnostics/diagnostic.ts';
import { noFieldSpans } from '../diagnostics/location.ts';
import { findTerm } from '../taxonomy/find-term.ts';
import type { Taxonomy } from '../taxonomy/taxonomy.ts';
import { briefProblems } from './brief-problems.ts';
import type { BriefSpec } from './brief-spec.ts';
import { checkRun, defaultRegion } from './check-run.ts';
import { resolveBudget } from './resolve-budget.ts';
import { resolveTerm } from './resolve-term.ts';
import { settleBrief } from './settle-brief.ts';
import type { SpecContext, SpecOverrides } from './spec-context.ts';
import { withoutUndefined } from './without-undefined.ts';

/** What the command line says of a brief that has no definition. Audience and region are ids or aliases. */
export interface AdHocRequest {
  readonly audience: string;
  /** Default: the project's default region. */
  readonly region?: string;
  /** Default: the template that suits the audience. */
  readonly template?: string;
  /** Handlebars text over the brief. */
  readonly title?: string;
}

const templateByAudience: Readonly<Record<string, string>> = {
  policymakers: 'policy-brief',
  companies: 'company-memo',
  researchers: 'research-note',
  platforms: 'platform-note',
};

/** The label that names the kind of brief. */
const kindByTemplate: Readonly<Record<string, string>> = {
  'policy-brief': 'policyBrief',
  'company-memo': 'companyMemo',
  'research-note': 'researchNote',
  'platform-note': 'platformNote',
};

/** The brief for an audience and region that no definition asks for; its id is `<audience>-<region>`. */
export function adHocBrief(
  context: SpecContext,
  request: AdHocRequest,
  overrides: SpecOverrides,
): Outcome<BriefSpec> {
  const { corpus } = context;
  const problems = briefProblems();
  const audience = resolveTerm(corpus.audiences, request.audience, '/audience', problems);
  const region =
    request.region === undefined
      ? defaultRegion(context)
      : resolveTerm(corpus.regions, request.region, '/region', problems);
  const template = request.template ?? templateFor(corpus.audiences, request.audience);
  const settled = settleBrief(context, template, {}, overrides, problems);
  const diagnostics = [...checkRun(context, overrides), ...problems.diagnostics];
  if (diagnostics.length > 0 || audience === undefined || region === undefined) return { diagnostics };
  const value = {
    id: `${audience}-${region}`.toLowerCase(),
    title: request.title ?? defaultTitle(template),
    audience,
    region,
    includeNarrower: false,
    ...settled,
    ...withoutUndefined({ budget: resolveBudget(context, {}, overrides, problems) }),
    select: { facets: {}, include: [], exclude: [] },
    spans: noFieldSpans,
  };
  return { value, diagnostics };
}

/** The template of the audience itself, or of the nearest audience that contains it and has one. */
function templateFor(audiences: Taxonomy, name: string): string {
  const term = findTerm(audiences, name);
  const ids = term ? [term.id, ...term.ancestors] : [];
  const known = ids.find((id) => Object.hasOwn(templateByAudience, id));
  return (known !== undefined && templateByAudience[known]) || 'policy-brief';
}

function defaultTitle(template: string): string {
  const kind = Object.hasOwn(kindByTemplate, template) ? kindByTemplate[template] : 'recommendations';
  return `{{labels.${kind}}}{{labels.colon}} {{audience.label}}, {{region.label}}`;
}
