import type { CacheStore } from '../../src/world.ts';

export interface MemoryStore extends CacheStore {
  readonly entries: Map<string, Uint8Array>;
}

/** A cache in memory, whose entries a test may look at and damage. */
export function memoryStore(): MemoryStore {
  const entries = new Map<string, Uint8Array>();
  return {
    entries,
    read: (name) => entries.get(name),
    write: (name, content) => {
      entries.set(name, content);
    },
  };
}
