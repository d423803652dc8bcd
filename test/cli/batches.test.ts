import { describe, expect, it } from 'vitest';
import { batches, type Clock } from '../../src/cli/batches.ts';

/** A clock that stands still until it is turned. */
function handClock() {
  let time = 0;
  let calls: { readonly at: number; readonly call: () => void }[] = [];
  const clock: Clock = {
    now: () => time,
    after(delay, call) {
      const entry = { at: time + delay, call };
      calls.push(entry);
      return () => {
        calls = calls.filter((other) => other !== entry);
      };
    },
  };
  const turn = async (to: number) => {
    for (;;) {
      const next = calls.toSorted((one, other) => one.at - other.at).find(({ at }) => at <= to);
      if (!next) break;
      time = next.at;
      calls = calls.filter((other) => other !== next);
      next.call();
    }
    time = to;
    // Lets those who wait for a promise go on.
    await Promise.resolve();
  };
  return { clock, turn, waiting: () => calls.length };
}

function gathering() {
  const hand = handClock();
  const queue = batches<string>({ pause: 60, longest: 1000, clock: hand.clock });
  const taken: (readonly string[])[] = [];
  const take = () => queue.next().then((batch) => taken.push(batch));
  return { ...hand, queue, taken, take };
}

describe('batches', () => {
  it('make one of what comes close together, after a pause', async () => {
    const { queue, taken, take, turn } = gathering();
    take();
    queue.add('a');
    await turn(50);
    queue.add('b');
    await turn(109);
    expect(taken).toEqual([]);
    await turn(110);
    expect(taken).toEqual([['a', 'b']]);
  });

  it('keep what comes while nobody waits, as one batch', async () => {
    const { queue, taken, take, turn } = gathering();
    take();
    queue.add('a');
    await turn(60);
    queue.add('b');
    await turn(500);
    queue.add('c');
    await turn(900);
    expect(taken).toEqual([['a']]);
    take();
    await turn(900);
    expect(taken).toEqual([['a'], ['b', 'c']]);
  });

  it('end after a while where it never stops', async () => {
    const { queue, taken, take, turn } = gathering();
    take();
    for (let time = 0; time <= 1200; time += 50) {
      await turn(time);
      queue.add(`${time}`);
    }
    expect(taken).toHaveLength(1);
    expect(taken[0]?.at(-1)).toBe('950');
  });

  it('wait with one timer at most, and with none once closed or delivered', async () => {
    const { queue, take, turn, waiting } = gathering();
    take();
    expect(waiting()).toBe(0);
    queue.add('a');
    queue.add('b');
    expect(waiting()).toBe(1);
    await turn(60);
    expect(waiting()).toBe(0);
    take();
    queue.add('c');
    queue.close();
    expect(waiting()).toBe(0);
  });
});
