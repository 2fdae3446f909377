/** The symbols that most of a folder uses, for whoever has not asked for anything yet. Worked out once for each state of the index. */
import { targetIdOf } from '../../linker/stored/targetKey.ts';
import type { ReadStore } from '../../store/readStore.ts';
import { USES_THAT_COUNT } from '../../store/search/searchRank.ts';
import type { SymbolRecord } from '../../store/symbolReader.ts';
import { isAtHand } from './symbolHit.ts';
import { targetOfRecord } from './targetOfRecord.ts';
import type { UseCounts } from './useCounts.ts';

/** Files that most others import, and of each so many symbols. */
const POPULAR_FILES = 60;
const OF_EACH_FILE = 12;
/** Files that may use a symbol are counted up to this. */
const MOST_READERS = 100;

export class MostUsed {
  readonly #store: ReadStore;
  readonly #uses: UseCounts;
  #generation = -1;
  #symbols: readonly SymbolRecord[] = [];

  constructor(store: ReadStore, uses: UseCounts) {
    this.#store = store;
    this.#uses = uses;
  }

  /** Best first; some hundred. `goesOn` lets others have their turn; undefined when it says false. */
  async symbols(goesOn: () => Promise<boolean>): Promise<readonly SymbolRecord[] | undefined> {
    const generation = this.#store.generation();
    if (generation === this.#generation) return this.#symbols;
    this.#uses.refresh();
    const found = await mostUsed(this.#store, this.#uses, goesOn);
    if (found === undefined) return undefined;
    this.#symbols = found;
    this.#generation = generation;
    return found;
  }
}

async function mostUsed(store: ReadStore, uses: UseCounts, goesOn: () => Promise<boolean>): Promise<readonly SymbolRecord[] | undefined> {
  const counted: { readonly record: SymbolRecord; readonly users: number }[] = [];
  for (const file of popularFiles(store)) {
    if (!(await goesOn())) return undefined;
    for (const { record, readers } of muchReadOf(store, file)) {
      if (!(await goesOn())) return undefined;
      // A file may read another symbol of the same file: what it leads to proves it, as far as that is counted.
      const users = atMost(readers, uses.usesOf(targetOfRecord(record)));
      if (users > 1) counted.push({ record, users });
    }
  }
  return counted.sort((one, other) => other.users - one.users).map(({ record }) => record);
}

function muchReadOf(store: ReadStore, file: number): readonly { readonly record: SymbolRecord; readonly readers: number }[] {
  return store
    .symbolsOfFileId(file)
    .filter(isAtHand)
    .map((record) => ({ record, readers: readersOf(store, record) }))
    .filter(({ readers }) => readers > 1)
    .sort((one, other) => other.readers - one.readers)
    .slice(0, OF_EACH_FILE);
}

function atMost(readers: number, uses: number): number {
  return uses < USES_THAT_COUNT ? uses : readers;
}

function readersOf(store: ReadStore, record: SymbolRecord): number {
  return store.readersOf(targetIdOf(targetOfRecord(record)), { after: 0, limit: MOST_READERS }).length;
}

/** Ids of the files that most others import, those first. */
function popularFiles(store: ReadStore): readonly number[] {
  const counts = new Map<number, number>();
  for (const { from, to } of store.importArrows()) if (from !== to) counts.set(to, (counts.get(to) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, POPULAR_FILES)
    .map(([file]) => file);
}
