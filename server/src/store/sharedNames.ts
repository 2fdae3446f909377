/**
 * Which files give which names to shared namespaces, in memory: eight bytes a name, sorted. Changes lie beside it until there are too many
 * of them; then it is read anew.
 */
import { push } from '../base/grouping.ts';
import { readSharedNames, type SharedName } from '../linker/stored/sharedNames.ts';

export interface SharedRow {
  readonly file: number;
  readonly names: Uint8Array;
}

export class SharedNames {
  /** 32 bits of a name above the 21 bits of a file's id. */
  readonly #entries: Float64Array;
  /** Files whose entries are no longer so. */
  readonly #stale = new Set<number>();
  readonly #later = new Map<number, number[]>();
  #laterCount = 0;

  constructor(rows: Iterable<SharedRow>) {
    let entries = new Float64Array(1024);
    let count = 0;
    for (const { file, names } of rows)
      for (const name of readSharedNames(names)) {
        if (count === entries.length) {
          const larger = new Float64Array(count * 2);
          larger.set(entries);
          entries = larger;
        }
        entries[count++] = short(name) * FILES + file;
      }
    this.#entries = entries.slice(0, count).sort();
  }

  /** Files that give the name, and now and then one that does not, in no order. */
  files(name: SharedName): readonly number[] {
    const key = short(name);
    const found: number[] = [];
    for (let at = this.#firstOf(key * FILES); at < this.#entries.length; at++) {
      const entry = this.#entries[at] as number;
      if (entry >= (key + 1) * FILES) break;
      if (!this.#stale.has(entry % FILES)) found.push(entry % FILES);
    }
    found.push(...(this.#later.get(key) ?? []));
    return found;
  }

  /** From now on a file gives these names and no others. Returns whether it would be better to read all names anew. */
  replace(file: number, before: Float64Array, names: Float64Array): boolean {
    for (const name of this.#stale.has(file) ? before : []) {
      const files = this.#later.get(short(name));
      const at = files?.indexOf(file) ?? -1;
      if (at >= 0) files?.splice(at, 1);
    }
    this.#stale.add(file);
    for (const name of names) push(this.#later, short(name), file);
    this.#laterCount += names.length;
    return this.#laterCount > MOST_LATER + this.#entries.length / 4;
  }

  /** The place of the first entry that is not below. */
  #firstOf(entry: number): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#entries[middle] as number) < entry) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** See `targetId`. */
const FILES = 2 ** 21;
const MOST_LATER = 10_000;

/** 32 bits of a name's 53. */
function short(name: SharedName): number {
  return (Math.imul(Math.floor(name / FILES), 0x9e3779b1) ^ (name % FILES)) >>> 0;
}
