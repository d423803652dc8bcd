/** A clock that a test can turn. Times are in milliseconds. */
export interface Clock {
  now(): number;
  /** Calls back once, later; gives a function that calls it off. */
  after(delay: number, call: () => void): () => void;
}

export interface BatchesOptions {
  /** A batch is over when nothing more has come for that long. */
  readonly pause: number;
  /** It is over after that long in any case, from its first item. */
  readonly longest: number;
  readonly clock: Clock;
}

/** Items that come close together, as one. */
export interface Batches<T> {
  add(item: T): void;
  /** The next batch, once it is over. One call at a time; what comes between two calls belongs to the next batch. */
  next(): Promise<readonly T[]>;
  /** Calls off what is waited for. */
  close(): void;
}

/** Gathers items into batches. */
export function batches<T>({ pause, longest, clock }: BatchesOptions): Batches<T> {
  let items: T[] = [];
  let first = 0;
  let last = 0;
  let deliver: ((batch: readonly T[]) => void) | undefined;
  let callOff = () => {};
  const settle = () => {
    callOff();
    if (!deliver || items.length === 0) return;
    const left = Math.min(last + pause, first + longest) - clock.now();
    if (left > 0) {
      callOff = clock.after(left, settle);
      return;
    }
    const [batch, take] = [items, deliver];
    items = [];
    deliver = undefined;
    take(batch);
  };
  return {
    add(item) {
      last = clock.now();
      if (items.length === 0) first = last;
      items.push(item);
      settle();
    },
    next: () =>
      new Promise((resolve) => {
        deliver = resolve;
        settle();
      }),
    close: () => callOff(),
  };
}
