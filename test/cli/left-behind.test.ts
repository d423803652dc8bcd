import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { runIn } from './run-in.ts';

let project = '';

beforeEach(async () => {
  project = temporaryFolder();
  await runIn(project, ['init']);
  writeFileSync(join(project, 'briefwright.yaml'), 'defaults: { formats: [md] }\n', { flag: 'a' });
  await runIn(project, ['build']);
  const file = join(project, 'briefs/briefs.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('id: policy-brief', 'id: renamed'));
});

const build = async (...more: readonly string[]) => (await runIn(project, ['build', ...more])).stdout;
const line = 'no longer built, and left where it is: out/policy-brief.md\n';

describe('a build where a brief is no more', () => {
  it('names its files, which stay', async () => {
    expect(await build()).toContain(`2 briefs in out\n${line}`);
    expect(readFileSync(join(project, 'out/policy-brief.md'), 'utf8')).not.toBe('');
    expect(await build()).not.toContain(line);
  });

  it('does not where somebody has removed them', async () => {
    rmSync(join(project, 'out/policy-brief.md'));
    expect(await build()).not.toContain(line);
  });

  it.each([['renamed'], ['--format', 'md']])('does not where not all was asked for: %s', async (...words) => {
    expect(await build(...words)).not.toContain(line);
  });
});
