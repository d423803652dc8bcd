import { formats } from '../formats/index.ts';
import type { PlannedOutput } from './plan-build.ts';

/** Whether one of the formats is made from pages. */
export function hasPages({ outputs }: { readonly outputs: readonly PlannedOutput[] }): boolean {
  return outputs.some(({ format }) => formats[format].type === 'layout');
}
