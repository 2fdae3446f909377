/** A real folder with a real index, for tests of histories: what the user does to the one, and what the other says of it. */
import { join } from 'node:path';
import { createStopwatch } from '../../server/src/base/stopwatch.ts';
import type { Engine, LiveSession } from '../../server/src/engine/engine.ts';
import type { Clock, MemoStore } from '../../server/src/engine/ports.ts';
import type { RunResult } from '../../server/src/engine/run.ts';
import { type CodeEngineParts, createCodeEngine } from '../../server/src/indexer/codeEngine.ts';
import { languages } from '../../server/src/indexer/knownLanguages.ts';
import type { Parse } from '../../server/src/indexer/parseOperation.ts';
import type { Driver } from '../../server/src/store/database.ts';
import { chooseDriver } from '../../server/src/store/databaseDriver.ts';
import { dumpFile } from '../../server/src/store/dump.ts';
import type { IndexStore } from '../../server/src/store/indexStore.ts';
import { openIndexStore } from '../../server/src/store/openIndexStore.ts';
import { createProcessProbe } from '../../server/src/store/processProbe.ts';
import { createFileSource, type FileSource, type WorkspaceOptions } from '../../server/src/workspace/fileSource.ts';
import { createPaths } from '../../server/src/workspace/path.ts';
import { createOutsideWatcher, type OutsideChange, type OutsideWatcher } from '../../server/src/workspace/watch/outsideWatcher.ts';
import { LivedFolder } from './livedFolder.ts';
import { LogicVersions } from './logicVersions.ts';
import { promptClock } from './promptClock.ts';
import { unsynced } from './unsyncedDriver.ts';

export const SETTINGS: WorkspaceOptions = {
  include: [],
  exclude: [],
  filesExclude: [],
  searchExclude: [],
  useIgnoreFiles: true,
  maxFileSizeKB: 4,
};

/** Breaks parts of an index on purpose; the fresh index that it is held against keeps whole ones. */
export interface Flaw {
  readonly parts?: (parts: CodeEngineParts) => CodeEngineParts;
  /** What the watcher is told. */
  readonly told?: (changes: readonly OutsideChange[]) => readonly OutsideChange[];
  readonly settings?: (settings: WorkspaceOptions) => WorkspaceOptions;
}

export interface LivedOptions {
  readonly driver?: Driver;
  /** Results of earlier parsing, as all folders of a user share them. */
  readonly memo?: MemoStore;
  readonly logic?: LogicVersions;
  readonly flaw?: Flaw;
  readonly clock?: Clock;
}

export class LivedIndex {
  readonly folder = new LivedFolder();
  readonly logic: LogicVersions;
  readonly #parse: Parse;
  readonly #options: LivedOptions;
  readonly #clock: Clock;
  readonly #driver: Driver;
  #settings = SETTINGS;
  #watcher: OutsideWatcher | undefined;
  #source: FileSource;
  #store: IndexStore;
  #engine: Engine;
  #live: LiveSession | undefined;

  constructor(parse: Parse, options: LivedOptions = {}) {
    this.#options = options;
    this.#clock = options.clock ?? promptClock();
    this.#driver = options.driver ?? unsynced(chooseDriver('auto').driver);
    this.logic = options.logic ?? new LogicVersions();
    this.#parse = this.logic.parse(parse);
    this.#source = this.#openSource(this.#settings);
    this.#store = this.#openStore();
    this.#engine = this.#openEngine();
  }

  get isLive(): boolean {
    return this.#live !== undefined;
  }

  get settings(): WorkspaceOptions {
    return this.#settings;
  }

  setBuffer(path: string, text: string): void {
    this.#source.buffers.set(path, { text, version: Number(this.folder.nextTick()) });
  }

  /** Another line in every open editor. */
  type(): void {
    const { buffers } = this.#source;
    for (const path of [...buffers.keys()]) this.setBuffer(path, `\n${buffers.get(path)?.text ?? ''}`);
  }

  closeBuffer(path: string): void {
    this.#source.buffers.close(path);
  }

  update(): Promise<RunResult> {
    return this.#engine.update({ mode: 'changed', trigger: 'test' });
  }

  /** Follows changes from now on; the next `told` brings what happens. */
  async goLive(): Promise<void> {
    if (this.#live !== undefined) return;
    this.folder.takeChanges();
    this.#live = await this.#engine.live({ debounce: { quietMs: 1, maxMs: 20 } });
  }

  /** Tells what the user did, as an editor would; resolves when it is indexed. */
  async told(): Promise<void> {
    await this.tell();
    await this.#engine.settled();
  }

  /** Tells only that something happened. */
  async rescan(reason: string): Promise<void> {
    this.folder.takeChanges();
    await this.#watcher?.notify([{ kind: 'rescan', reason }]);
  }

  /** Tells what the user did and does not wait for the index to follow. */
  async tell(): Promise<void> {
    const changes = this.folder.takeChanges();
    await this.#watcher?.notify(this.#options.flaw?.told?.(changes) ?? changes);
  }

  /** Ends everything and opens it again, with other settings if need be; buffers are gone, as after a restart of the editor. */
  async restart(settings: Partial<WorkspaceOptions> = {}): Promise<void> {
    this.#settings = { ...this.#settings, ...settings };
    await this.#close();
    this.#source = this.#openSource(this.#options.flaw?.settings?.(this.#settings) ?? this.#settings);
    this.#store = this.#openStore();
    this.#engine = this.#openEngine();
  }

  dump(): string[] {
    return dumpOf(this.#store);
  }

  /** Paths of the files that have output, in the languages for which the answer is yes. */
  indexed(isWanted: (logicClass: string) => boolean): string[] {
    return [...this.#store.reader.trackedPaths()].filter(
      (path) => this.#store.reader.file(path)?.status === 'ok' && isWanted(languages.ofPath(path) ?? ''),
    );
  }

  /** What an index made from scratch says now, unsaved buffers included. */
  async freshDump(): Promise<string[]> {
    const source = this.#openSource(this.#settings, 'unwatched');
    for (const key of this.#source.buffers.keys()) source.buffers.set(key, this.#source.buffers.get(key) ?? { text: '', version: 0 });
    const store = openStore(':memory:', this.#driver, this.#clock);
    const engine = createCodeEngine({ ...this.#parts(store, source), memo: undefined });
    try {
      await engine.update({ mode: 'full', trigger: 'fresh' });
      return dumpOf(store);
    } finally {
      await engine.dispose();
      store.dispose();
    }
  }

  async dispose(): Promise<void> {
    await this.#close();
    this.folder.dispose();
  }

  async #close(): Promise<void> {
    this.#live?.dispose();
    this.#live = undefined;
    await this.#engine.dispose();
    this.#store.dispose();
  }

  #openSource(options: WorkspaceOptions, watched: 'watched' | 'unwatched' = 'watched'): FileSource {
    const files = this.folder.files();
    const paths = createPaths({ root: this.folder.root, files });
    const clock = this.#clock;
    return createFileSource({
      paths,
      languages,
      options,
      clock,
      files,
      createWatcher: (context) => {
        const watcher = createOutsideWatcher({ paths, files, clock, context });
        if (watched === 'watched') this.#watcher = watcher;
        return watcher;
      },
    });
  }

  #openStore(): IndexStore {
    return openStore(join(this.folder.base, 'index.db'), this.#driver, this.#clock);
  }

  #openEngine(): Engine {
    const parts = this.#parts(this.#store, this.#source);
    return createCodeEngine(this.#options.flaw?.parts?.(parts) ?? parts);
  }

  #parts(store: IndexStore, source: FileSource): CodeEngineParts {
    const stopwatch = createStopwatch(this.#clock.monotonic);
    const { memo } = this.#options;
    return { store, source, parse: this.#parse, logicOf: this.logic.of, linkLogic: '1', clock: this.#clock, stopwatch, memo };
  }
}

export function openStore(file: string, driver: Driver, clock: Clock): IndexStore {
  const opened = openIndexStore({ file, driver, clock, probe: createProcessProbe(), product: 'test', check: 'afterUncleanStop' });
  if (opened.kind !== 'owner') throw new Error('the store is taken');
  return opened.store;
}

export function dumpOf({ reader }: Pick<IndexStore, 'reader'>): string[] {
  return [...reader.trackedPaths()].sort().flatMap((path) => dumpFile(reader, path));
}
