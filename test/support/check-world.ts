import { hasErrors } from '../../src/build/has-errors.ts';
import { openProject } from '../../src/build/open-project.ts';
import { planBuild } from '../../src/build/plan-build.ts';
import { runCheck } from '../../src/build/run-build.ts';
import { compareDiagnostics } from '../../src/diagnostics/compare-diagnostics.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { World } from '../../src/world.ts';

/** All that `briefwright check` reports of a project, in the order of the reports. */
export async function checkWorld(world: World): Promise<Diagnostic[]> {
  const opened = openProject(world);
  if (!opened.value) return opened.diagnostics.toSorted(compareDiagnostics);
  const planned = planBuild(opened.value, { asOf: world.today() });
  const found = [...opened.diagnostics, ...planned.diagnostics];
  if (!planned.value || hasErrors(found)) return found.toSorted(compareDiagnostics);
  const checked = await runCheck(world, opened.value, planned.value);
  return [...found, ...checked.diagnostics].toSorted(compareDiagnostics);
}
