import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { reporters } from '../../src/diagnostics/reporters/index.ts';
import type { Span } from '../../src/diagnostics/span.ts';

const files: Readonly<Record<string, string>> = {
  'corpus/a.yaml': '- id: fund\n  audiences: [startup]\n  regions: [EU]\n- id: fund\n',
  'corpus/hostile.yaml': 'a:\t\u202Ex\u001B[31m y',
  'corpus/long.yaml': `${'a'.repeat(500)}HERE${'b'.repeat(500)}`,
  'corpus/wide.yaml': '日本 e\u0301 x',
};

function span(file: string, line: number, from: number, to: number, lastLine = line): Span {
  return { file, start: { line, column: from }, end: { line: lastLine, column: to } };
}

function pretty(...diagnostics: Diagnostic[]): string {
  return reporters.pretty(diagnostics, { readText: (file) => files[file], colour: false });
}

const unknown: Diagnostic = {
  code: 'corpus/unknown-audience',
  message: 'the audience `startup` is not defined',
  span: span('corpus/a.yaml', 2, 15, 22),
  help: 'did you mean `startups`?',
};

describe('the table of reporters', () => {
  it('holds each file of its folder', () => {
    const folder = new URL('../../src/diagnostics/reporters/', import.meta.url);
    const names = readdirSync(folder).filter((file) => file !== 'index.ts');
    expect(Object.keys(reporters).sort()).toEqual(names.map((file) => file.replace('.ts', '')).sort());
  });
});

describe('pretty', () => {
  it("shows the author's own line, a mark under the place, and help", () => {
    expect(pretty(unknown)).toBe(
      [
        'error[corpus/unknown-audience]: the audience `startup` is not defined',
        ' --> corpus/a.yaml:2:15',
        '  |',
        '2 |   audiences: [startup]',
        '  |               ^^^^^^^',
        '  = help: did you mean `startups`?',
        '',
        '1 error',
        '',
      ].join('\n'),
    );
  });

  it('shows related places, with what they are', () => {
    const text = pretty({
      code: 'corpus/duplicate-id',
      message: 'the id `fund` is used twice',
      span: span('corpus/a.yaml', 4, 7, 11),
      related: [{ message: 'first defined here', span: span('corpus/a.yaml', 1, 7, 11) }],
    });
    expect(text.split('\n').slice(5, 9)).toEqual([
      ' ::: corpus/a.yaml:1:7',
      '  |',
      '1 | - id: fund',
      '  |       ---- first defined here',
    ]);
  });

  it('marks the first line of a longer place to its end', () => {
    const text = pretty({ ...unknown, span: span('corpus/a.yaml', 2, 3, 4, 3) });
    expect(text.split('\n')[4]).toBe(`  |   ${'^'.repeat(20)}`);
  });

  it('does without a place or a file', () => {
    expect(pretty({ code: 'project/missing', message: 'no briefwright.yaml was found' })).toBe(
      'error[project/missing]: no briefwright.yaml was found\n\n1 error\n',
    );
    expect(pretty({ ...unknown, span: span('gone.yaml', 9, 1, 2) })).toContain(
      ' --> gone.yaml:9:1\n  = help',
    );
  });

  it('makes tabs, controls and turns of direction harmless', () => {
    const text = pretty({ ...unknown, message: 'a \u001B[2J b', span: span('corpus/hostile.yaml', 1, 5, 6) });
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\u202E]/u);
    expect(text).toContain('a <U+001B>[2J b');
    const [line, marks] = text.split('\n').slice(3, 5);
    expect(line).toBe('1 | a:    <U+202E>x<U+001B>[31m y');
    expect(marks?.indexOf('^')).toBe(line?.indexOf('x'));
  });

  it('shows a window of a long line', () => {
    const [line, marks] = pretty({ ...unknown, span: span('corpus/long.yaml', 1, 501, 505) })
      .split('\n')
      .slice(3, 5);
    expect(line?.length).toBeLessThan(110);
    expect(line?.slice(4, 7)).toBe('…aa');
    expect(line?.at(-1)).toBe('…');
    expect(line?.slice(marks?.indexOf('^'), (marks?.lastIndexOf('^') ?? 0) + 1)).toBe('HERE');
  });

  it('counts wide and combining characters in cells', () => {
    const marks = pretty({ ...unknown, span: span('corpus/wide.yaml', 1, 7, 8) }).split('\n')[4];
    expect(marks).toBe(`  | ${' '.repeat(7)}^`);
  });

  it('colours only when asked', () => {
    const options = { readText: (file: string) => files[file], colour: true };
    expect(reporters.pretty([unknown], options)).toContain('\u001B[31m');
    expect(pretty(unknown)).not.toContain('\u001B');
  });

  it('counts by severity', () => {
    const warning: Diagnostic = { code: 'corpus/unused-variant', message: 'm' };
    expect(pretty(unknown, unknown, warning).trimEnd().split('\n').at(-1)).toBe('2 errors, 1 warning');
    expect(pretty()).toBe('');
  });
});

describe('json', () => {
  const report = (...diagnostics: Diagnostic[]) =>
    JSON.parse(reporters.json(diagnostics, { readText: () => undefined, colour: false }));

  it('has the documented shape', () => {
    expect(report(unknown)).toEqual([
      {
        code: 'corpus/unknown-audience',
        severity: 'error',
        message: 'the audience `startup` is not defined',
        file: 'corpus/a.yaml',
        line: 2,
        column: 15,
        help: 'did you mean `startups`?',
      },
    ]);
    expect(report()).toEqual([]);
    expect(report({ code: 'project/missing', message: 'm' })).toEqual([
      { code: 'project/missing', severity: 'error', message: 'm', file: null, line: null, column: null },
    ]);
  });
});

describe('github', () => {
  const report = (...diagnostics: Diagnostic[]) =>
    reporters.github(diagnostics, { readText: () => undefined, colour: false });

  it('writes one command a line', () => {
    expect(report(unknown, { code: 'corpus/unused-variant', message: 'm' })).toBe(
      '::error file=corpus/a.yaml,line=2,col=15,endLine=2,endColumn=22,title=corpus/unknown-audience::' +
        'the audience `startup` is not defined%0Ahelp: did you mean `startups`?\n' +
        '::warning title=corpus/unused-variant::m\n',
    );
  });

  it('escapes what would end a property or a command', () => {
    const [line] = report({
      ...unknown,
      message: '100%\r\n::set-env',
      span: span('a,b:c.yaml', 1, 1, 2),
    }).split('\n');
    expect(line).toContain('file=a%2Cb%3Ac.yaml,');
    expect(line).toContain('::100%25%0D%0A::set-env');
  });
});
