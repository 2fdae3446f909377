/** The imports of the whole folder. */
import type { Bounded, ImportEdge } from '../codeGraph.ts';
import type { Cut } from './callers.ts';
import type { GraphView } from './graphView.ts';
import { importEdges } from './imports.ts';
import { createPauses } from './pauses.ts';
import { Remembered } from './remembered.ts';

/** More edges are not kept: some 20 MB. */
const MOST_KEPT = 60_000;

export class AllImports {
  readonly #edges = new Remembered<readonly ImportEdge[]>((edges) => edges.length <= MOST_KEPT);

  async answer(view: GraphView, { limit, signal }: Bounded): Promise<Cut<readonly ImportEdge[]>> {
    const edges = await this.#edges.of(view, () => readAll(view, signal));
    return { value: edges.slice(0, limit), truncated: edges.length > limit };
  }
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
