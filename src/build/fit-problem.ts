import { anchorOfRecommendation } from '../brief/compose-recommendation.ts';
import type { Candidate, Cut, Measure, Problem } from '../budget/frame.ts';
import { worthOf } from '../budget/objective.ts';
import type { Floor } from '../budget/plans.ts';
import { parseMarkdown } from '../document/parse-markdown.ts';
import type { Image } from '../image/image.ts';
import { isInFloor } from '../selection/is-in-floor.ts';
import type { Included } from '../selection/selection.ts';
import type { BriefSpec, PageBudget } from '../spec/brief-spec.ts';
import { lengthName } from '../spec/schema.ts';
import { applyCut } from './apply-cut.ts';
import type { ChosenBrief } from './chosen-brief.ts';
import { composeWords } from './compose-words.ts';
import type { OpenProject } from './open-project.ts';
import type { Benches } from './workbench.ts';

/** Where a brief is laid out to see whether it fits. */
export interface FitContext {
  readonly open: OpenProject;
  readonly benches: Benches;
}

/** A brief with a page budget, as the search sees it. */
export interface FitProblem extends Problem {
  /** The brief as its definition has it. */
  readonly whole: Cut;
}

/** Puts a brief with a page budget before the search. */
export function fitProblem(context: FitContext, chosen: ChosenBrief, budget: PageBudget): FitProblem {
  const { spec, selection } = chosen;
  const { included } = selection;
  const names = lengthName.options;
  const [longest, shortest] = [names.indexOf(spec.length), names.indexOf(budget.shortest)];
  return {
    pages: budget.pages,
    candidates: included.map((item) => candidateOf(item, spec, budget)),
    floors: floorsOf(context.open, included, budget),
    frames: names.slice(longest, Math.max(shortest, longest) + 1).toReversed(),
    measure: measureOf(context, chosen),
    whole: { frame: spec.length, lengths: included.map(() => spec.length) },
  };
}

function candidateOf({ recommendation }: Included, { select }: BriefSpec, budget: PageBudget): Candidate {
  const { id, must = false } = recommendation;
  return {
    anchor: anchorOfRecommendation(id),
    isMust: must || budget.must.includes(id),
    worth: worthOf(recommendation, select.include.includes(id)),
  };
}

/** No floor asks for more than there is; without any, one recommendation stays. */
function floorsOf(
  { corpus }: OpenProject,
  included: readonly Included[],
  { floors }: PageBudget,
): readonly Floor[] {
  return Object.entries(floors).map(([name, count]) => {
    const members = included.flatMap(({ recommendation }, index) =>
      isInFloor(corpus, name, recommendation) ? [index] : [],
    );
    return { members, count: Math.min(count, members.length) };
  });
}

function measureOf({ open, benches }: FitContext, chosen: ChosenBrief): Measure {
  const { theme, paper } = chosen.spec;
  return async (cut) => {
    const { value: bench } = await benches({ theme, outputs: [{ format: 'pdf', path: '' }] });
    const { spec, selection } = applyCut(chosen, cut);
    const { value: words } = composeWords(open, spec, selection);
    const document = words?.markdown && parseMarkdown(words.markdown).value;
    const images = document && bench?.images.load(document).value;
    if (!document || !images || !bench?.typesetter) return undefined;
    const { logo } = bench.theme;
    const sign = logo && bench.images.read(logo.file).value;
    const pictures = new Map<string, Image>([...images].map(([path, { image }]) => [path, image]));
    if (logo && sign) pictures.set(logo.file, sign.image);
    return (await bench.typesetter.measure(document, paper, pictures)).value;
  };
}
