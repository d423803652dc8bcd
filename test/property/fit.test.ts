import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Cut } from '../../src/budget/frame.ts';
import { type KeptLength, worthOf } from '../../src/budget/objective.ts';
import { applyCut } from '../../src/build/apply-cut.ts';
import type { ChosenBrief } from '../../src/build/chosen-brief.ts';
import { composeWords } from '../../src/build/compose-words.ts';
import { searchFit } from '../../src/build/fit-brief.ts';
import { type OpenProject, openProject } from '../../src/build/open-project.ts';
import { planBuild } from '../../src/build/plan-build.ts';
import { workbenches } from '../../src/build/workbench.ts';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';
import { selectRecommendations } from '../../src/selection/select-recommendations.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { assets } from '../support/sample-brief.ts';

const words = (most: number) =>
  fc.integer({ min: 3, max: most }).map((count) => 'open data for all '.repeat(count).trim());

const record = fc.record({
  title: words(5),
  statement: words(30),
  short: words(90),
  rationale: words(300),
  priority: fc.constantFrom('high', 'medium', 'low', 'unrated'),
  strength: fc.constantFrom('strong', 'conditional', 'unrated'),
  topics: fc.constantFrom(['data'], ['money'], ['data', 'money']),
  must: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.constant(true)),
  evidence: fc.subarray(['one', 'two', 'three']),
});

const project = fc.record({
  records: fc.array(record, { minLength: 2, maxLength: 4 }),
  template: fc.constantFrom('policy-brief', 'company-memo', 'research-note', 'platform-note'),
  theme: fc.constantFrom('ministry', 'memo', 'bulletin'),
  length: fc.constantFrom('short', 'standard'),
  pages: fc.integer({ min: 1, max: 2 }),
  floor: fc.constantFrom({}, { money: 1 }, { recommendations: 2 }),
});

type Project = typeof project extends fc.Arbitrary<infer T> ? T : never;

function worldOf({ records, template, theme, length, pages, floor }: Project) {
  const evidence = ['one', 'two', 'three'].map((id) => ({
    id,
    statement: `Seen: ${id}. ${'It was so. '.repeat(30)}`,
  }));
  const recommendations = records.map((item, index) => ({
    id: `r${index}`,
    audiences: ['policymakers'],
    ...item,
  }));
  const files = {
    'briefwright.yaml': { title: 'Data', publisher: { name: 'Desk' } },
    'corpus/topics.yaml': [
      { id: 'data', label: 'Data' },
      { id: 'money', label: 'Money' },
    ],
    'corpus/evidence.yaml': evidence,
    'corpus/recommendations.yaml': recommendations,
    'briefs/b.yaml': {
      ...{ id: 'b', template, theme, length, pages, title: 'Data', audience: 'policymakers' },
      budget: { floors: floor },
    },
  };
  const texts = Object.entries(files).map(([path, value]) => [path, JSON.stringify(value)] as const);
  return memoryWorld(Object.fromEntries(texts), { assets });
}

const frames = ['short', 'standard', 'full'] as const;
const lengths = ['full', 'standard', 'short', 'title', 'none'] as const;

/** Every cut that the documentation allows, found without any of the search's own code. */
function allCuts({ spec, selection }: ChosenBrief): readonly Cut[] {
  const { included } = selection;
  return frames.slice(0, frames.indexOf(spec.length) + 1).flatMap((frame) => {
    const allowed = lengths.slice(lengths.indexOf(frame));
    const picks = included.reduce<readonly (readonly KeptLength[])[]>(
      (some, { recommendation: { must } }) =>
        some.flatMap((pick) => allowed.filter((one) => !must || one !== 'none').map((one) => [...pick, one])),
      [[]],
    );
    return picks.filter((pick) => isAllowed(pick)).map((pick) => ({ frame, lengths: pick }));
  });

  function isAllowed(pick: readonly KeptLength[]): boolean {
    const isIn = pick.map((length) => length !== 'none');
    if (!isIn.includes(true)) return false;
    const floors = Object.entries(spec.budget?.floors ?? {}).map(([name, count]) => {
      const members = included.flatMap(({ recommendation: { topics } }, index) =>
        name === 'recommendations' || topics.includes(name) ? [index] : [],
      );
      return { members, count: Math.min(count, members.length) };
    });
    // A floor over all keeps the order; one over some may keep any of them.
    const isFree = (index: number) =>
      included[index]?.recommendation.must === true ||
      floors.some(({ members }) => members.length < included.length && members.includes(index));
    const ranked = isIn.filter((_, index) => !isFree(index));
    const isInOrder = ranked.every((kept, at) => kept || !ranked.slice(at).includes(true));
    return (
      isInOrder && floors.every(({ members, count }) => members.filter((at) => isIn[at]).length >= count)
    );
  }
}

function worth({ selection }: ChosenBrief, cut: Cut): number {
  return selection.included.reduce(
    (sum, { recommendation }, index) => sum + worthOf(recommendation, false)(cut.lengths[index] ?? 'none'),
    0,
  );
}

/** More worth first, then the longer frame, then more of what ranks first. */
function compare(chosen: ChosenBrief, one: Cut, other: Cut): number {
  const gain = worth(chosen, other) - worth(chosen, one);
  const frame = frames.indexOf(other.frame) - frames.indexOf(one.frame);
  const at = one.lengths.findIndex((length, index) => length !== other.lengths[index]);
  const order = lengths.indexOf(one.lengths[at] ?? 'none') - lengths.indexOf(other.lengths[at] ?? 'none');
  return gain || frame || order;
}

async function pagesOf(open: OpenProject, benches: ReturnType<typeof workbenches>, chosen: ChosenBrief) {
  const { spec, selection } = chosen;
  const { value: bench } = await benches({ theme: spec.theme, outputs: [{ format: 'pdf', path: '' }] });
  const { markdown } = composeWords(open, spec, selection).value ?? {};
  const document = markdown && parseMarkdown(markdown).value;
  const layout = document && (await bench?.typesetter?.layout(document, spec.paper, new Map()))?.value;
  if (!layout) throw new Error('a sample has mistakes');
  return layout.pages.length;
}

async function bestCut(
  open: OpenProject,
  benches: ReturnType<typeof workbenches>,
  chosen: ChosenBrief,
  pages: number,
) {
  const cuts = allCuts(chosen).toSorted((one, other) => compare(chosen, one, other));
  for (const cut of cuts) {
    if ((await pagesOf(open, benches, applyCut(chosen, cut))) <= pages) return cut;
  }
  return undefined;
}

it('finds the best of all cuts, or that none fits', { timeout: 300_000 }, async () => {
  let fitted = 0;
  await fc.assert(
    fc.asyncProperty(project, async (sample) => {
      const world = worldOf(sample);
      const { value: open, diagnostics } = openProject(world);
      const spec = open && planBuild(open, { asOf: '2026-11-24' }).value?.briefs[0]?.spec;
      const selection = spec && selectRecommendations(open.corpus, spec).value;
      if (!selection || !spec.budget) throw new Error(JSON.stringify(diagnostics));
      const benches = workbenches(world);
      const { fit } = await searchFit({ open, benches }, { spec, selection }, spec.budget);
      const best = await bestCut(open, benches, { spec, selection }, spec.budget.pages);
      if (fit.type === 'fits' && fit.layouts > 1) fitted += 1;
      expect(fit.type === 'fits' ? fit.cut : fit.type).toEqual(best ?? 'too-long');
    }),
    { numRuns: 30 },
  );
  expect(fitted).toBeGreaterThan(5);
});
