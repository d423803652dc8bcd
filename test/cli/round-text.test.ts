import { describe, expect, it } from 'vitest';
import { roundHeading, roundSummary } from '../../src/cli/round-text.ts';
import { manifestEntry, manifestOf, manifestOutput } from '../build/manifest-samples.ts';

const before = manifestOf(manifestEntry({ id: 'a' }), manifestEntry({ id: 'b' }));

const round = { manifest: before, place: 'out', diagnostics: [], milliseconds: 41.6 };

describe('roundHeading', () => {
  it('names the files, and what happened to them', () => {
    const changes = [
      { path: 'corpus/a.yaml', type: 'changed' },
      { path: 'corpus/b.yaml', type: 'new' },
      { path: 'briefs/c.yaml', type: 'gone' },
    ] as const;
    expect(roundHeading(changes)).toBe(
      '\nchanged: corpus/a.yaml, corpus/b.yaml (new), briefs/c.yaml (gone)\n',
    );
  });

  it('counts where there are many, and lets no name command the screen', () => {
    const changes = ['a', 'b\u001b[2J', 'c', 'd', 'e', 'f'].map(
      (path) => ({ path, type: 'changed' }) as const,
    );
    const heading = roundHeading(changes);
    expect(heading).toMatch(/^\nchanged: a, b.*, c, d, e and 1 file more\n$/);
    expect(heading).not.toContain('\u001b');
  });
});

describe('roundSummary', () => {
  it('names the briefs whose files are not as before', () => {
    const b = manifestEntry({ id: 'b', outputs: [manifestOutput('b', 5, '1')] });
    const manifest = manifestOf(manifestEntry({ id: 'a' }), b);
    expect(roundSummary({ ...round, manifest }, before)).toBe(
      'b  5 pages  out/b.pdf\nbuilt 1 of 2 briefs in 42 ms\n',
    );
    expect(roundSummary(round, before)).toBe('nothing to write: 2 briefs as before (42 ms)\n');
    expect(roundSummary(round, undefined)).toMatch(/\nbuilt 2 of 2 briefs in 42 ms\n$/);
  });

  it('names the files of briefs that are no more', () => {
    const manifest = manifestOf(manifestEntry({ id: 'a' }));
    expect(roundSummary({ ...round, manifest }, before)).toBe(
      'no longer built, and left where it is: out/b.pdf\nnothing to write: 1 brief as before (42 ms)\n',
    );
  });

  it('counts the errors where nothing is written', () => {
    const diagnostics = [
      { code: 'yaml/syntax', message: 'a' },
      { code: 'lint/link-text', message: 'b' },
    ] as const;
    expect(roundSummary({ ...round, manifest: undefined, diagnostics }, before)).toBe(
      'nothing written: 1 error to mend (42 ms)\n',
    );
  });
});
