import { describe, expect, it } from 'vitest';
import { progressReporter } from '../../src/cli/progress.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { testTerminal } from './run-in.ts';

/** What is written when `total` briefs are done, one every 50 milliseconds. */
function written(total: number, terminal: Partial<Terminal>): readonly string[] {
  const texts: string[] = [];
  let time = 0;
  const reporter = progressReporter({
    ...testTerminal,
    cwd: '/',
    environment: {},
    writeOut: () => {},
    writeError: (text) => texts.push(text),
    now: () => time,
    ...terminal,
  });
  for (let done = 1; done <= total; done += 1) {
    time += 50;
    reporter.onProgress({ done, total, brief: `brief-${done}` });
  }
  reporter.end();
  return texts.filter((text) => text !== '');
}

describe('progress', () => {
  it('is one line on a screen: how many, how long, which; and it is cleared at the end', () => {
    const clear = '\r\u001b[2K';
    const texts = written(2401, { screen: { columns: 80 } });
    expect(texts[0]).toBe(`${clear}2/2401  2:00 left  brief-2`);
    expect(texts.at(-2)).toBe(`${clear}2400/2401  0:01 left  brief-2400`);
    expect(texts.at(-1)).toBe(clear);
    expect(texts.join('')).not.toContain('\n');
  });

  it('never breaks the line of a narrow screen', () => {
    for (const text of written(20, { screen: { columns: 12 } })) {
      expect(text.replace('\r\u001b[2K', '').length).toBeLessThan(12);
    }
  });

  it('is a line now and then in continuous integration, and none for a few briefs', () => {
    const ci = { environment: { CI: 'true' } };
    const lines = written(95, ci);
    expect(lines).toHaveLength(10);
    expect(lines[0]).toBe('built 10 of 95 briefs\n');
    expect(lines.at(-1)).toBe('built 95 of 95 briefs\n');
    expect(written(19, ci)).toEqual([]);
  });

  it('is such lines also on a screen that continuous integration gives', () => {
    const lines = written(95, { environment: { CI: 'true' }, screen: { columns: 80 } });
    expect(lines.join('')).toMatch(/^(?:built \d+ of 95 briefs\n){10}$/);
  });

  it('foretells no more than it has seen: the first brief waits for all that is loaded', () => {
    const times = [0, 60_000, 61_000, 62_000];
    const [text] = written(3, { screen: { columns: 80 }, now: () => times.shift() ?? 0 });
    expect(text).toContain('2/3  0:01 left');
  });

  it('is nothing elsewhere', () => {
    expect(written(95, {})).toEqual([]);
  });
});
