import type { GraphView } from './graphView.ts';

/** The last answer of a question that reads many files and is asked again and again: it holds for as long as the index stays as it is. */
export class Remembered<Value> {
  readonly #mayKeep: (value: Value) => boolean;
  #known: { readonly store: GraphView['files']['store']; readonly generation: number; readonly value: Value } | undefined;

  constructor(mayKeep: (value: Value) => boolean) {
    this.#mayKeep = mayKeep;
  }

  async of({ files: { store } }: GraphView, make: () => Promise<Value>): Promise<Value> {
    const generation = store.generation();
    if (this.#known?.store === store && this.#known.generation === generation) return this.#known.value;
    this.#known = undefined;
    const value = await make();
    // What was read while the index changed is of no one state.
    if (store.generation() === generation && this.#mayKeep(value)) this.#known = { store, generation, value };
    return value;
  }
}
