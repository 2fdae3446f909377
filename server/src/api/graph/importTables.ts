/** The imports of files, kept from one question about the whole folder to the next, so that only files that changed are read again. */
import type { ImportEdge } from '../codeGraph.ts';
import type { GraphView } from './graphView.ts';
import { importEdges } from './imports.ts';

export interface FileImports {
  readonly language: string;
  /** Of depth 1, in source order. */
  readonly edges: readonly ImportEdge[];
}

type Store = GraphView['files']['store'];

interface Kept {
  /** Of facts and links; links name files by id, so it does not tell when an id has become that of another file. */
  readonly version: string;
  readonly imports: FileImports;
  /** Paths that the edges were made with, by id. */
  readonly paths: ReadonlyMap<number, string | undefined>;
  /** State of the index at which this was last found to hold. */
  generation: number;
}

/** Edges that are kept: some 20 MB, of which answers that are remembered share what is theirs. */
const EDGES_KEPT = 60_000;

export class ImportTables {
  readonly #most: number;
  readonly #files = new Map<number, Kept>();
  #store: Store | undefined;
  #edgesKept = 0;
  /** State of the index that was asked last. */
  #generation = -1;
  /** Paths in that state, by id: most files are imported by many. */
  readonly #paths = new Map<number, string | undefined>();
  /** Files that are gone in that state are forgotten. */
  #isTidy = false;

  constructor({ most }: { readonly most: number } = { most: EDGES_KEPT }) {
    this.#most = most;
  }

  /** undefined when the file has no facts. `generation` is the state of the index before anything was read for the question. */
  of({ files }: Pick<GraphView, 'files'>, id: number, generation: number): FileImports | undefined {
    const { store } = files;
    this.#enter(store, generation);
    const known = this.#files.get(id);
    if (known?.generation === generation) return known.imports;
    // Before the file is read: should it change in between, the next question reads it again.
    const version = store.versionOfFile(id);
    if (known !== undefined && known.version === version && this.#isWhereItWas(known, store)) {
      known.generation = generation;
      return known.imports;
    }
    this.#forget(id);
    const file = files.file(id);
    if (file === undefined) return undefined;
    const paths = new Map<number, string | undefined>();
    const pathOf = (target: number) => {
      const path = this.#pathOf(target, store);
      paths.set(target, path);
      return path;
    };
    const imports = { language: file.language, edges: importEdges(file, { depth: 1, pathOf }) };
    if (version !== undefined) this.#keep(id, { version, imports, paths, generation }, store);
    return imports;
  }

  #enter(store: Store, generation: number): void {
    if (store !== this.#store) {
      this.#files.clear();
      this.#edgesKept = 0;
    } else if (generation === this.#generation) return;
    this.#store = store;
    this.#generation = generation;
    this.#paths.clear();
    this.#isTidy = false;
  }

  #pathOf(id: number, store: Store): string | undefined {
    if (!this.#paths.has(id)) this.#paths.set(id, store.pathOfFile(id));
    return this.#paths.get(id);
  }

  #isWhereItWas({ paths }: Kept, store: Store): boolean {
    for (const [id, path] of paths) if (this.#pathOf(id, store) !== path) return false;
    return true;
  }

  /** When there is no more room, what is there stays: all files are asked for in turn, and the oldest are the next. */
  #keep(id: number, kept: Kept, store: Store): void {
    if (this.#edgesKept + sizeOf(kept) > this.#most) this.#forgetGone(store);
    if (this.#edgesKept + sizeOf(kept) > this.#most) return;
    this.#files.set(id, kept);
    this.#edgesKept += sizeOf(kept);
  }

  #forgetGone(store: Store): void {
    if (this.#isTidy) return;
    this.#isTidy = true;
    for (const id of this.#files.keys()) if (store.versionOfFile(id) === undefined) this.#forget(id);
  }

  #forget(id: number): void {
    const known = this.#files.get(id);
    if (known === undefined) return;
    this.#files.delete(id);
    this.#edgesKept -= sizeOf(known);
  }
}

/** A file without imports takes room as well. */
function sizeOf({ imports }: Kept): number {
  return 1 + imports.edges.length;
}
