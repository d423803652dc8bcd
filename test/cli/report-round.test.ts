import { describe, expect, it } from 'vitest';
import type { Round } from '../../src/cli/command-result.ts';
import { type RoundOptions, reportRound } from '../../src/cli/report-round.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { testTerminal } from './run-in.ts';

const place = { line: 12, column: 3 };
const span = { file: 'corpus/x.yaml', start: place, end: place };
const standing: Diagnostic = { code: 'corpus/unknown-topic', message: 'unknown topic `t`', span };
const fresh: Diagnostic = { code: 'yaml/syntax', message: 'no end' };
const old: Diagnostic = { code: 'corpus/unknown-audience', message: 'unknown audience `a`', span };
const oldWarning: Diagnostic = { code: 'lint/link-text', message: 'says nothing' };

const round: Round = {
  found: [standing, fresh],
  appeared: [fresh],
  gone: [old, oldWarning],
  source: { world: memoryWorld({ 'corpus/x.yaml': '' }), folder: '/work/demo' },
  heading: 'heading\n',
  summary: 'summary\n',
};

function told(options: Partial<RoundOptions>) {
  const written = { stdout: '', stderr: '' };
  const terminal = {
    ...testTerminal,
    cwd: '/work',
    environment: {},
    writeOut: (text: string) => {
      written.stdout += text;
    },
    writeError: (text: string) => {
      written.stderr += text;
    },
  };
  reportRound(terminal, round, { reporter: 'pretty', colour: false, isQuiet: false, ...options });
  return written;
}

describe('a round', () => {
  it('shows people what is new and what is mended, with files named from where they stand', () => {
    expect(told({})).toEqual({
      stdout: 'heading\nsummary\n',
      stderr:
        'error[yaml/syntax]: no end\n\n1 error\n' +
        'fixed: lint/link-text, says nothing\n' +
        'fixed: corpus/unknown-audience in demo/corpus/x.yaml:12\n',
    });
  });

  it('gives programs all that is wrong as one line', () => {
    const { stderr } = told({ reporter: 'json' });
    expect(stderr).toMatch(/^\[.*\]\n$/);
    expect(JSON.parse(stderr)).toMatchObject([
      { code: 'yaml/syntax', file: null },
      { code: 'corpus/unknown-topic', file: 'corpus/x.yaml', line: 12 },
    ]);
  });

  it('tells only of errors where it is to be quiet', () => {
    expect(told({ isQuiet: true })).toEqual({
      stdout: '',
      stderr:
        'error[yaml/syntax]: no end\n\n1 error\nfixed: corpus/unknown-audience in demo/corpus/x.yaml:12\n',
    });
  });
});
