/**
 * The index of one folder as its users see it: questions go to a read-only connection, work to the indexer. While another process owns
 * the index there is no indexer; questions are answered all the same, and ownership is tried for again until it is free.
 */
import { type Disposable, toDisposable } from '../base/disposable.ts';
import { Emitter } from '../base/emitter.ts';
import { type Failure, FailureError } from '../base/failure.ts';
import type { Indexer } from '../indexer/indexer.ts';
import type { CodeGraph } from './codeGraph.ts';
import type {
  Answer,
  CodeIndex,
  DefinitionPlace,
  FileExplanation,
  FilePosition,
  IndexOptions,
  IndexProgress,
  IndexRecord,
  IndexStatus,
  Notice,
  OutlineNode,
  OutsideChange,
  RunRecord,
  SearchQuery,
  SymbolAt,
  SymbolDetail,
  SymbolHit,
  SymbolPreference,
  UpdateMode,
  VerifyReport,
} from './codeIndex.ts';
import type { DebugViews } from './debugViews.ts';
import { withReasonForNothing } from './questions/nothingIndexed.ts';
import type { Questions } from './questions.ts';

/** Opens an indexer; rejects with code `store.held` while another process owns the index. */
export type IndexerSource = () => Promise<Indexer>;

export interface OpenedIndexParts {
  readonly options: IndexOptions;
  readonly openIndexer: IndexerSource;
  readonly questions: Questions;
  /** soon: the search structure follows every change, so that a search has little left to take over. onDemand: a search takes over all. */
  readonly searchUpkeep: 'soon' | 'onDemand';
  /** Calls back after so many milliseconds. */
  readonly after: (milliseconds: number, callback: () => void) => Disposable;
}

/** Somewhat longer than the owner's heartbeat, so that a takeover follows within its lifetime. */
const TAKEOVER_INTERVAL_MS = 5000;

const REFRESH_INTERVAL_MS = 10;

const STARTING: IndexProgress = { state: 'starting', phase: 'idle', done: 0, total: 0, unlinked: 0, failed: 0, generation: 0 };

export class OpenedIndex implements CodeIndex {
  readonly root: string;
  readonly graph: CodeGraph;
  readonly debug: DebugViews;
  readonly #parts: OpenedIndexParts;
  readonly #progressed = new Emitter<IndexProgress>();
  readonly #ran = new Emitter<RunRecord>();
  readonly #buffers = new Map<string, string>();
  #indexer: Indexer | undefined;
  #progress: IndexProgress = STARTING;
  /** The indexer on its way; settled when there is none to wait for. Never rejects. */
  #opening: Promise<void> = Promise.resolve();
  #takeover: Disposable | undefined;
  #refreshing: Disposable | undefined;
  #watching = false;
  #disposed = false;

  readonly onProgress = this.#progressed.on;
  readonly onRun = this.#ran.on;

  constructor(parts: OpenedIndexParts) {
    this.root = parts.options.root;
    this.#parts = parts;
    this.debug = parts.questions.debug;
    this.graph = parts.questions.graph(() => this.#progress);
  }

  /**
   * Becomes owner or follower. What is there answers at once, while the indexer is on its way; an index that cannot answer yet is waited
   * for, and this rejects when it can be opened in neither way.
   */
  async open(): Promise<void> {
    if (this.#parts.options.access === 'reader') return this.#report({ ...STARTING, state: 'readonly' });
    const opening = this.#ownOrFollow();
    this.#opening = opening.catch(() => undefined);
    if (!this.#canAnswer()) return opening;
    this.#opening = opening.catch((error: unknown) => this.#report({ ...STARTING, state: 'error', notice: failedNotice(error) }));
  }

  async #ownOrFollow(): Promise<void> {
    try {
      this.#own(await this.#parts.openIndexer());
    } catch (error) {
      const notice = heldNotice(error);
      if (notice === undefined) throw error;
      this.#report({ ...STARTING, state: 'readonly', notice });
      if (notice.code === 'readonly') this.#waitForTakeover();
    }
  }

  /** Loads what is there, if it can be read; an index that cannot is the indexer's to mend. */
  #canAnswer(): boolean {
    if (this.#parts.searchUpkeep === 'onDemand') return false;
    try {
      this.#parts.questions.refresh();
      return this.#parts.questions.generation() > 0;
    } catch {
      return false;
    }
  }

  get buffers(): ReadonlyMap<string, string> {
    return this.#buffers;
  }

  async status(): Promise<IndexStatus> {
    return withReasonForNothing(this.#parts.questions.status(this.#progress), this.#parts.options);
  }

  search(query: SearchQuery): Promise<Answer<readonly SymbolHit[]>> {
    return this.#parts.questions.search(query, this.#progress);
  }

  async symbol(idOrName: string, options: { readonly limit: number }): Promise<Answer<readonly SymbolDetail[]>> {
    return this.#parts.questions.symbol(idOrName, options.limit, this.#progress);
  }

  async outline(path: string): Promise<Answer<readonly OutlineNode[]>> {
    return this.#parts.questions.outline(path, this.#progress);
  }

  async explain(path: string): Promise<FileExplanation> {
    return this.#parts.questions.explain(path);
  }

  async definitions(positions: readonly FilePosition[]): Promise<Answer<readonly (readonly DefinitionPlace[])[]>> {
    return this.#parts.questions.definitions(positions, this.#progress);
  }

  symbolAt(at: FilePosition, { prefer }: { readonly prefer: SymbolPreference }): Promise<Answer<SymbolAt>> {
    return this.#parts.questions.symbolAt(at, prefer, this.#progress);
  }

  async *records(): AsyncIterable<IndexRecord> {
    yield* this.#parts.questions.records();
  }

  async runs(limit: number): Promise<readonly RunRecord[]> {
    return this.#parts.questions.runs(limit);
  }

  async update(options: { readonly mode: UpdateMode; readonly trigger: string; readonly signal?: AbortSignal }): Promise<RunRecord> {
    return (await this.#owned()).update({ mode: options.mode, trigger: options.trigger }, options.signal);
  }

  async watch(): Promise<Disposable> {
    this.#watching = true;
    await this.#opening;
    await this.#indexer?.watch();
    return toDisposable(() => {
      this.#watching = false;
      this.#indexer?.unwatch().catch(() => undefined);
    });
  }

  async pause(): Promise<void> {
    await (await this.#owned()).pause();
  }

  async resume(): Promise<void> {
    await (await this.#owned()).resume();
  }

  async verify(signal?: AbortSignal): Promise<VerifyReport> {
    return (await this.#owned()).verify(signal);
  }

  /** A follower's buffers are shown by the owner only if it has them open as well: they are not ours to write. */
  async setBuffer(path: string, text: string, version: number): Promise<void> {
    this.#buffers.set(path, text);
    await this.#opening;
    await this.#indexer?.setBuffer(path, text, version);
  }

  async closeBuffer(path: string): Promise<void> {
    this.#buffers.delete(path);
    await this.#opening;
    await this.#indexer?.closeBuffer(path);
  }

  async notifyChanges(changes: readonly OutsideChange[]): Promise<void> {
    await this.#opening;
    await this.#indexer?.notifyChanges(changes);
  }

  async settled(options: { readonly timeoutMs: number }): Promise<number> {
    await this.#opening;
    return this.#indexer === undefined ? this.#parts.questions.generation() : this.#indexer.settled(options.timeoutMs);
  }

  async dispose(): Promise<void> {
    if (this.#disposed) return;
    this.#disposed = true;
    await this.#opening;
    this.#takeover?.dispose();
    this.#refreshing?.dispose();
    await this.#indexer?.dispose();
    this.#parts.questions.dispose();
    this.#progressed.dispose();
    this.#ran.dispose();
  }

  #own(indexer: Indexer): void {
    this.#indexer = indexer;
    indexer.onProgress((progress) => this.#report(progress));
    indexer.onRun((run) => this.#ran.emit(run));
  }

  async #owned(): Promise<Indexer> {
    await this.#opening;
    if (this.#indexer !== undefined) return this.#indexer;
    throw new FailureError(readonlyFailure(this.#progress.notice));
  }

  #report(progress: IndexProgress): void {
    this.#progress = progress;
    this.#progressed.emit(progress);
    if (this.#parts.searchUpkeep === 'soon') this.#refreshSearch();
  }

  /** Keeps the search structure close behind the index, in slices, so that a search has little left to take over. */
  #refreshSearch(): void {
    if (this.#refreshing !== undefined) return;
    this.#refreshing = this.#parts.after(REFRESH_INTERVAL_MS, () => {
      this.#refreshing = undefined;
      if (!this.#disposed && !this.#parts.questions.refresh()) this.#refreshSearch();
    });
  }

  #waitForTakeover(): void {
    this.#takeover = this.#parts.after(TAKEOVER_INTERVAL_MS, () => void this.#tryTakeover());
  }

  async #tryTakeover(): Promise<void> {
    if (this.#disposed) return;
    try {
      const indexer = await this.#parts.openIndexer();
      if (this.#disposed) return await indexer.dispose();
      this.#report({ ...this.#progress, state: 'indexing' });
      this.#own(indexer);
      // What happened while nobody watched is found by the first look; failures of a run are part of its record.
      if (this.#watching) await indexer.watch();
      else await indexer.update({ mode: 'changed', trigger: 'takeover' });
    } catch (error) {
      const notice = heldNotice(error);
      if (notice === undefined) this.#report({ ...this.#progress, state: 'error', notice: failedNotice(error) });
      else this.#waitForTakeover();
    }
  }
}

/** The notice of an index that somebody else has; undefined for any other failure. */
function heldNotice(error: unknown): Notice | undefined {
  if (!(error instanceof FailureError)) return undefined;
  const { code, message } = error.failure;
  if (code === 'store.held') return { code: 'readonly', severity: 'info', message };
  if (code === 'store.newerVersion') return { code: 'newerVersion', severity: 'error', message };
  return undefined;
}

function failedNotice(error: unknown): Notice {
  return { code: 'failed', severity: 'error', message: error instanceof Error ? error.message : String(error) };
}

function readonlyFailure(notice: Notice | undefined): Failure {
  return {
    code: 'index.readonly',
    kind: 'user',
    message: notice?.message ?? 'This index was opened read-only.',
    hint: 'The process that owns the index keeps it up to date; close it to work on the index from here.',
  };
}
