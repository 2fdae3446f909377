/**
 * How many references lead to a definition. Nothing of this is stored: it is counted when somebody asks, from the links of the files that
 * may lead there, and remembered for as long as the index stays as it is. So it is never out of date, and costs nothing while indexing.
 */
import type { LinkTarget } from '../../linker/fileLinks.ts';
import { unpackLinks } from '../../linker/packLinks.ts';
import { targetIdOf } from '../../linker/targetKey.ts';
import type { ReadStore } from '../../store/readStore.ts';
import { USES_THAT_COUNT } from '../../store/search/searchRank.ts';

/** What one file leads to. */
interface Leads {
  /** Proven references by definition; 0 where only an import or one of several meanings leads there. */
  readonly uses: ReadonlyMap<string, number>;
  /** Ids of the files that it imports from, each once. */
  readonly imported: readonly number[];
}

/** Files are looked into so many at a time, and at most so many for one definition: others of its file may be what they lead to. */
const READERS_AT_A_TIME = 8;
const MOST_READERS = 64;
/** Definitions of all files that are remembered, some megabytes. */
const KEPT = 50_000;

export class UseCounts {
  readonly #store: ReadStore;
  readonly #leads = new Map<number, Leads>();
  /** Uses by definition. */
  readonly #counted = new Map<string, number>();
  #kept = 0;
  #generation = -1;

  constructor(store: ReadStore) {
    this.#store = store;
  }

  /** To be called before a question: what is remembered of an older state of the index is forgotten. */
  refresh(): void {
    const generation = this.#store.generation();
    if (generation === this.#generation) return;
    this.#generation = generation;
    this.#forget();
  }

  /** Proven references to a definition, those in its own file included; counted up to `USES_THAT_COUNT`. */
  usesOf(target: LinkTarget): number {
    const wanted = keyOf(target);
    const known = this.#counted.get(wanted);
    if (known !== undefined) return known;
    let uses = 0;
    for (const { uses: counts } of this.#readersOf(target)) {
      uses = Math.min(USES_THAT_COUNT, uses + (counts.get(wanted) ?? 0));
      if (uses === USES_THAT_COUNT) break;
    }
    this.#counted.set(wanted, uses);
    this.#kept++;
    return uses;
  }

  /** Whether an import or a reference leads to a definition, proven or not. */
  isReferredTo(target: LinkTarget): boolean {
    const wanted = keyOf(target);
    for (const { uses } of this.#readersOf(target)) if (uses.has(wanted)) return true;
    return false;
  }

  /** Ids of the files that a file imports from. */
  importedBy(file: number): readonly number[] {
    return this.#leadsOf(file).imported;
  }

  *#readersOf(target: LinkTarget): Iterable<Leads> {
    const id = targetIdOf(target);
    let after = 0;
    for (let looked = 0; looked < MOST_READERS; looked += READERS_AT_A_TIME) {
      const readers = this.#store.readersOf(id, { after, limit: READERS_AT_A_TIME });
      for (const reader of readers) yield this.#leadsOf(reader);
      if (readers.length < READERS_AT_A_TIME) return;
      after = readers.at(-1) ?? after;
    }
  }

  #forget(): void {
    this.#leads.clear();
    this.#counted.clear();
    this.#kept = 0;
  }

  #leadsOf(file: number): Leads {
    const known = this.#leads.get(file);
    if (known !== undefined) return known;
    const packed = this.#store.packedLinks(file);
    const leads = packed === undefined ? NO_LEADS : leadsOf(packed);
    if (this.#kept > KEPT) this.#forget();
    this.#kept += leads.uses.size + 1;
    this.#leads.set(file, leads);
    return leads;
  }
}

const NO_LEADS: Leads = { uses: new Map(), imported: [] };

function leadsOf(packed: Uint8Array): Leads {
  const { imports, references } = unpackLinks(packed);
  const uses = new Map<string, number>();
  const add = (target: LinkTarget, count: number) => {
    const key = keyOf(target);
    uses.set(key, (uses.get(key) ?? 0) + count);
  };
  for (const { targets } of imports) for (const target of targets) add(target, 0);
  for (const { targets, candidates, tier } of references) {
    const proven = tier === 'exact' || tier === 'probable' ? 1 : 0;
    for (const target of targets) add(target, proven);
    for (const target of candidates) add(target, 0);
  }
  return { uses, imported: [...new Set(imports.flatMap(({ targets }) => targets.map(({ file }) => file)))] };
}

function keyOf({ file, key }: LinkTarget): string {
  return `${file} ${key}`;
}
