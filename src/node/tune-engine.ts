import { setFlagsFromString } from 'node:v8';

/**
 * Tells V8 that the program is short. To be called before anything is loaded.
 *
 * A brief or a hundred are built before what V8 would optimise for them has paid: its compilers took about half of the
 * time of a single brief. So WebAssembly (HarfBuzz) stays as it is compiled first, and JavaScript is optimised later. None
 * of it changes a result.
 */
export function tuneEngine(): void {
  setFlagsFromString('--no-wasm-tier-up');
  setFlagsFromString('--no-wasm-dynamic-tiering');
  // Most of its functions are never called.
  setFlagsFromString('--wasm-lazy-validation');
  // The heap is small: sharing out its collection between threads takes longer than the collection.
  setFlagsFromString('--no-parallel-scavenge');
  // It grows at once to what a brief takes, not in steps that each copy all there is.
  setFlagsFromString('--semi-space-growth-factor=16');
  // The V8 of Node 20 counts what a function has run in bytes of code; the default is 132 KiB. Later ones count calls.
  if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=1200000');
}
