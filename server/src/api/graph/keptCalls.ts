/**
 * What graphs ask for again and again, kept from one question to the next: calls of a file while the file stays as it is, everything else
 * while the index does.
 */
import type { CallNode } from '../neighbours.ts';
import { type CallGroup, CallGroups } from './callNodes.ts';
import { CallTables } from './fileCalls.ts';
import type { GraphView } from './graphView.ts';

export interface KnownCalls {
  /** The state of the index. */
  readonly generation: number;
  readonly tables: CallTables;
  readonly groups: CallGroups;
  /** What is said of groups. */
  readonly nodes: WeakMap<CallGroup, CallNode>;
  /** Ids of files that may lead to a definition, by its id and how many were asked for. */
  readonly readers: Map<string, readonly number[]>;
}

/** Lists of readers that are kept. */
const READERS_KEPT = 20_000;

/** `find` is asked once. */
export function keptReaders({ readers }: KnownCalls, key: string, find: () => readonly number[]): readonly number[] {
  const known = readers.get(key);
  if (known !== undefined) return known;
  if (readers.size >= READERS_KEPT) readers.clear();
  const found = find();
  readers.set(key, found);
  return found;
}

export class KeptCalls {
  #known: (KnownCalls & { readonly store: GraphView['files']['store'] }) | undefined;

  of({ files: { store } }: GraphView): KnownCalls {
    const generation = store.generation();
    if (this.#known?.store === store && this.#known.generation === generation) return this.#known;
    const tables = this.#known?.store === store ? this.#known.tables : new CallTables();
    this.#known = { store, generation, tables, groups: new CallGroups(), nodes: new WeakMap(), readers: new Map() };
    return this.#known;
  }
}
