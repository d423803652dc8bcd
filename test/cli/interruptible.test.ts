import { describe, expect, it } from 'vitest';
import { interruptible } from '../../src/cli/interruptible.ts';
import type { InterruptSignal } from '../../src/cli/terminal.ts';

/** A terminal on which a test can press Ctrl-C. */
function pressable() {
  const listeners = new Set<(signal: InterruptSignal) => void>();
  return {
    listeners,
    press: () => {
      for (const listener of listeners) listener('SIGINT');
    },
    terminal: {
      breathe: async () => {},
      onInterrupt: (stop: (signal: InterruptSignal) => void) => {
        listeners.add(stop);
        return () => listeners.delete(stop);
      },
    },
  };
}

describe('interruptible work', () => {
  it('gives what it gives where nobody interrupts, and listens no longer', async () => {
    const { terminal, listeners } = pressable();
    expect(await interruptible(terminal, async () => 7)).toBe(7);
    expect(listeners.size).toBe(0);
  });

  it('goes no further than the next checkpoint', async () => {
    const { terminal, press, listeners } = pressable();
    const steps: number[] = [];
    const work = interruptible(terminal, async (checkpoint) => {
      for (const step of [1, 2, 3]) {
        await checkpoint();
        steps.push(step);
        if (step === 2) press();
      }
    });
    await expect(work).rejects.toMatchObject({ signal: 'SIGINT' });
    expect(steps).toEqual([1, 2]);
    expect(listeners.size).toBe(0);
  });

  it('ends at once where the work waits for others', async () => {
    const { terminal, press } = pressable();
    const work = interruptible(terminal, () => new Promise(() => {}));
    press();
    await expect(work).rejects.toMatchObject({ signal: 'SIGINT' });
  });
});
