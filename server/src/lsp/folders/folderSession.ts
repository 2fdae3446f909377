import type { CodeIndex, IndexOptions, IndexProgress, Notice, RunRecord } from '../../api/codeIndex.ts';
import { DisposableStore } from '../../base/disposable.ts';
import { type Failure, toFailure } from '../../base/failure.ts';
import { failureLine } from '../guard.ts';
import type { LanguageServerHost } from '../host.ts';
import type { Log } from '../log.ts';

export interface FolderPlace {
  readonly uri: string;
  readonly name: string;
}

/** What a session tells; each may be called at any time until the session has ended. */
export interface FolderListener {
  /** The index answers and listens from now on; called again after it was closed and opened anew, or taken over from another process. */
  opened(session: FolderSession, index: CodeIndex): void;
  changed(session: FolderSession): void;
  ran(session: FolderSession, run: RunRecord): void;
}

export interface FolderSessionParts {
  readonly place: FolderPlace;
  readonly host: Pick<LanguageServerHost, 'openIndex' | 'deleteIndex'>;
  readonly log: Log;
  readonly listener: FolderListener;
}

/**
 * One workspace folder and its index, from opening to the end. It opens the index and follows changes without anybody waiting; a failure
 * becomes its state and can be mended by opening again. Opening, closing and deleting never overlap.
 */
export class FolderSession {
  readonly place: FolderPlace;
  readonly #parts: FolderSessionParts;
  #options: IndexOptions;
  #index: CodeIndex | undefined;
  #progress: IndexProgress = idle('starting');
  #failure: Failure | undefined;
  #listening = new DisposableStore();
  /** The end of everything asked for so far. */
  #turn: Promise<void> = Promise.resolve();
  #ended = false;

  constructor(parts: FolderSessionParts, options: IndexOptions) {
    this.place = parts.place;
    this.#parts = parts;
    this.#options = options;
  }

  /** The index, once it is open. */
  get index(): CodeIndex | undefined {
    return this.#index;
  }

  /** Whether the index is on its way; not so after it was closed, deleted or could not be opened. */
  get isOpening(): boolean {
    return this.#index === undefined && this.#progress.state === 'starting';
  }

  get options(): IndexOptions {
    return this.#options;
  }

  get progress(): IndexProgress {
    return this.#progress;
  }

  /** Why there is no index. */
  get failure(): Failure | undefined {
    return this.#failure;
  }

  /** Opens the index unless it is open. Never rejects. */
  open(): Promise<void> {
    return this.#inTurn(() => this.#open());
  }

  /** Closes the index and opens it with other options, or with the same after a failure. Never rejects. */
  reopen(options: IndexOptions): Promise<void> {
    return this.#inTurn(async () => {
      this.#become(idle('starting'), undefined);
      await this.#close();
      this.#options = options;
      await this.#open();
    });
  }

  /** Closes the index and removes what it stored. The folder counts as paused until `open`. Rejects when files cannot be removed. */
  async delete(): Promise<void> {
    let thrown: unknown;
    await this.#inTurn(async () => {
      await this.#close();
      try {
        await this.#parts.host.deleteIndex(this.#options);
      } catch (error) {
        thrown = error;
      }
      this.#become(idle('paused'), undefined);
    });
    if (thrown !== undefined) throw thrown;
  }

  /** Never rejects. */
  dispose(): Promise<void> {
    this.#ended = true;
    return this.#inTurn(() => this.#close());
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(work).catch((error: unknown) => this.#parts.log.error(failureLine(this.place.name, error)));
    return this.#turn;
  }

  async #open(): Promise<void> {
    if (this.#ended || this.#index !== undefined) return;
    this.#become(idle('starting'), undefined);
    try {
      const index = await this.#parts.host.openIndex(this.#options);
      this.#index = index;
      this.#listen(index);
    } catch (error) {
      this.#fail(error);
    }
  }

  #listen(index: CodeIndex): void {
    const listening = this.#listening;
    let told = false;
    listening.add(
      index.onProgress((progress) => {
        told = true;
        this.#become(progress, undefined);
      }),
    );
    listening.add(index.onRun((run) => this.#parts.listener.ran(this, run)));
    this.#parts.listener.opened(this, index);
    // An index that has nothing to do never tells of progress.
    this.#follow(index, index.status(), (status) => {
      if (!told && this.#index === index) this.#become(status, undefined);
    });
    this.#follow(index, index.watch(), (watching) => listening.add(watching));
  }

  /** A failure here is no end: the index still answers, it just tells or follows less. After closing it does not matter. */
  #follow<T>(index: CodeIndex, work: Promise<T>, use: (value: T) => void): void {
    work.then(use).catch((error: unknown) => {
      if (this.#index === index) this.#parts.log.error(failureLine(`Following ${this.place.name}`, error));
    });
  }

  async #close(): Promise<void> {
    const index = this.#index;
    this.#index = undefined;
    this.#listening.dispose();
    this.#listening = new DisposableStore();
    try {
      await index?.dispose();
    } catch (error) {
      this.#parts.log.error(failureLine(`Closing the index of ${this.place.name}`, error));
    }
  }

  #fail(error: unknown): void {
    const failure = toFailure(error, { code: 'lsp.open' });
    this.#parts.log.error(failureLine(`Opening the index of ${this.place.name}`, error));
    this.#become({ ...idle('error'), notice: noticeOf(failure) }, failure);
  }

  #become(progress: IndexProgress, failure: Failure | undefined): void {
    const tookOver = this.#progress.state === 'readonly' && progress.state !== 'readonly';
    this.#progress = progress;
    this.#failure = failure;
    if (this.#ended) return;
    this.#parts.listener.changed(this);
    // While another process owned the index, nothing that this editor knew of its files was listened to.
    if (tookOver && this.#index !== undefined) this.#parts.listener.opened(this, this.#index);
  }
}

function idle(state: IndexProgress['state']): IndexProgress {
  return { state, phase: 'idle', done: 0, total: 0, unlinked: 0, failed: 0, generation: 0 };
}

function noticeOf(failure: Failure): Notice {
  if (failure.code === 'store.noDriver') return { code: 'noDriver', severity: 'error', message: failure.message };
  // Not translated: here; lsp/sentences.ts has it.
  const sentences = [`The index could not be opened: ${failure.message}`, failure.hint ?? ''].map((text) => text.replace(/\.$/, ''));
  return { code: 'failed', severity: 'error', message: `${sentences.filter((text) => text !== '').join('. ')}.` };
}
