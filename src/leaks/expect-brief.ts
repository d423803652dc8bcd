import { composeWording } from '../brief/compose-wording.ts';
import { briefData } from '../build/brief-data.ts';
import { composeWords } from '../build/compose-words.ts';
import type { Manifest, ManifestEntry } from '../build/manifest.ts';
import type { OpenProject } from '../build/open-project.ts';
import { type PlannedBrief, planBuild } from '../build/plan-build.ts';
import { selectRecommendations } from '../selection/select-recommendations.ts';
import { stringsIn } from './strings-in.ts';

/** What a brief may show, and where. */
export interface ExpectedBrief {
  readonly texts: readonly string[];
  /** Of its files. */
  readonly paths: readonly string[];
}

/**
 * The brief of a manifest as the project gives it today, from the corpus and its definition: the texts of the composed
 * brief, and the whole wording that was chosen for what is in it, of which a short brief shows a part. Of what the manifest
 * does not name though the rules let it in, for want of pages, there is the title: the manifest is believed where it says
 * that less was shown. Nothing where there is no such brief any more.
 */
export function expectBrief(
  open: OpenProject,
  manifest: Manifest,
  entry: ManifestEntry,
): ExpectedBrief | undefined {
  const planned = planAgain(open, manifest, entry);
  const whole = planned && selectRecommendations(open.corpus, planned.spec).value;
  if (!planned || !whole) return undefined;
  const { spec } = planned;
  const named = new Set(entry.recommendations);
  const included = whole.included.filter(({ recommendation }) => named.has(recommendation.id));
  const brief = composeWords(open, spec, { ...whole, included }).value?.brief;
  if (!brief) return undefined;
  const chosen = included.map(({ recommendation, variant }) => composeWording(recommendation, variant));
  const omitted = whole.included
    .filter(({ recommendation }) => !named.has(recommendation.id))
    .map(({ recommendation, variant }) => [recommendation.id, composeWording(recommendation, variant).title]);
  return {
    texts: stringsIn([briefData(spec, brief, {}), chosen, omitted]),
    paths: entry.outputs.map(({ path }) => path).filter((path) => path.startsWith(`${spec.id}.`)),
  };
}

/** By its definition, as it stands or with the options of a run, or else for its audience and region. */
function planAgain(open: OpenProject, { asOf }: Manifest, entry: ManifestEntry): PlannedBrief | undefined {
  const { id, audience, region, template, language, outputs } = entry;
  const edition = entry.edition ?? undefined;
  const formats = outputs.map(({ format }) => format);
  const asked = { asOf, language, edition, formats };
  const isSame = (planned: PlannedBrief | undefined) =>
    planned?.spec.audience === audience && planned.spec.region === region;
  const defined = definedBriefs(open, asOf).get(id);
  if (isSame(defined) && defined?.spec.language === language && defined.spec.edition === edition) {
    return defined;
  }
  const wishes = [{ names: [id] }, { adHoc: { audience, region, template } }];
  return wishes
    .map((wish) => planBuild(open, { ...asked, ...wish }).value?.briefs.find(({ spec }) => spec.id === id))
    .find(isSame);
}

const known = new WeakMap<OpenProject, Map<string, ReadonlyMap<string, PlannedBrief>>>();

/** The briefs that a project defines, for a day: planning them one by one would take all of them each time. */
function definedBriefs(open: OpenProject, asOf: string): ReadonlyMap<string, PlannedBrief> {
  const days = known.get(open) ?? new Map<string, ReadonlyMap<string, PlannedBrief>>();
  known.set(open, days);
  const { briefs = [] } = days.has(asOf) ? {} : (planBuild(open, { asOf }).value ?? {});
  const plan = days.get(asOf) ?? new Map(briefs.map((planned) => [planned.spec.id, planned]));
  days.set(asOf, plan);
  return plan;
}
