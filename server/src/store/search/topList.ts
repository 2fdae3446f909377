/** Keeps the smallest `limit` of many rank keys (searchRank.ts) without sorting them all. */
export class TopList {
  readonly #limit: number;
  readonly #keys: Float64Array;
  #size = 0;
  #bound = Number.POSITIVE_INFINITY;
  /** Keys of a higher rank cannot get in any more. */
  boundRank = Number.MAX_SAFE_INTEGER;

  constructor(limit: number) {
    this.#limit = limit;
    this.#keys = new Float64Array(limit * 3 + 64);
  }

  add(key: number): void {
    if (key >= this.#bound) return;
    this.#keys[this.#size++] = key;
    // The first time at the limit, so that the bound is known early; then in batches.
    if (this.#size === this.#keys.length || (this.#size === this.#limit && this.#bound === Number.POSITIVE_INFINITY)) this.#shrink();
  }

  /** Whether there are `limit` keys below `ceiling`. */
  isFullBelow(ceiling: number): boolean {
    if (this.#size < this.#limit) return false;
    this.#shrink();
    return (this.#keys[this.#limit - 1] ?? Number.POSITIVE_INFINITY) < ceiling;
  }

  /** In order. */
  sorted(): Float64Array {
    this.#shrink();
    return this.#keys.slice(0, this.#size);
  }

  #shrink(): void {
    this.#keys.subarray(0, this.#size).sort();
    this.#size = Math.min(this.#size, this.#limit);
    if (this.#size < this.#limit) return;
    this.#bound = this.#keys[this.#limit - 1] ?? this.#bound;
    this.boundRank = Math.floor(this.#bound / 2 ** 32);
  }
}
