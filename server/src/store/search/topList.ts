/** Keeps the smallest `limit` of many numbers without sorting them all. */
export class TopList {
  readonly #limit: number;
  readonly #keys: Float64Array;
  #size = 0;
  /** Nothing at or above it can still get in. */
  bound = Number.POSITIVE_INFINITY;

  constructor(limit: number) {
    this.#limit = limit;
    this.#keys = new Float64Array(limit * 3 + 64);
  }

  /** Callers skip keys at or above `bound` by themselves where that saves work. */
  add(key: number): void {
    if (key >= this.bound) return;
    this.#keys[this.#size++] = key;
    if (this.#size === this.#keys.length) this.#shrink();
  }

  /** How many there are, `limit` at most. */
  get count(): number {
    return Math.min(this.#size, this.#limit);
  }

  /** In order. */
  sorted(): Float64Array {
    this.#shrink();
    return this.#keys.slice(0, this.#size);
  }

  #shrink(): void {
    this.#keys.subarray(0, this.#size).sort();
    this.#size = this.count;
    if (this.#size === this.#limit) this.bound = this.#keys[this.#limit - 1] ?? this.bound;
  }
}
