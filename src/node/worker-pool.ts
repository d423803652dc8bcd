/** Threads that run one function of a module on plain data. */
export interface WorkerPool<T, R> {
  run(task: T): Promise<R>;
  /** Ends the threads; what they are at is given up. */
  close(): Promise<void>;
}

export interface WorkerPoolOptions {
  /** Name of the exported function. */
  readonly name: string;
  readonly threads: number;
}

/** Starts threads. Each takes a task when it is free, so that none waits for another. */
export async function workerPool<T, R>(
  module: URL,
  { name, threads }: WorkerPoolOptions,
): Promise<WorkerPool<T, R>> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({ filename: module.href, name, minThreads: threads, maxThreads: threads });
  return {
    run: async (task) => (await pool.run(task)) as R,
    close: () => pool.destroy(),
  };
}
