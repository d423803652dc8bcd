import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { fingerprints } from '../../src/diagnostics/fingerprints.ts';
import type { ReporterOptions } from '../../src/diagnostics/reporter.ts';
import { reporters } from '../../src/diagnostics/reporters/index.ts';
import type { Span } from '../../src/diagnostics/span.ts';
import { withoutCommands } from '../../src/diagnostics/workflow-commands.ts';

const files: Readonly<Record<string, string>> = {
  'corpus/a.yaml': '- id: fund\n  audiences: [startup]\n  regions: [EU]\n- id: fund\n',
  'corpus/hostile.yaml': 'a:\t\u202Ex\u001B[31m y',
  'corpus/long.yaml': `${'a'.repeat(500)}HERE${'b'.repeat(500)}`,
  'corpus/wide.yaml': '日本 e\u0301 x',
};

function span(file: string, line: number, from: number, to: number, lastLine = line): Span {
  return { file, start: { line, column: from }, end: { line: lastLine, column: to } };
}

const options: ReporterOptions = {
  readText: (file) => files[file],
  isVirtual: (file) => file.startsWith('memory'),
  projectFile: 'project/briefwright.yaml',
  colour: false,
  tool: { name: 'briefwright', version: '0.1.0' },
};

function pretty(...diagnostics: Diagnostic[]): string {
  return reporters.pretty(diagnostics, options);
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
    expect(reporters.pretty([unknown], { ...options, colour: true })).toContain('\u001B[31m');
    expect(pretty(unknown)).not.toContain('\u001B');
  });

  it('counts by severity', () => {
    const warning: Diagnostic = { code: 'corpus/unused-variant', message: 'm' };
    expect(pretty(unknown, unknown, warning).trimEnd().split('\n').at(-1)).toBe('2 errors, 1 warning');
    expect(pretty()).toBe('');
  });
});

describe('json', () => {
  const report = (...diagnostics: Diagnostic[]) => JSON.parse(reporters.json(diagnostics, options));

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
  const report = (...diagnostics: Diagnostic[]) => reporters.github(diagnostics, options);

  it('writes one command a line, errors first', () => {
    expect(report({ code: 'corpus/unused-variant', message: 'm' }, unknown)).toBe(
      '::error file=corpus/a.yaml,line=2,endLine=2,col=15,endColumn=21,title=corpus/unknown-audience::' +
        'the audience `startup` is not defined%0A--> corpus/a.yaml:2:15%0Ahelp: did you mean `startups`?\n' +
        '::warning title=corpus/unused-variant::m\n',
    );
  });

  it('escapes what would end a property or a command', () => {
    const [line] = report({
      ...unknown,
      message: '100%\r\n::set-env',
      span: span('a,b:c%.yaml', 1, 1, 2),
    }).split('\n');
    expect(line).toContain('file=a%2Cb%3Ac%25.yaml,');
    expect(line).toContain('::100%25<U+000D><U+000A>::set-env%0A--> ');
  });

  it('gives columns only within one line, and no line that a place does not reach into', () => {
    const place = (where: Span) => /file=[^:]*(?=,title)/.exec(report({ ...unknown, span: where }))?.[0];
    expect(place(span('a.yaml', 2, 3, 5))).toBe('file=a.yaml,line=2,endLine=2,col=3,endColumn=4');
    expect(place(span('a.yaml', 2, 3, 3))).toBe('file=a.yaml,line=2,endLine=2,col=3,endColumn=3');
    expect(place(span('a.yaml', 2, 3, 7, 4))).toBe('file=a.yaml,line=2,endLine=4');
    expect(place(span('a.yaml', 2, 3, 1, 4))).toBe('file=a.yaml,line=2,endLine=3');
  });

  it('tells related places in the text', () => {
    const text = report({ ...unknown, related: [{ message: 'first here', span: span('b.yaml', 7, 1, 2) }] });
    expect(text).toContain('%0A--> b.yaml:7:1: first here%0Ahelp');
  });

  it('annotates ten of a kind, and shows and counts the others', () => {
    const errors = Array.from({ length: 13 }, (_, index) => ({ ...unknown, message: `error ${index}` }));
    const warnings = Array.from({ length: 11 }, (_, index) => ({
      code: 'corpus/unused-variant' as const,
      message: `warning ${index}`,
    }));
    const lines = report(...warnings, ...errors).split('\n');
    expect(lines.filter((line) => line.startsWith('::error '))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith('::warning '))).toHaveLength(10);
    const from = lines.indexOf('::group::without an annotation: 3 errors, 1 warning');
    const to = lines.indexOf('::endgroup::');
    expect(from).toBe(20);
    const group = lines.slice(from + 1, to).join('\n');
    for (const name of ['error 10', 'error 11', 'error 12', 'warning 10'])
      expect(group).toContain(`]: ${name}\n`);
    expect(group).toContain('2 |   audiences: [startup]');
    expect(lines.slice(to + 1)).toEqual([
      '3 errors, 1 warning more, without an annotation: GitHub shows ten of a kind from each step',
      '',
    ]);
  });
});

/** What GitHub's runner takes for a command (`ActionCommand.cs` of actions/runner, in the order of its attempts). */
function commandsIn(log: string): readonly string[] {
  return log.split(/\r\n|\r|\n/).flatMap((line) => {
    const [, name] = /^\s*::([^\s:]+?)(?: .*?)?::/s.exec(line) ?? /##\[([^\] ]+)[^\]]*\]/.exec(line) ?? [];
    return name === undefined ? [] : [name];
  });
}

describe('the log of GitHub', () => {
  const hostile = fc
    .array(
      fc.constantFrom(
        '::',
        '##[',
        ']',
        'error',
        'stop-commands',
        'add-mask',
        ' ',
        '\n',
        '\r',
        '%0A',
        ':',
        '\u2028',
        'x',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''));
  const found = fc.record({ message: hostile, help: hostile, file: hostile, label: hostile, text: hostile });

  it('takes no command from texts, names or lines of a corpus', () => {
    fc.assert(
      fc.property(found, fc.constantFrom(1, 12), ({ message, help, file, label, text }, count) => {
        const place = span(file, 1, 1, 2);
        const related = [{ message: label, span: place }];
        const one: Diagnostic = { code: 'corpus/empty', message, help, span: place, related };
        const diagnostics = Array.from({ length: count }, () => one);
        const lines = { ...options, readText: () => text };
        const allowed = ['error', 'group', 'endgroup'];
        const names = commandsIn(reporters.github(diagnostics, lines));
        expect(names.filter((name) => !allowed.includes(name))).toEqual([]);
        expect(names.filter((name) => name === 'error')).toHaveLength(Math.min(count, 10));
        expect(commandsIn(withoutCommands(reporters.pretty(diagnostics, lines)))).toEqual([]);
        for (const name of ['json', 'sarif', 'gitlab'] as const) {
          expect(commandsIn(reporters[name](diagnostics, lines))).toEqual([]);
        }
        expect(JSON.parse(reporters.json(diagnostics, lines))[0].message).toBe(message);
      }),
    );
  });
});

describe('sarif', () => {
  const report = (...diagnostics: Diagnostic[]) => JSON.parse(reporters.sarif(diagnostics, options));

  it('is a log of one run, with the rules that were broken', () => {
    const log = report({ code: 'layout/overfull-line', message: 'w' }, unknown, unknown);
    expect(log.version).toBe('2.1.0');
    const [run] = log.runs;
    expect(run.tool.driver).toMatchObject({ name: 'briefwright', version: '0.1.0' });
    expect(run.tool.driver.rules).toMatchObject([
      { id: 'corpus/unknown-audience', defaultConfiguration: { level: 'error' } },
      { id: 'layout/overfull-line', defaultConfiguration: { level: 'warning' } },
    ]);
    expect(run.results.map(({ ruleIndex }: { ruleIndex: number }) => ruleIndex)).toEqual([1, 0, 0]);
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(Object.keys(run.originalUriBaseIds)).toEqual(['%SRCROOT%']);
  });

  it('tells the place with columns, related places and help', () => {
    const [result] = report({
      ...unknown,
      related: [{ message: 'here', span: span('b c#.yaml', 3, 1, 2) }],
    }).runs[0].results;
    expect(result).toMatchObject({
      ruleId: 'corpus/unknown-audience',
      level: 'error',
      message: { text: 'the audience `startup` is not defined\nhelp: did you mean `startups`?' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'corpus/a.yaml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 2, startColumn: 15, endLine: 2, endColumn: 22 },
          },
        },
      ],
      relatedLocations: [
        {
          id: 0,
          message: { text: 'here' },
          physicalLocation: { artifactLocation: { uri: 'b%20c%23.yaml' } },
        },
      ],
    });
  });

  it('has a level for what the project made milder', () => {
    const levels = report(
      { code: 'lint/contrast', message: 'm', severity: 'info' },
      { code: 'lint/contrast', message: 'm' },
    ).runs[0].results.map(({ level }: { level: string }) => level);
    expect(levels).toEqual(['note', 'warning']);
  });

  it('puts what has no place on the project file, and Markdown in memory below no root', () => {
    const [nowhere, memory] = report(
      { code: 'spec/no-briefs', message: 'm' },
      { ...unknown, span: span('memory.md', 1, 1, 2) },
    ).runs[0].results;
    expect(nowhere.locations[0].physicalLocation.artifactLocation.uri).toBe('project/briefwright.yaml');
    expect(memory.locations[0].physicalLocation.artifactLocation).toEqual({ uri: 'memory.md' });
  });
});

describe('gitlab', () => {
  const report = (...diagnostics: Diagnostic[]) => JSON.parse(reporters.gitlab(diagnostics, options));

  it('has the fields that a Code Quality report needs', () => {
    expect(report(unknown)).toEqual([
      {
        description: 'the audience `startup` is not defined (did you mean `startups`?)',
        check_name: 'corpus/unknown-audience',
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        severity: 'major',
        location: { path: 'corpus/a.yaml', lines: { begin: 2 } },
      },
    ]);
    expect(report()).toEqual([]);
  });
});

describe('fingerprints', () => {
  it('stay when lines move, and differ between diagnostics', () => {
    const moved = { ...unknown, span: span('corpus/a.yaml', 9, 1, 2) };
    expect(fingerprints([moved])).toEqual(fingerprints([unknown]));
    const others: Diagnostic[] = [
      unknown,
      unknown,
      { ...unknown, message: 'm' },
      { code: unknown.code, message: 'm' },
    ];
    expect(new Set(fingerprints(others)).size).toBe(4);
  });
});
