import type { BuildPlan, PlannedBrief, PlannedOutput } from './plan-build.ts';
import { sha256 } from './sha256.ts';
import type { Shard } from './shard.ts';

/** What the manifest of a shard says of the whole, so that a gap is seen when all are joined. */
export interface ShardOfPlan extends Shard {
  /** Number of briefs of the whole plan. */
  readonly briefs: number;
  /** Digest of the whole plan: the first 16 hexadecimal digits of a SHA-256. */
  readonly plan: string;
  /** Digest of what all its briefs are made from, in the same form. */
  readonly inputs: string;
}

/**
 * The part of a plan that a shard builds. Briefs are dealt out in turn, by id: those of one definition stand side by side
 * and cost much the same, and so each shard gets its share of them. A shard of a small plan may be empty.
 */
export function shardPlan(plan: BuildPlan, { index, count }: Shard): BuildPlan {
  return { ...plan, briefs: plan.briefs.filter((_, place) => place % count === index - 1) };
}

/** A shard, with what tells its plan from others; `inputs` is a digest of what the whole plan is made from. */
export function shardOfPlan({ briefs }: BuildPlan, { index, count }: Shard, inputs: string): ShardOfPlan {
  const plan = planDigest(briefs.map(({ spec, outputs }) => ({ ...spec, outputs })));
  return { index, count, briefs: briefs.length, plan, inputs };
}

/** What a plan and a manifest both say of a brief. */
interface BriefIdentity {
  readonly id: string;
  readonly audience: string;
  readonly region: string;
  readonly language: string;
  readonly template: string;
  readonly edition?: string | null;
  readonly outputs: readonly Pick<PlannedOutput, 'path'>[];
}

/** Digest of all briefs of a plan. It can be made of a manifest as well, and so proves that one holds the whole plan. */
export function planDigest(briefs: readonly BriefIdentity[]): string {
  const lines = briefs.map(({ id, audience, region, language, template, edition = null, outputs }) => [
    ...[id, audience, region, language, template, edition],
    ...outputs.map(({ path }) => path),
  ]);
  return sha256(JSON.stringify(lines)).slice(0, 16);
}

/** Outputs that one machine builds well in a job of its own; more machines cost more in starting than they save. */
const outputsPerShard = 250;
const mostShards = 20;

/** How many shards a plan is worth: one for every 250 outputs, from 1 to 20. */
export function shardCountFor(briefs: readonly PlannedBrief[]): number {
  const outputs = briefs.reduce((sum, brief) => sum + brief.outputs.length, 0);
  return Math.min(mostShards, Math.max(1, Math.ceil(outputs / outputsPerShard)));
}
