/** Keeps the smallest `limit` of many numbers without sorting them all. */
export class TopList {
  readonly #limit: number;
  readonly #keys: Float64Array;
  #size = 0;
  #bound = Number.POSITIVE_INFINITY;

  constructor(limit: number) {
    this.#limit = limit;
    this.#keys = new Float64Array(limit * 3 + 64);
  }

  /** Nothing at or above it can still get in. Falls as better keys come. */
  get bound(): number {
    return this.#bound;
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
    // The key at the bound is in the list: the same key again is no better.
    if (this.#size === this.#limit) this.#bound = this.#keys[this.#limit - 1] ?? this.#bound;
  }
}
