import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BreakOptions, type Breakpoint, breakLines } from '../../../src/layout/text/break-lines.ts';

/** A paragraph as word widths; each space is 10 wide. A word with a hyphen has halves. */
type Word = number | readonly [number, number];

function breakpointsOf(words: readonly Word[]): readonly Breakpoint[] {
  const plain = { penalty: 0, isHyphen: false, isRough: false };
  const points: Breakpoint[] = [{ ...plain, end: 0, start: 0, flexEnd: 0, flexStart: 0 }];
  let [x, flex] = [0, 0];
  for (const [index, word] of words.entries()) {
    const [first, second] = typeof word === 'number' ? [word, 0] : word;
    if (second > 0) {
      const hyphen = { penalty: 50, isHyphen: true, isRough: true };
      points.push({ ...hyphen, end: x + first + 4, start: x + first, flexEnd: flex, flexStart: flex });
    }
    x += first + second;
    const space = index === words.length - 1 ? 0 : 10;
    points.push({ ...plain, end: x, start: x + space, flexEnd: flex, flexStart: flex + space });
    x += space;
    flex += space;
  }
  return points;
}

function options(points: readonly Breakpoint[], change: Partial<BreakOptions> = {}): BreakOptions {
  return {
    measure: 100,
    firstMeasure: 100,
    stretch: 0.5,
    shrink: 0.2,
    raggedness: 0,
    tolerance: Number.POSITIVE_INFINITY,
    mismatchDemerits: 0,
    runtWidth: 0,
    roughness: 5,
    widthBetween: (from, to) => (points[to]?.end ?? 0) - (points[from]?.start ?? 0),
    ...change,
  };
}

function linesOf(words: readonly Word[], change: Partial<BreakOptions> = {}): readonly number[] | undefined {
  const points = breakpointsOf(words);
  const breaks = breakLines(points, options(points, change));
  return breaks?.map((to, index) => (points[to]?.end ?? 0) - (points[breaks[index - 1] ?? 0]?.start ?? 0));
}

describe('breakLines', () => {
  it('sets one line where all fits', () => {
    expect(linesOf([30, 30, 20])).toEqual([100]);
    expect(linesOf([20])).toEqual([20]);
  });

  it('looks ahead: a looser line now for a better one later', () => {
    // As much as fits would give 100 and then 40 alone before the word that fills a line.
    expect(linesOf([40, 25, 15, 40, 95, 5], { raggedness: 30, stretch: 0, shrink: 0 })).toEqual([
      75, 65, 95, 5,
    ]);
  });

  it('shrinks spaces no further than allowed', () => {
    expect(linesOf([30, 30, 24])).toEqual([104]);
    expect(linesOf([30, 30, 25])).toEqual([70, 25]);
  });

  it('keeps to the tolerance, or gives up', () => {
    expect(linesOf([40, 40, 40, 40, 30], { tolerance: 1.9 })).toBeUndefined();
    expect(linesOf([40, 40, 40, 40, 30], { tolerance: 2 })).toEqual([90, 90, 30]);
  });

  it('goes on after a hyphen that is wider than the letters it stands for', () => {
    expect(linesOf([70, [18, 2]], { raggedness: 40, stretch: 0, shrink: 0 })).toEqual([100]);
  });

  it('makes a line overfull only for a piece that is wider than the measure', () => {
    expect(linesOf([20, 150, 20])).toEqual([20, 150, 20]);
  });

  it('gives the first line its own measure', () => {
    expect(linesOf([40, 40, 40, 40], { firstMeasure: 50 })).toEqual([40, 90, 40]);
  });

  it('hyphenates where that saves more than it costs', () => {
    const words: Word[] = [30, [46, 40], 40, 30, 40];
    expect(linesOf(words, { raggedness: 20, stretch: 0, shrink: 0 })?.[0]).toBe(90);
    expect(linesOf([80, [14, 70], 30], { raggedness: 40, stretch: 0, shrink: 0 })?.[0]).toBe(80);
  });

  it('does not begin the last line with half a word', () => {
    const widths = linesOf([40, 20, 20, [26, 15]], { raggedness: 40, stretch: 0, shrink: 0 });
    expect(widths?.at(-1)).toBeGreaterThan(15);
  });

  it('does not leave a short word alone on the last line', () => {
    const ragged = { raggedness: 40, stretch: 0, shrink: 0 };
    const list = [40, 45, 30, 30, 20, 8];
    expect(linesOf(list, ragged)).toEqual([95, 100, 8]);
    expect(linesOf(list, { ...ragged, runtWidth: 30 })).toEqual([95, 70, 38]);
  });

  it('asks for exact widths only where estimates do not decide', () => {
    const points = breakpointsOf(Array.from({ length: 200 }, () => [15, 15] as const));
    let asked = 0;
    breakLines(points, {
      ...options(points),
      tolerance: 2,
      widthBetween: (from, to) => {
        asked += 1;
        return (points[to]?.end ?? 0) - (points[from]?.start ?? 0);
      },
    });
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThan(points.length * 4);
  });

  it('takes exact widths for true', () => {
    const points = breakpointsOf([50, [36, 40], 20]);
    const wider = options(points, { raggedness: 10, stretch: 0, shrink: 0 });
    expect(breakLines(points, wider)).toContain(2);
    const exact = { ...wider, widthBetween: (from: number, to: number) => wider.widthBetween(from, to) + 1 };
    expect(breakLines(points, exact)).not.toContain(2);
  });

  it('stays fast where thousands of breaks fit on one line', () => {
    const points = breakpointsOf([...Array.from({ length: 100_000 }, () => 0.0001)]).map((point) => ({
      ...point,
      start: point.end,
    }));
    expect(breakLines(points, options(points))).toBeDefined();
  });
});

const words = fc.array(
  fc.oneof(
    fc.integer({ min: 5, max: 90 }),
    fc.tuple(fc.integer({ min: 5, max: 45 }), fc.integer({ min: 5, max: 45 })),
  ),
  {
    minLength: 1,
    maxLength: 8,
  },
);

describe('the law of breakLines', () => {
  it('is never worse than any other way to break', () => {
    fc.assert(
      fc.property(
        words,
        fc.constantFrom(0, 30),
        fc.constantFrom(0, 10_000),
        (list, raggedness, mismatchDemerits) => {
          const points = breakpointsOf(list);
          const change = raggedness > 0 ? { raggedness, stretch: 0, shrink: 0 } : {};
          const rules = options(points, { ...change, mismatchDemerits });
          const cost = costOf(points, breakLines(points, rules) ?? [], rules);
          expect(cost).toBeLessThanOrEqual(cheapest(points, rules) * (1 + 1e-9));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('ends where the text ends and goes forward', () => {
    fc.assert(
      fc.property(words, (list) => {
        const points = breakpointsOf(list);
        const chosen = breakLines(points, options(points, { mismatchDemerits: 10_000 })) ?? [];
        expect(chosen.at(-1)).toBe(points.length - 1);
        expect([...chosen].sort((one, other) => one - other)).toEqual(chosen);
        expect(new Set(chosen).size).toBe(chosen.length);
      }),
    );
  });
});

interface Line {
  readonly cost: number;
  readonly tightness: number;
}

/** The demerits of one line, told a second time and more simply. */
function lineOf(points: readonly Breakpoint[], from: number, to: number, rules: BreakOptions): Line {
  const [first, last] = [points[from], points[to]];
  const none = { cost: Number.POSITIVE_INFINITY, tightness: 0 };
  if (!first || !last) return none;
  const isEnd = to === points.length - 1;
  const slack = 100 - (last.end - first.start);
  const flex = last.flexEnd - first.flexStart;
  const shrink = flex * rules.shrink;
  if (slack < 0 && -slack > shrink) return none;
  const stretch = Math.max(flex * rules.stretch + rules.raggedness, 0.5);
  const ratio = slack >= 0 ? (isEnd ? 0 : slack / stretch) : slack / shrink;
  let cost = (10 + 100 * Math.abs(ratio) ** 3) ** 2 + last.penalty ** 2;
  if (first.isHyphen && last.isHyphen) cost += 10_000;
  if (isEnd && first.isHyphen) cost += 50_000;
  return { cost, tightness: [-0.5, 0.5, 1].filter((bound) => ratio > bound).length };
}

/** What a line costs after another one. */
function nextCost(line: Line, before: Line | undefined, rules: BreakOptions): number {
  const isMismatch = before !== undefined && Math.abs(before.tightness - line.tightness) > 1;
  return line.cost + (isMismatch ? rules.mismatchDemerits : 0);
}

function costOf(points: readonly Breakpoint[], breaks: readonly number[], rules: BreakOptions): number {
  let before: Line | undefined;
  return breaks.reduce((sum, to, index) => {
    const line = lineOf(points, breaks[index - 1] ?? 0, to, rules);
    const cost = nextCost(line, before, rules);
    before = line;
    return sum + cost;
  }, 0);
}

/** By trying every way. */
function cheapest(points: readonly Breakpoint[], rules: BreakOptions, from = 0, before?: Line): number {
  if (from === points.length - 1) return 0;
  let least = Number.POSITIVE_INFINITY;
  for (let to = from + 1; to < points.length; to += 1) {
    const line = lineOf(points, from, to, rules);
    if (line.cost === Number.POSITIVE_INFINITY) continue;
    least = Math.min(least, nextCost(line, before, rules) + cheapest(points, rules, to, line));
  }
  return least;
}
