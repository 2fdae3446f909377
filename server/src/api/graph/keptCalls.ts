/** What graphs ask for again and again, kept from one question to the next while the index stays as it is. */
import type { CallNode } from '../neighbours.ts';
import { type CallGroup, CallGroups } from './callNodes.ts';
import { CallTables } from './fileCalls.ts';
import type { GraphView } from './graphView.ts';

export interface KnownCalls {
  readonly tables: CallTables;
  readonly groups: CallGroups;
  /** What is said of groups. */
  readonly nodes: WeakMap<CallGroup, CallNode>;
}

export class KeptCalls {
  #known: (KnownCalls & { readonly store: GraphView['files']['store']; readonly generation: number }) | undefined;

  of({ files: { store } }: GraphView): KnownCalls {
    const generation = store.generation();
    if (this.#known?.store !== store || this.#known.generation !== generation)
      this.#known = { store, generation, tables: new CallTables(), groups: new CallGroups(), nodes: new WeakMap() };
    return this.#known;
  }
}
