import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Heaps below this are let be: what a hundred briefs need. In bytes. */
const smallHeap = 128 * 1024 * 1024;

/** How much the heap may grow beyond what is alive before V8 looks for garbage. */
const mostGarbage = 40;

let isBounded = false;

/**
 * Keeps the memory of a long run within bounds; to be called now and then. V8 lets garbage grow to three times what is
 * alive where the machine has room: a thousand briefs, of which little more than 100 MiB is alive at a time, took 900. None
 * of it changes a result.
 */
export function boundGarbage(): void {
  if (isBounded || getHeapStatistics().total_heap_size < smallHeap) return;
  isBounded = true;
  setFlagsFromString(`--heap-growing-percent=${mostGarbage}`);
  // The flag counts from the next collection on, and what was loaded before has left the limit high.
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}
