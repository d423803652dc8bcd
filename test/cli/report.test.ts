import { describe, expect, it } from 'vitest';
import { report } from '../../src/cli/report.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Span } from '../../src/diagnostics/span.ts';
import { memoryWorld } from '../support/memory-world.ts';

const spanIn = (file: string, line = 1): Span => ({
  file,
  start: { line, column: 1 },
  end: { line, column: 4 },
});

const source = {
  world: memoryWorld({ 'corpus/a.yaml': 'one\ntwo\n' }, { assets: { 'memo.hbs': 'built in\n' } }),
  folder: '/home/me/work/project',
  texts: new Map([['brief.md', '# in memory\n']]),
};

const diagnostics: readonly Diagnostic[] = [
  { code: 'corpus/empty', message: 'second', span: spanIn('corpus/a.yaml', 2) },
  {
    code: 'corpus/empty',
    message: 'first',
    span: spanIn('corpus/a.yaml'),
    related: [{ message: 'see', span: spanIn('corpus/a.yaml', 2) }],
  },
  { code: 'document/missing-title', message: 'third', span: spanIn('brief.md') },
  { code: 'template/syntax', message: 'fourth', span: spanIn('memo.hbs') },
];

describe('report', () => {
  it('names files from a folder, and shows their lines wherever they are', () => {
    const text = report(diagnostics, source, { reporter: 'pretty', colour: false, base: '/home/me/work' });
    expect(text).toContain('--> project/corpus/a.yaml:1:1');
    expect(text).toContain('::: project/corpus/a.yaml:2:1');
    expect(text).toContain('| two');
    expect(text).toContain('--> brief.md:1:1');
    expect(text).toContain('| # in memory');
    expect(text).toContain('--> memo.hbs:1:1');
    expect(text).toContain('| built in');
  });

  it('names files from a folder for GitHub, upwards too', () => {
    const text = report(diagnostics, source, {
      reporter: 'github',
      colour: false,
      base: '/home/me/work/other',
    });
    expect(text).toContain('file=../project/corpus/a.yaml,line=2');
  });

  it('puts no annotation on files that are none of the project, and names them in the text', () => {
    const text = report(diagnostics, source, { reporter: 'github', colour: false, base: '/home/me/work' });
    expect(text).toContain('::error title=document/missing-title::third%0A--> brief.md:1:1\n');
    expect(text).toContain('::error title=template/syntax::fourth%0A--> memo.hbs:1:1\n');
  });

  it('puts what has no place on the project file, for readers that ask for a place', () => {
    const text = report([{ code: 'corpus/empty', message: 'm' }], source, {
      reporter: 'gitlab',
      colour: false,
      base: '/home/me/work',
    });
    expect(JSON.parse(text)[0].location.path).toBe('project/briefwright.yaml');
  });

  it('names files from the project otherwise, in order', () => {
    const text = report(diagnostics, source, { reporter: 'json', colour: false });
    const entries: { readonly file: string; readonly message: string }[] = JSON.parse(text);
    expect(entries.map(({ file, message }) => `${file} ${message}`)).toEqual([
      'brief.md third',
      'corpus/a.yaml first',
      'corpus/a.yaml second',
      'memo.hbs fourth',
    ]);
  });

  it('gives an empty array where there is nothing to say', () => {
    expect(report([], undefined, { reporter: 'json', colour: false })).toBe('[]\n');
    expect(report([], undefined, { reporter: 'pretty', colour: false })).toBe('');
  });
});
