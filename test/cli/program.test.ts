import { describe, expect, it } from 'vitest';
import { runProgram } from '../../src/cli/program.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { runIn, testTerminal } from './run-in.ts';

describe('runProgram', () => {
  it('calls what nobody expected a bug in briefwright', async () => {
    let errors = '';
    const terminal: Terminal = {
      cwd: '/',
      environment: {},
      ...testTerminal,
      writeOut: () => {
        throw new TypeError('the moon is in the way');
      },
      writeError: (text) => {
        errors += text;
      },
    };
    expect(await runProgram(['schema', 'source'], terminal)).toBe(2);
    expect(errors).toContain('this is a bug in briefwright, not a mistake of yours');
    expect(errors).toContain('the moon is in the way');
    expect(errors).toContain('program.test.ts');
  });

  it('helps and tells its version on standard output', async () => {
    for (const parameters of [['--help'], ['build', '--help'], ['help', 'init'], ['--version']]) {
      const { exitCode, stdout, stderr } = await runIn('/', parameters);
      expect([exitCode, stderr]).toEqual([0, '']);
      expect(stdout).not.toBe('');
    }
  });

  it('takes global options before and after the command', async () => {
    for (const parameters of [
      ['--project', 'nowhere', '--reporter', 'json', 'check'],
      ['check', '--project', 'nowhere', '--reporter', 'json'],
    ]) {
      const { exitCode, stderr } = await runIn('/', parameters);
      expect(exitCode).toBe(1);
      expect(JSON.parse(stderr)).toMatchObject([{ code: 'project/missing', severity: 'error', file: null }]);
    }
  });

  it('refuses a SOURCE_DATE_EPOCH that is no number', async () => {
    const { exitCode, stderr } = await runIn('/', ['check'], { SOURCE_DATE_EPOCH: 'soon' });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('SOURCE_DATE_EPOCH must be a number');
  });
});
