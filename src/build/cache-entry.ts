import { z } from 'zod';
import type { CacheStore } from '../world.ts';
import { sha256 } from './sha256.ts';

/**
 * An entry of a cache is a line with the SHA-256 of what follows, then JSON: the key that it was kept for, and the value.
 * One that is cut short, damaged, kept for another key, or of another shape is as good as none.
 */
export function readEntry<T>(
  store: CacheStore,
  { name, key }: EntryName,
  schema: z.ZodType<T>,
): T | undefined {
  const bytes = store.read(name);
  if (!bytes) return undefined;
  const text = new TextDecoder().decode(bytes);
  const body = text.slice(checksumLength + 1);
  if (text.slice(0, checksumLength) !== sha256(body)) return undefined;
  return z.object({ key: z.literal(key), value: schema }).safeParse(parse(body)).data?.value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Keeps a value that survives JSON. */
export function writeEntry(store: CacheStore, { name, key }: EntryName, value: unknown): void {
  const body = JSON.stringify({ key, value });
  store.write(name, new TextEncoder().encode(`${sha256(body)}\n${body}`));
}

export interface EntryName {
  /** In the store. */
  readonly name: string;
  /** What the value is for. */
  readonly key: string;
}

const checksumLength = 64;
