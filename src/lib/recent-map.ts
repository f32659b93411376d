// A map that forgets what was set longest ago.

export class RecentMap<Value> {
  #entries = new Map<string, Value>();
  readonly #capacity: number;

  /** `capacity`: entries kept, at least 1. */
  constructor(capacity: number) { this.#capacity = capacity; }

  get(key: string): Value | undefined { return this.#entries.get(key); }

  set(key: string, value: Value): void {
    this.#entries.delete(key);
    this.#entries.set(key, value);
    if (this.#entries.size <= this.#capacity) return;
    const oldest = this.#entries.keys().next();
    if (oldest.done !== true) this.#entries.delete(oldest.value);
  }

  delete(key: string): void { this.#entries.delete(key); }
}
