import type { IndexState } from '../../api/codeIndex.ts';
import type { Disposable } from '../../base/disposable.ts';
import type { Folders } from '../folders/folders.ts';
import type { OpenDocuments } from '../folders/openDocuments.ts';
import type { LanguageServerHost } from '../host.ts';

export interface FirstGraphParts {
  readonly host: Pick<LanguageServerHost, 'graphs' | 'schedule'>;
  readonly folders: Folders;
  readonly documents: () => OpenDocuments;
  /** Whether the client has graphs, as our own does. */
  readonly isWanted: () => boolean;
}

/** Milliseconds after the last thing that happened: whatever else is starting up comes first. */
const quietMs = 1000;

/**
 * What a graph needs takes longer to start than the first graph to make: so it is started once, when somebody has code open and the index
 * is at rest. Unless they ask for a graph soon, it ends by itself.
 */
export class FirstGraph implements Disposable {
  readonly #parts: FirstGraphParts;
  #quiet: Disposable | undefined;
  #isOver = false;

  constructor(parts: FirstGraphParts) {
    this.#parts = parts;
  }

  /** Documents or indexes changed. */
  touch(): void {
    if (this.#isOver) return;
    this.#quiet?.dispose();
    this.#quiet = this.#parts.host.schedule(() => this.#look(), quietMs);
  }

  dispose(): void {
    this.#isOver = true;
    this.#quiet?.dispose();
  }

  #look(): void {
    const { host, folders, documents, isWanted } = this.#parts;
    const isAtRest = folders.all().every(({ progress }) => !BUSY.has(progress.state));
    const uris = documents().uris();
    if (!isWanted() || !isAtRest || !uris.some((uri) => folders.ownerOf(uri) !== undefined)) return;
    this.#isOver = true;
    host.graphs.prepare();
  }
}

const BUSY: ReadonlySet<IndexState> = new Set(['starting', 'indexing']);
