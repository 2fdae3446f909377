import { type FSWatcher, watch as watchWithChokidar } from 'chokidar';
import { type Disposable, DisposableStore, toDisposable } from '../../base/disposable.ts';
import type { SourceChange } from '../../engine/ports.ts';
import { errorCode } from '../fileSystem.ts';
import { decidingEvent, decidingFiles } from './decidingFiles.ts';
import type { DiskEvent } from './diskEvent.ts';
import { createEventDelivery, DISK_TIMING } from './eventDelivery.ts';
import { FALLBACK_RESCAN_MILLISECONDS, startPeriodicRescan } from './periodicRescan.ts';
import { endWithSignal, type Watcher, type WatcherParts } from './watcher.ts';
import { createWatchFilter } from './watchFilter.ts';

/** Beyond this many watched files and folders the memory (about 7 KB each) and the system's watches (one a folder) are left to others. */
const MOST_WATCHED_PATHS = 50_000;

export interface ChokidarParts extends WatcherParts {
  /** Told once, when watching is replaced by a listing every two minutes, with the reason. */
  readonly onNoWatches: (reason: string) => void;
  /** By default `MOST_WATCHED_PATHS`. */
  readonly mostPaths?: number;
  /** By default chokidar's `watch`; tests put a failing one in its place. */
  readonly open?: (paths: string[], options: Parameters<typeof watchWithChokidar>[1]) => FSWatcher;
}

/** Watches by itself: for the command line and for clients that do not tell of file events. */
export function createChokidarWatcher(parts: ChokidarParts): Watcher {
  return {
    async watch(listener, signal) {
      const session = new Session(parts, listener);
      const end = endWithSignal(session, signal);
      if (!signal.aborted) await session.open();
      return end;
    },
  };
}

/** From arming to the end; opens chokidar anew when ignore files change, since it does not look again at what it once left out. */
class Session implements Disposable {
  readonly #parts: ChokidarParts;
  readonly #listener: (change: SourceChange) => void;
  readonly #store = new DisposableStore();
  readonly #events;
  #current: Disposable | undefined;
  #state: 'watching' | 'gaveUp' | 'ended' = 'watching';

  constructor(parts: ChokidarParts, listener: (change: SourceChange) => void) {
    this.#parts = parts;
    this.#listener = listener;
    this.#events = this.#store.add(
      createEventDelivery(parts, { timing: DISK_TIMING, listener, onRulesChanged: () => void this.#reopen() }),
    );
  }

  /** Resolves when everything is watched, or when this attempt has been replaced or given up. */
  async open(): Promise<void> {
    const chokidar = this.#start();
    const settled = Promise.withResolvers<void>();
    chokidar.once('ready', () => settled.resolve());
    this.#replace(
      toDisposable(() => {
        void chokidar.close().catch(leaveIt);
        settled.resolve();
      }),
    );
    await settled.promise;
  }

  dispose(): void {
    this.#state = 'ended';
    this.#replace(undefined);
    this.#store.dispose();
  }

  async #reopen(): Promise<void> {
    if (this.#state !== 'watching') return;
    await this.open();
    // Between the change of the rules and now nobody looked at what they let in.
    this.#events.push({ kind: 'lost', reason: 'watching by changed rules' });
  }

  #replace(next: Disposable | undefined): void {
    this.#current?.dispose();
    this.#current = next;
  }

  #start(): FSWatcher {
    const { paths, files, context, mostPaths = MOST_WATCHED_PATHS, open = watchWithChokidar } = this.#parts;
    const deciding = decidingFiles(paths.root, files);
    const isLeftOut = createWatchFilter({ paths, context, deciding: [...deciding.keys()] });
    const watched = new Set<string>();
    const outside = [...deciding.keys()].filter((path) => paths.toKey(path) === undefined);
    const chokidar = open([paths.root, ...outside], {
      ignored: (path, stats) => {
        const leftOut = isLeftOut(path, stats);
        if (!leftOut && stats && watched.add(path).size > mostPaths) this.#giveUp(`more than ${mostPaths} files and folders`);
        return leftOut;
      },
      ignoreInitial: true,
      followSymlinks: false,
      alwaysStat: false,
      atomic: true,
      // What is closed to us is told by listings.
      ignorePermissionErrors: true,
    });
    chokidar.on('all', (event, path) => {
      if (event === 'unlink' || event === 'unlinkDir') watched.delete(path);
      const diskEvent = decidingEvent(path, deciding) ?? toDiskEvent(event, paths.toKey(path));
      if (diskEvent) this.#events.push(diskEvent);
    });
    chokidar.on('error', (error) => {
      if (OUT_OF_WATCHES.has(errorCode(error))) this.#giveUp(errorCode(error));
      else this.#events.push({ kind: 'lost', reason: `the watcher failed: ${String(error)}` });
    });
    return chokidar;
  }

  #giveUp(reason: string): void {
    if (this.#state !== 'watching') return;
    this.#state = 'gaveUp';
    const { clock, onNoWatches } = this.#parts;
    const period = { clock, milliseconds: FALLBACK_RESCAN_MILLISECONDS, reason: 'no file watches' };
    this.#store.add(startPeriodicRescan(this.#listener, period));
    onNoWatches(reason);
    // What happened since the watches ran out is unknown.
    this.#events.push({ kind: 'lost', reason: `no file watches: ${reason}` });
    // Not from inside chokidar's own call.
    queueMicrotask(() => this.#replace(undefined));
  }
}

const OUT_OF_WATCHES: ReadonlySet<string> = new Set(['ENOSPC', 'EMFILE', 'ENFILE']);

/** A watcher that fails while it is closed has nobody left to tell. */
function leaveIt(): undefined {
  return undefined;
}

function toDiskEvent(event: string, key: string | undefined): DiskEvent | undefined {
  if (key === undefined) return undefined;
  switch (event) {
    case 'add':
    case 'change':
      return { kind: 'changed', key, entry: 'file' };
    case 'unlink':
      return { kind: 'deleted', key, entry: 'file' };
    case 'unlinkDir':
      return { kind: 'deleted', key, entry: 'folder' };
    // A new folder's files are told one by one.
    default:
      return undefined;
  }
}
