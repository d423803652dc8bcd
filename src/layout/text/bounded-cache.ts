/**
 * What was found before, by key, as long as the keys together have no more than about twice `capacity` characters.
 * What has not been asked for during a whole generation of new keys goes: no clock decides.
 */
export class BoundedCache<Value> {
  readonly #capacity: number;
  #young = new Map<string, Value>();
  #old = new Map<string, Value>();
  #characters = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** The value of a key, made if it is not known. */
  get(key: string, make: () => Value): Value {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const value = this.#old.get(key) ?? make();
    this.#add(key, value);
    return value;
  }

  #add(key: string, value: Value): void {
    if (this.#characters + key.length > this.#capacity) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#characters = 0;
    }
    this.#young.set(key, value);
    this.#characters += key.length;
  }
}
