import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runIn } from '../cli/run-in.ts';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { readFolder } from '../support/memory-world.ts';

const generator = join(import.meta.dirname, '../../bench/generate.mjs');

function generate(kind: string, briefs: number): string {
  const out = temporaryFolder();
  const words = [generator, '--kind', kind, '--briefs', String(briefs), '--out', out];
  expect(spawnSync(process.execPath, words, { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
  return out;
}

describe('the data of the benchmark', () => {
  it('is the same each time', () => {
    expect(readFolder(generate('distinct', 3))).toEqual(readFolder(generate('distinct', 3)));
  });

  it.each(['distinct', 'shared'])('is a project of four-page briefs without a mistake: %s', async (kind) => {
    const project = join(generate(kind, 2), 'project');
    const { exitCode, stderr } = await runIn(project, ['build']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const { briefs } = JSON.parse(readFileSync(join(project, 'out/manifest.json'), 'utf8'));
    expect(briefs).toHaveLength(2);
    for (const { outputs } of briefs) expect(outputs[1]).toMatchObject({ format: 'pdf', pages: 4 });
  });

  it('has no recommendation in two distinct briefs', async () => {
    const project = join(generate('distinct', 3), 'project');
    await runIn(project, ['build', '--format', 'md']);
    const { briefs } = JSON.parse(readFileSync(join(project, 'out/manifest.json'), 'utf8'));
    const ids = briefs.flatMap(
      ({ recommendations }: { recommendations: readonly string[] }) => recommendations,
    );
    expect(new Set(ids).size).toBe(18);
  });
});
