import type { InterruptSignal, Terminal } from './terminal.ts';

/** The user, or the system, wants the program to end. Whoever has begun something clears it away on the way out. */
export class Interrupted extends Error {
  readonly signal: InterruptSignal;

  constructor(signal: InterruptSignal) {
    super(`interrupted by ${signal}`);
    this.name = 'Interrupted';
    this.signal = signal;
  }
}

/**
 * Does work that ends with `Interrupted` at once when the program is to end. Work of this thread calls `checkpoint` now
 * and then: nothing is heard while it computes, and it goes no further once somebody has called.
 */
export async function interruptible<T>(
  { breathe, onInterrupt }: Pick<Terminal, 'breathe' | 'onInterrupt'>,
  work: (checkpoint: () => Promise<void>) => Promise<T>,
): Promise<T> {
  let interruption: Interrupted | undefined;
  let release = () => {};
  const interrupted = new Promise<never>((_, reject) => {
    release = onInterrupt((signal) => {
      interruption ??= new Interrupted(signal);
      reject(interruption);
    });
  });
  const checkpoint = async () => {
    await breathe();
    if (interruption) throw interruption;
  };
  try {
    return await Promise.race([work(checkpoint), interrupted]);
  } finally {
    release();
  }
}
