/**
 * The names of one file as small numbers. A name is compared with the text in place, so that only its first occurrence makes a string:
 * the walk meets some hundred thousand identifiers per megabyte, a few thousand of them different.
 */
export type NameId = number;

/** The id of ''. */
export const NO_NAME: NameId = 0;

const FIRST_SLOTS = 1024;

export class NameTable {
  #names: string[] = [];
  #hashes: number[] = [];
  /** Open addressing: name id + 1, or 0 for a free slot. A power of two, at most half full. */
  #slots = new Int32Array(FIRST_SLOTS);

  constructor() {
    this.idOf('');
  }

  clear(): void {
    this.#names = [];
    this.#hashes = [];
    this.#slots.fill(0);
    this.idOf('');
  }

  get count(): number {
    return this.#names.length;
  }

  text(id: NameId): string {
    return this.#names[id] ?? '';
  }

  idOf(name: string): NameId {
    return this.intern(name, 0, name.length);
  }

  /** The id of `text.slice(start, end)`. */
  intern(text: string, start: number, end: number): NameId {
    let hash = 0;
    for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const id = (this.#slots[slot] as number) - 1;
      if (id < 0) return this.#add(text.slice(start, end), hash, slot);
      if (this.#hashes[id] === hash && sameText(this.#names[id] as string, text, start, end)) return id;
      slot = (slot + 1) & mask;
    }
  }

  #add(name: string, hash: number, slot: number): NameId {
    const id = this.#names.push(name) - 1;
    this.#hashes.push(hash);
    this.#slots[slot] = id + 1;
    if (this.#names.length * 2 > this.#slots.length) this.#grow();
    return id;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (const [id, hash] of this.#hashes.entries()) {
      let slot = (hash ^ (hash >>> 15)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id + 1;
    }
    this.#slots = slots;
  }
}

function sameText(name: string, text: string, start: number, end: number): boolean {
  if (name.length !== end - start) return false;
  for (let at = 0; at < name.length; at++) if (name.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
