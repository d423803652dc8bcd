import { hasErrors } from '../build/has-errors.ts';
import { openProject } from '../build/open-project.ts';
import { planBuild } from '../build/plan-build.ts';
import { workbenches } from '../build/workbench.ts';
import { type Diagnostic, effectiveSeverity, type Outcome } from '../diagnostics/diagnostic.ts';
import type { World } from '../world.ts';
import { certifier } from './certify.ts';
import { compareBrief, type StateOfProject, sideOf } from './compare-brief.ts';
import type { BriefComparison, ProjectChanges } from './project-changes.ts';

export interface CompareOptions {
  /** The day for which both are composed, as `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Id of a brief, or of a definition that stands for several; default: all. */
  readonly name?: string | undefined;
}

/** Two projects beside each other. The mistakes of each are kept apart: they are of different files. */
export interface ProjectComparison {
  /** Absent where one of the two has mistakes. */
  readonly value?: ProjectChanges;
  readonly before: readonly Diagnostic[];
  readonly after: readonly Diagnostic[];
}

/**
 * Compares the briefs of a project with those of an earlier state of it, composed for the same day with the same program.
 * Both are taken as far as their words; only briefs with a page budget are laid out.
 */
export async function compareProjects(
  before: World,
  after: World,
  options: CompareOptions,
): Promise<ProjectComparison> {
  const [earlier, later] = [openState(before, options), openState(after, options)];
  const isKnown = !isUnknown(earlier) || !isUnknown(later);
  const found = {
    before: errorsOf(earlier.diagnostics, isKnown),
    after: errorsOf(later.diagnostics, isKnown),
  };
  if (!earlier.value || !later.value || hasErrors([...found.before, ...found.after])) return found;
  const { briefs, mistakes } = await compareAll(earlier.value, later.value);
  if (mistakes.length > 0) return { ...found, after: mistakes };
  return { ...found, value: { asOf: options.asOf, briefs } };
}

function openState(world: World, { asOf, name }: CompareOptions): Outcome<StateOfProject> {
  const { value: open, diagnostics } = openProject(world);
  if (!open) return { diagnostics };
  const plan = planBuild(open, { asOf, ...(name === undefined ? {} : { names: [name] }) });
  return {
    value: { open, benches: workbenches(world), briefs: plan.value?.briefs ?? [], certify: certifier(world) },
    diagnostics: [...diagnostics, ...plan.diagnostics],
  };
}

interface Compared {
  readonly briefs: readonly BriefComparison[];
  /** Of the later state. */
  readonly mistakes: readonly Diagnostic[];
}

/** One brief after the other, as all of them together may be large. */
async function compareAll(before: StateOfProject, after: StateOfProject): Promise<Compared> {
  const ids = new Set([...before.briefs, ...after.briefs].map(({ spec }) => spec.id));
  const briefs: BriefComparison[] = [];
  const mistakes: Diagnostic[] = [];
  for (const id of [...ids].sort()) {
    const now = await sideOf(after, id);
    mistakes.push(...(now?.diagnostics.filter(isError) ?? []));
    briefs.push(...compareBrief(await sideOf(before, id), now));
  }
  return { briefs, mistakes };
}

function isUnknown({ diagnostics }: Outcome<StateOfProject>): boolean {
  return diagnostics.some(({ code }) => code === 'spec/unknown-brief');
}

/** A brief that only one of the two has is new or gone, and a project may have had none. */
function errorsOf(diagnostics: readonly Diagnostic[], isKnown: boolean): readonly Diagnostic[] {
  return diagnostics.filter(
    (found) =>
      isError(found) && found.code !== 'spec/no-briefs' && !(isKnown && found.code === 'spec/unknown-brief'),
  );
}

function isError(diagnostic: Diagnostic): boolean {
  return effectiveSeverity(diagnostic) === 'error';
}
