import type { Outcome } from '../diagnostics/diagnostic.ts';
import { findFieldSpan } from '../diagnostics/location.ts';
import { loadTheme } from '../theme/load-theme.ts';
import type { Theme } from '../theme/theme.ts';
import type { World } from '../world.ts';
import { atPlace } from './at-place.ts';
import { collectOutcomes } from './collect-outcomes.ts';
import type { OpenProject } from './open-project.ts';
import type { BuildPlan } from './plan-build.ts';

/** The themes of a plan's briefs by name, without those that have mistakes. */
export function loadThemes(
  world: World,
  { theme: own }: OpenProject,
  { briefs }: BuildPlan,
): Outcome<ReadonlyMap<string, Theme>> & { readonly value: ReadonlyMap<string, Theme> } {
  const { take, diagnostics } = collectOutcomes();
  const themes = new Map<string, Theme | undefined>([[own.name, own]]);
  for (const { spec } of briefs) {
    if (themes.has(spec.theme)) continue;
    themes.set(spec.theme, take(atPlace(findFieldSpan(spec.spans, '/theme'), loadTheme(world, spec.theme))));
  }
  const loaded = [...themes].flatMap(([name, theme]) => (theme ? [[name, theme] as const] : []));
  return { value: new Map(loaded), diagnostics };
}
