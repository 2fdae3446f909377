/**
 * How many files use a definition. Nothing of this is stored: it is counted when somebody asks, from the links of the files that may lead
 * there, and remembered for as long as the index stays as it is. So it is never out of date, and costs nothing while indexing.
 */
import type { LinkTarget } from '../../linker/stored/fileLinks.ts';
import { unpackLinks, unpackLinksTo } from '../../linker/stored/packLinks.ts';
import { targetIdOf } from '../../linker/stored/targetKey.ts';
import type { ReadStore } from '../../store/readStore.ts';
import { USES_THAT_COUNT } from '../../store/search/searchRank.ts';

/** Files are looked into so many at a time, and at most so many for one definition: most of them may lead to others of its file. */
const READERS_AT_A_TIME = 8;
const MOST_READERS = 24;
/** Answers that are remembered, some megabytes. */
const KEPT = 50_000;

export class UseCounts {
  readonly #store: ReadStore;
  /** Answers of `usesAtMost`, `usesOf` and `leadsOf`. */
  readonly #bounds = new Map<string, number>();
  readonly #uses = new Map<string, number>();
  readonly #leads = new Map<number, ReadonlySet<string>>();
  readonly #imported = new Map<number, readonly number[]>();
  #kept = 0;
  #generation = -1;

  constructor(store: ReadStore) {
    this.#store = store;
  }

  /** To be called before a question: what is remembered of an older state of the index is forgotten. */
  refresh(): void {
    const generation = this.#store.generation();
    if (generation === this.#generation && this.#kept < KEPT) return;
    this.#generation = generation;
    this.#kept = 0;
    for (const memory of [this.#bounds, this.#uses, this.#leads, this.#imported]) memory.clear();
  }

  /** No more files than these use the definition; cheap. Up to `USES_THAT_COUNT`. */
  usesAtMost(target: LinkTarget): number {
    return this.#remembered(this.#bounds, keyOf(target), () => {
      return this.#store.readersOf(targetIdOf(target), { after: 0, limit: USES_THAT_COUNT }).length;
    });
  }

  /** Files with a proven reference to the definition, its own included; up to `USES_THAT_COUNT`. */
  usesOf(target: LinkTarget): number {
    return this.#remembered(this.#uses, keyOf(target), () => {
      let uses = 0;
      for (const reader of this.#readersOf(target)) {
        const packed = this.#store.packedLinks(reader);
        const links = packed === undefined ? [] : unpackLinksTo(packed, [target]);
        if (links.some(({ tier }) => tier === 'exact' || tier === 'probable')) uses++;
        if (uses === USES_THAT_COUNT) break;
      }
      return uses;
    });
  }

  /** Whether an import or a reference of another file leads to the definition, proven or not. */
  isReferredToElsewhere(target: LinkTarget): boolean {
    const wanted = keyOf(target);
    for (const reader of this.#readersOf(target)) if (reader !== target.file && this.#leadsOf(reader).has(wanted)) return true;
    return false;
  }

  /** Ids of the files that a file imports from. */
  importedBy(file: number): readonly number[] {
    return this.#remembered(this.#imported, file, () => {
      const packed = this.#store.packedLinks(file);
      const imports = packed === undefined ? [] : unpackLinks(packed).imports;
      return [...new Set(imports.flatMap(({ targets }) => targets.map((target) => target.file)))];
    });
  }

  *#readersOf(target: LinkTarget): Iterable<number> {
    const id = targetIdOf(target);
    let after = 0;
    for (let looked = 0; looked < MOST_READERS; looked += READERS_AT_A_TIME) {
      const readers = this.#store.readersOf(id, { after, limit: READERS_AT_A_TIME });
      yield* readers;
      if (readers.length < READERS_AT_A_TIME) return;
      after = readers.at(-1) ?? after;
    }
  }

  /** Definitions that the imports and references of a file lead to. */
  #leadsOf(file: number): ReadonlySet<string> {
    return this.#remembered(this.#leads, file, () => {
      const packed = this.#store.packedLinks(file);
      if (packed === undefined) return new Set();
      const { imports, references } = unpackLinks(packed);
      // Equal targets are one object.
      const targets = new Set<LinkTarget>();
      for (const link of [...imports, ...references]) for (const target of link.targets) targets.add(target);
      for (const { candidates } of references) for (const target of candidates) targets.add(target);
      return new Set([...targets].map(keyOf));
    });
  }

  #remembered<Key, Value>(memory: Map<Key, Value>, key: Key, work: () => Value): Value {
    const known = memory.get(key);
    if (known !== undefined) return known;
    const value = work();
    memory.set(key, value);
    this.#kept += value instanceof Set ? value.size + 1 : 1;
    return value;
  }
}

function keyOf({ file, key }: LinkTarget): string {
  return `${file} ${key}`;
}
