import { ownCopy } from './own-copy.ts';

export interface BoundedCacheOptions {
  /** How many characters the keys may have together; up to twice as many for a while. */
  readonly capacity: number;
  /**
   * What is made for a key is kept when the key is asked for the second time. Where most keys are met once, their values
   * would only fill memory, and be copied by the garbage collector on their way there. Default: it is kept at once.
   */
  readonly keepsFrom?: 'first' | 'second';
}

/** What was found before, by key. What has not been asked for during a whole generation of new keys goes: no clock decides. */
export class BoundedCache<Value> {
  readonly #capacity: number;
  readonly #met: MetKeys | undefined;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();
  #characters = 0;

  constructor({ capacity, keepsFrom = 'first' }: BoundedCacheOptions) {
    this.#capacity = capacity;
    this.#met = keepsFrom === 'second' ? new MetKeys() : undefined;
  }

  /** The value of a key, made if it is not known. */
  get(key: string, make: () => Value): Value {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    const value = old ?? make();
    if (old !== undefined || this.#met?.meet(key) !== false) this.#add(key, value);
    return value;
  }

  #add(key: string, value: Value): void {
    if (this.#characters + key.length > this.#capacity) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#characters = 0;
    }
    this.#young.set(ownCopy(key), value);
    this.#characters += key.length;
  }
}

/** A power of two: more than a hundred briefs have different texts. */
const places = 1 << 15;

/** Keys that were met lately, by their hashes: two keys with one hash only make the second of them kept too early. */
class MetKeys {
  readonly #hashes = new Uint32Array(places);

  /** Whether a key has been met before; from now on it has. */
  meet(key: string): boolean {
    const hash = hashOf(key);
    const place = hash % places;
    const isMet = this.#hashes[place] === hash;
    this.#hashes[place] = hash;
    return isMet;
  }
}

/** FNV-1a over code units, never 0. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0 || 1;
}
