import type { BuildRequest } from './plan-build.ts';

/** Whether not all briefs of the project are asked for. */
export function isPart({ names = [], adHoc, shard }: BuildRequest): boolean {
  return names.length > 0 || adHoc !== undefined || shard !== undefined;
}
