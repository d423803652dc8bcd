type HarfBuzz = typeof import('harfbuzzjs');

let loaded: HarfBuzz | undefined;

/**
 * Loads HarfBuzz, to be awaited before the first font book is made. It compiles its WebAssembly while it is imported, which
 * the program's bundle, a plain script, cannot wait for otherwise.
 */
export async function loadHarfBuzz(): Promise<void> {
  loaded ??= await import('harfbuzzjs');
}

/** HarfBuzz, once it is loaded. */
export function harfBuzz(): HarfBuzz {
  if (!loaded) throw new Error('HarfBuzz is not loaded');
  return loaded;
}
