/**
 * A fast 53-bit digest to tell whether a stored row differs from a new one with the same key. Two multiplicative hashes of 32 bits
 * side by side with the finisher of MurmurHash3; not for anything that an attacker may choose.
 */
export class Digest {
  #high = 0x9e3779b9;
  #low = 0x85ebca6b;

  /** An integer; only its low 32 bits count. */
  integer(value: number): this {
    this.#high = Math.imul(this.#high ^ value, 0x9e3779b1);
    this.#low = Math.imul(this.#low ^ (value >>> 16) ^ (value << 16), 0x5f356495);
    return this;
  }

  text(value: string): this {
    let high = this.#high;
    let low = this.#low;
    for (let index = 0; index < value.length; index++) {
      const unit = value.charCodeAt(index);
      high = Math.imul(high ^ unit, 0x9e3779b1);
      low = Math.imul(low ^ unit, 0x5f356495);
    }
    this.#high = high;
    this.#low = low;
    return this.integer(value.length);
  }

  /** Four bytes at a time; the same bytes give the same digest wherever they lie in memory. */
  bytes(value: Uint8Array): this {
    const whole = value.length >>> 2;
    const aligned = value.byteOffset % 4 === 0 ? value : value.slice();
    const words = new Uint32Array(aligned.buffer, aligned.byteOffset, whole);
    let high = this.#high;
    let low = this.#low;
    for (let index = 0; index < whole; index++) {
      const word = words[index] ?? 0;
      high = Math.imul(high ^ word, 0x9e3779b1);
      high ^= high >>> 15;
      low = Math.imul(low ^ word, 0x5f356495);
      low ^= low >>> 13;
    }
    this.#high = high;
    this.#low = low;
    for (let index = whole * 4; index < value.length; index++) this.integer(value[index] ?? 0);
    return this.integer(value.length);
  }

  /** A non-negative integer below 2^53. */
  value(): number {
    const high = finish(this.#high ^ (this.#low >>> 7));
    const low = finish(this.#low ^ (this.#high >>> 9));
    return (high >>> 11) * 2 ** 32 + (low >>> 0);
  }
}

function finish(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
