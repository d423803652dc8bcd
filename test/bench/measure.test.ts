import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../node/temporary-folder.ts';

it('says why a measurement failed', async () => {
  const { measureInside } = await import(join(import.meta.dirname, '../../bench/measure.mjs'));
  const folder = temporaryFolder({
    'good.mjs': 'console.log(JSON.stringify(process.argv[2]))',
    'bad.mjs': 'throw new Error("no such thing")',
  });
  expect(measureInside(join(folder, 'good.mjs'), 'project')).toBe('project');
  expect(() => measureInside(join(folder, 'bad.mjs'), 'project')).toThrow(
    /bad\.mjs project failed:\n[\s\S]*no such thing/,
  );
});
