/** Keeps the smallest `limit` of many different rank keys (searchRank.ts) without sorting them all. */
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
    if (this.#size > this.#limit) this.#shrink();
    return this.#keys.slice(0, this.#size).sort();
  }

  /** Leaves the smallest ones, the largest of them last. At least `limit` are there. */
  #shrink(): void {
    moveSmallest(this.#keys, this.#limit, this.#size);
    this.#bound = this.#keys[this.#limit - 1] ?? this.#bound;
    this.#size = this.#limit;
    this.boundRank = Math.floor(this.#bound / 2 ** 32);
  }
}

/** Moves the `count` smallest of the first `size` keys to the front, the largest of them to the last place among them: a quickselect. */
function moveSmallest(keys: Float64Array, count: number, size: number): void {
  let low = 0;
  let high = size - 1;
  while (low < high) {
    const split = partition(keys, low, high);
    if (count - 1 < split) high = split - 1;
    else low = split;
  }
}

/** Puts small keys before large ones; returns where the large ones begin, which is neither before the second nor behind the last. */
function partition(keys: Float64Array, low: number, high: number): number {
  // Keys often come in order, so that the middle one splits well.
  const pivot = keys[(low + high) >>> 1] ?? 0;
  let left = low;
  let right = high;
  while (left <= right) {
    while ((keys[left] ?? 0) < pivot) left++;
    while ((keys[right] ?? 0) > pivot) right--;
    if (left > right) break;
    const swapped = keys[left] ?? 0;
    keys[left++] = keys[right] ?? 0;
    keys[right--] = swapped;
  }
  return left;
}
