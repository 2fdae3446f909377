/** The asking side of the thread boundary: an `Indexer` whose work happens in a worker thread. */
import { Worker } from 'node:worker_threads';
import { Emitter } from '../base/emitter.ts';
import { type Failure, FailureError } from '../base/failure.ts';
import type { Indexer, IndexerOptions, IndexProgress, RunRecord } from './indexer.ts';
import { type FromIndexer, type IndexerMethod, SIGNAL_POSITION, type ToIndexer } from './threadMessages.ts';

/** Half of V8's default: a tenth less memory at no cost in time (measured). Rows die young or stay. */
const SMALL_NURSERY = { maxYoungGenerationSizeMb: 24 };

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** `entry` is the absolute path of the bundled thread. Rejects with the reason when the indexer cannot open. */
export async function startRemoteIndexer(entry: string, options: IndexerOptions): Promise<Indexer> {
  // Files that the thread left open on purpose stay open after it: closing them would cost this process its locks (store/databaseFile.ts).
  const remote = new RemoteIndexer(new Worker(entry, { name: 'skein-indexer', trackUnmanagedFds: false, resourceLimits: SMALL_NURSERY }));
  await remote.open(options);
  return remote.indexer;
}

class RemoteIndexer {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #progress = new Emitter<IndexProgress>();
  readonly #runs = new Emitter<RunRecord>();
  #lastId = 0;
  #ended: Failure | undefined;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.on('message', (message: FromIndexer) => this.#receive(message));
    worker.on('error', (error) => this.#end({ code: 'indexer.crashed', kind: 'internal', message: error.message }));
    worker.on('exit', () => this.#end({ code: 'indexer.closed', kind: 'cancelled', message: 'The indexer has ended.' }));
  }

  readonly indexer: Indexer = {
    update: (...args) => this.#call('update', args),
    watch: (...args) => this.#call('watch', args),
    unwatch: (...args) => this.#call('unwatch', args),
    pause: (...args) => this.#call('pause', args),
    resume: (...args) => this.#call('resume', args),
    verify: (...args) => this.#call('verify', args),
    setBuffer: (...args) => this.#call('setBuffer', args),
    closeBuffer: (...args) => this.#call('closeBuffer', args),
    notifyChanges: (...args) => this.#call('notifyChanges', args),
    settled: (...args) => this.#call('settled', args),
    dispose: () => this.#dispose(),
    onProgress: (listener) => this.#progress.on(listener),
    onRun: (listener) => this.#runs.on(listener),
  };

  open(options: IndexerOptions): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.set(OPENING, { resolve, reject });
      this.#send({ kind: 'open', options });
    });
  }

  #call<Method extends IndexerMethod>(method: Method, args: Parameters<Indexer[Method]>): ReturnType<Indexer[Method]> {
    const id = ++this.#lastId;
    const position = SIGNAL_POSITION[method];
    const signal = position === undefined ? undefined : (args[position] as AbortSignal | undefined);
    const abort = () => this.#send({ kind: 'abort', id });
    const done = new Promise<never>((resolve, reject) => {
      if (this.#ended !== undefined) {
        reject(new FailureError(this.#ended));
        return;
      }
      this.#waiting.set(id, { resolve, reject });
      this.#send({ kind: 'call', id, method, args: args.filter((_, at) => at !== position) });
      if (signal?.aborted === true) abort();
      else signal?.addEventListener('abort', abort, { once: true });
    });
    return done.finally(() => signal?.removeEventListener('abort', abort)) as ReturnType<Indexer[Method]>;
  }

  async #dispose(): Promise<void> {
    if (this.#ended === undefined) await this.#call('dispose', []).catch(() => undefined);
    await this.#worker.terminate();
    this.#progress.dispose();
    this.#runs.dispose();
  }

  #send(message: ToIndexer): void {
    this.#worker.postMessage(message);
  }

  #receive(message: FromIndexer): void {
    switch (message.kind) {
      case 'opened':
        this.#settle(OPENING, (waiting) => waiting.resolve(undefined as never));
        break;
      case 'refused':
        this.#settle(OPENING, (waiting) => waiting.reject(new FailureError(message.failure)));
        break;
      case 'result':
        this.#settle(message.id, (waiting) => waiting.resolve(message.value as never));
        break;
      case 'failure':
        this.#settle(message.id, (waiting) => waiting.reject(new FailureError(message.failure)));
        break;
      case 'progress':
        this.#progress.emit(message.progress);
        break;
      case 'run':
        this.#runs.emit(message.run);
        break;
    }
  }

  #settle(id: number, how: (waiting: Waiting) => void): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (waiting !== undefined) how(waiting);
  }

  #end(failure: Failure): void {
    this.#ended ??= failure;
    for (const id of [...this.#waiting.keys()]) this.#settle(id, (waiting) => waiting.reject(new FailureError(failure)));
  }
}

/** The id under which `open` waits; calls count from 1. */
const OPENING = 0;
