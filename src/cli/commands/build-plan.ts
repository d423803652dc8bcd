import { posix } from 'node:path';
import { jsonText } from '../../build/json-text.ts';
import type { BuildPlan } from '../../build/plan-build.ts';
import { shardCountFor, shardPlan } from '../../build/shard-plan.ts';
import type { CommandResult } from '../command-result.ts';
import { onBriefs, type ProjectSession } from '../on-project.ts';
import { tableOf } from '../table.ts';
import type { BuildCall } from './build-call.ts';
import { buildFolder } from './build-folder.ts';
import { wantsMatrix } from './build-options.ts';

/** Prints what would be built: as a table, as data, or as a matrix of jobs. Nothing is built or written. */
export async function printPlan(call: BuildCall): Promise<CommandResult> {
  const { shard, ...request } = call.request;
  return onBriefs(call.context, request, (session, whole) => {
    if (wantsMatrix(call.options)) {
      return { diagnostics: [], output: matrixText(whole, call.options.shards) };
    }
    const plan = shard ? shardPlan(whole, shard) : whole;
    return call.options.json
      ? planData(session, plan)
      : { diagnostics: [], output: planText(call, session, plan) };
  });
}

async function planData({ world, open }: ProjectSession, plan: BuildPlan): Promise<CommandResult> {
  const { describePlan } = await import('../../build/describe-plan.ts');
  const { value, diagnostics } = await describePlan(world, open, plan);
  return value ? { diagnostics, output: jsonText(value) } : { diagnostics };
}

function planText({ context, options }: BuildCall, session: ProjectSession, { briefs }: BuildPlan): string {
  const { output } = session.open.project;
  const { name } = buildFolder(context, session, { out: options.out, output });
  const rows = briefs.map(({ spec, outputs }) => [
    ...[spec.id, spec.template, spec.audience, spec.region],
    outputs.map(({ path }) => posix.join(name, path)).join(' '),
  ]);
  return tableOf([['BRIEF', 'TEMPLATE', 'AUDIENCE', 'REGION', 'OUTPUTS'], ...rows]);
}

/** On one line, as `$GITHUB_OUTPUT` wants it. */
function matrixText({ briefs }: BuildPlan, count = shardCountFor(briefs)): string {
  const include = Array.from({ length: count }, (_, index) => ({ shard: `${index + 1}/${count}` }));
  return `${JSON.stringify({ include })}\n`;
}
