/** The imports of the whole folder. To read all files takes a while, and a graph is asked for again and again while the index is the same. */
import type { Bounded, ImportEdge } from '../codeGraph.ts';
import type { Cut } from './callers.ts';
import type { GraphView } from './graphView.ts';
import { importEdges } from './imports.ts';
import { createPauses } from './pauses.ts';

/** More edges are not kept: some 20 MB. */
const MOST_KEPT = 60_000;

/** Remembers its last answer for as long as the index stays as it is. */
export class AllImports {
  #known: { readonly store: GraphView['files']['store']; readonly generation: number; readonly edges: readonly ImportEdge[] } | undefined;

  async edges(view: GraphView, { limit, signal }: Bounded): Promise<Cut<readonly ImportEdge[]>> {
    const { store } = view.files;
    const generation = store.generation();
    if (this.#known?.store !== store || this.#known.generation !== generation) {
      this.#known = undefined;
      const edges = await readAll(view, signal);
      // What was read while the index changed is of no one state.
      if (edges.length > MOST_KEPT || store.generation() !== generation) return cut(edges, limit);
      this.#known = { store, generation, edges };
    }
    return cut(this.#known.edges, limit);
  }
}

function cut(edges: readonly ImportEdge[], limit: number): Cut<readonly ImportEdge[]> {
  return edges.length > limit ? { value: edges.slice(0, limit), truncated: true } : { value: edges, truncated: false };
}

async function readAll(view: GraphView, signal: AbortSignal | undefined): Promise<readonly ImportEdge[]> {
  const pause = createPauses(signal);
  const edges: ImportEdge[] = [];
  for (const path of view.files.store.paths()) {
    await pause();
    const file = view.files.file(path);
    if (file !== undefined) edges.push(...importEdges(view, file, 1));
  }
  return edges;
}
