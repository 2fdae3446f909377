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
  /** By the ids of nodes. */
  readonly named: Map<string, CallGroup | undefined>;
  /** What is said of groups. */
  readonly nodes: WeakMap<CallGroup, CallNode>;
  /** Ids of files that may lead to a definition, by its id and how many were asked for. */
  readonly readers: Map<string, readonly number[]>;
  /** Paths of files with syntax errors. */
  readonly broken: ReadonlySet<string>;
}

/** Of groups by id, and of lists of readers. */
const MOST_KEPT = 20_000;
/** Files with syntax errors that are told apart. */
const BROKEN = 10_000;

/** `find` is asked until it finds something. */
export function keptIn<Value>(known: Map<string, Value>, key: string, find: () => Value): Value {
  const kept = known.get(key);
  if (kept !== undefined) return kept;
  const found = find();
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, found);
  return found;
}

export class KeptCalls {
  #known: (KnownCalls & { readonly store: GraphView['files']['store'] }) | undefined;

  of({ files: { store } }: GraphView): KnownCalls {
    const generation = store.generation();
    if (this.#known?.store === store && this.#known.generation === generation) return this.#known;
    const tables = this.#known?.store === store ? this.#known.tables : new CallTables();
    const broken = new Set(store.filesWithProblems(BROKEN).map(({ path }) => path));
    const groups = new CallGroups();
    this.#known = { store, generation, tables, groups, named: new Map(), nodes: new WeakMap(), readers: new Map(), broken };
    return this.#known;
  }
}
