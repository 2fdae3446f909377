/** The imports of the whole folder. */
import { isManifest } from '../../indexer/knownLanguages.ts';
import type { AllImports, Bounded, ImportEdge } from '../codeGraph.ts';
import type { Cut } from './callers.ts';
import type { GraphView } from './graphView.ts';
import type { ImportTables } from './importTables.ts';
import { createPauses } from './pauses.ts';
import { Remembered } from './remembered.ts';

/** More edges are not kept: some 20 MB. */
const MOST_KEPT = 60_000;

export class RememberedImports {
  readonly #all = new Remembered<AllImports>(({ edges }) => edges.length <= MOST_KEPT);
  readonly #tables: ImportTables;

  constructor(tables: ImportTables) {
    this.#tables = tables;
  }

  async answer(view: GraphView, { limit, signal }: Bounded): Promise<Cut<AllImports>> {
    const all = await this.#all.of(view, () => readAll(view, this.#tables, signal));
    const isCut = all.edges.length > limit;
    return { value: isCut ? { ...all, edges: all.edges.slice(0, limit) } : all, truncated: isCut };
  }
}

async function readAll(view: GraphView, tables: ImportTables, signal: AbortSignal | undefined): Promise<AllImports> {
  const pause = createPauses(signal);
  const generation = view.files.store.generation();
  const files: { readonly path: string; readonly test: boolean }[] = [];
  const edges: ImportEdge[] = [];
  for (const path of view.files.store.paths()) {
    await pause();
    const id = view.files.fileId(path);
    const imports = id === undefined ? undefined : tables.of(view, id, generation);
    if (imports === undefined || isManifest(imports.language)) continue;
    files.push({ path, test: view.isTest(path) });
    edges.push(...imports.edges);
  }
  return { files, edges };
}
