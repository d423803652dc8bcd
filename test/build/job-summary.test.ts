import { describe, expect, it } from 'vitest';
import type { BriefChange } from '../../src/build/compare-manifests.ts';
import { jobSummary } from '../../src/build/job-summary.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';

const since = { asOf: '2026-10-01', version: '0.1.0' };

function brief(change: Partial<BriefChange>): BriefChange {
  return { id: 'memo', change: 'changed', added: [], dropped: [], ...change };
}

describe('jobSummary', () => {
  it('has a row for each brief that is not as it was', () => {
    const briefs = [
      brief({ pagesBefore: 2, pagesAfter: 3, added: ['a', 'b'], dropped: ['c'] }),
      brief({ id: 'note', change: 'new', pagesAfter: 1, added: ['a'] }),
      brief({ id: 'old', change: 'gone', pagesBefore: 4, dropped: ['d'] }),
      brief({ id: 'same', change: 'same', pagesBefore: 4, pagesAfter: 4 }),
    ];
    expect(jobSummary({ changes: { since, briefs }, diagnostics: [] })).toBe(
      [
        '## briefwright',
        '',
        'No mistakes found.',
        '',
        '| Brief | Pages before | Pages after | Recommendations added | Recommendations dropped |',
        '| --- | --- | --- | --- | --- |',
        '| memo | 2 | 3 | a, b | c |',
        '| note (new) | – | 1 | a | – |',
        '| old (gone) | 4 | – | – | d |',
        '',
        '1 brief is as in the build before, of 2026-10-01 by briefwright 0.1.0.',
        '',
        '',
      ].join('\n'),
    );
  });

  it('lists the briefs where there is no build to compare with', () => {
    const changes = { briefs: [brief({ change: 'new', pagesAfter: 4, added: ['a', 'b'] })] };
    expect(jobSummary({ changes, diagnostics: [] })).toContain(
      '| Brief | Pages | Recommendations |\n| --- | --- | --- |\n| memo | 4 | 2 |\n',
    );
  });

  it('names at most twenty recommendations in a cell', () => {
    const added = Array.from({ length: 23 }, (_, index) => `r${index}`);
    const text = jobSummary({ changes: { since, briefs: [brief({ added })] }, diagnostics: [] });
    expect(text).toContain('r18, r19 and 3 more |');
  });

  it('counts what was found, and lists what has no annotation', () => {
    const errors = Array.from(
      { length: 11 },
      (_, index): Diagnostic => ({
        code: 'corpus/empty',
        message: `message ${index}`,
        help: 'mend it',
        span: { file: 'a.yaml', start: { line: 3, column: 5 }, end: { line: 3, column: 6 } },
      }),
    );
    const text = jobSummary({ diagnostics: [{ code: 'corpus/unused-variant', message: 'm' }, ...errors] });
    expect(text).toContain('\n11 errors, 1 warning.\n');
    expect(text).not.toContain('| Brief');
    expect(text.slice(text.indexOf('###'))).toBe(
      '### Without an annotation\n\n- **error** corpus/empty at a.yaml\\:3\\:5: message 10 (mend it)\n\n',
    );
  });

  it('of a quiet run tells what changed and counts errors alone', () => {
    const changes = { since, briefs: [brief({ pagesBefore: 2, pagesAfter: 3 })] };
    const warning: Diagnostic = { code: 'corpus/unused-variant', message: 'm' };
    const text = jobSummary({ changes, diagnostics: [warning], isQuiet: true });
    expect(text).toMatch(/^\| Brief \|/);
    expect(text).toMatch(/\n\n$/);
    const error: Diagnostic = { code: 'corpus/empty', message: 'm' };
    expect(jobSummary({ diagnostics: [warning, error], isQuiet: true })).toBe(
      '## briefwright\n\n1 error.\n\n',
    );
  });

  it('shows what a manifest or a corpus holds, and never takes it for markup', () => {
    const hostile = '](x) | <img src=x>\n# `c`\u202E';
    const errors = Array.from({ length: 11 }, (): Diagnostic => ({ code: 'corpus/empty', message: hostile }));
    const briefs = [brief({ id: hostile, added: [hostile] })];
    const text = jobSummary({ changes: { since, briefs }, diagnostics: errors });
    const lines = text.split('\n').filter((line) => line.includes('img'));
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).toContain('\\](x) \\| \\<img src=x>\\<U+000A># \\`c\\`');
  });
});
