/**
 * A real folder with a real index, for tests of histories. Only time is made up: every write gets the next tick as its time stamps, and
 * the clock of the index is far ahead of all of them, so that metadata alone decides what is read and no test has to wait.
 */
import { execFileSync } from 'node:child_process';
import * as disk from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createStopwatch } from '../../server/src/base/stopwatch.ts';
import type { Engine } from '../../server/src/engine/engine.ts';
import type { Clock } from '../../server/src/engine/ports.ts';
import type { RunResult } from '../../server/src/engine/run.ts';
import { createCodeEngine } from '../../server/src/indexer/codeEngine.ts';
import { languages } from '../../server/src/indexer/knownLanguages.ts';
import type { Parse } from '../../server/src/indexer/parseOperation.ts';
import { systemClock } from '../../server/src/indexer/systemClock.ts';
import { chooseDriver } from '../../server/src/store/databaseDriver.ts';
import { dumpFile } from '../../server/src/store/dump.ts';
import type { IndexStore } from '../../server/src/store/indexStore.ts';
import { openIndexStore } from '../../server/src/store/openIndexStore.ts';
import { createProcessProbe } from '../../server/src/store/processProbe.ts';
import { createFileSource, type FileSource } from '../../server/src/workspace/fileSource.ts';
import type { FileSystem } from '../../server/src/workspace/fileSystem.ts';
import { createPaths } from '../../server/src/workspace/path.ts';

const HOUR = 3_600_000;
const clock: Clock = { ...systemClock, now: () => Date.now() + HOUR };
const OPTIONS = { include: [], exclude: [], filesExclude: [], searchExclude: [], useIgnoreFiles: true, maxFileSizeKB: 4 };

export class LivedIndex {
  readonly root: string;
  readonly #parse: Parse;
  readonly #base: string;
  readonly #ticks = new Map<string, bigint>();
  #tick = 0n;
  #source: FileSource;
  #store: IndexStore;
  #engine: Engine;

  constructor(parse: Parse) {
    this.#base = disk.mkdtempSync(join(tmpdir(), 'skein-lived-'));
    this.root = join(this.#base, 'workspace');
    disk.mkdirSync(this.root);
    this.#parse = parse;
    this.#source = this.#openSource();
    this.#store = openStore(join(this.#base, 'index.db'));
    this.#engine = this.#openEngine(this.#store, this.#source);
  }

  // --- The user's side

  write(path: string, text: string): void {
    const file = join(this.root, path);
    disk.mkdirSync(dirname(file), { recursive: true });
    disk.writeFileSync(file, text);
    this.touch(path);
  }

  read(path: string): string | undefined {
    try {
      return disk.readFileSync(join(this.root, path), 'utf8');
    } catch {
      return undefined;
    }
  }

  /** New times, same content. */
  touch(path: string): void {
    this.#ticks.set(join(this.root, path), ++this.#tick);
  }

  remove(path: string): void {
    disk.rmSync(join(this.root, path), { recursive: true, force: true });
  }

  rename(from: string, to: string): void {
    const source = join(this.root, from);
    const target = join(this.root, to);
    if (!disk.existsSync(source) || disk.existsSync(target)) return;
    disk.mkdirSync(dirname(target), { recursive: true });
    disk.renameSync(source, target);
    // Times travel with the file, as they do on a disk.
    for (const [path, tick] of [...this.#ticks]) {
      if (path !== source && !path.startsWith(`${source}/`)) continue;
      this.#ticks.delete(path);
      this.#ticks.set(target + path.slice(source.length), tick);
    }
  }

  setBuffer(path: string, text: string): void {
    this.#source.buffers.set(path, { text, version: Number(++this.#tick) });
  }

  closeBuffer(path: string): void {
    this.#source.buffers.close(path);
  }

  git(...args: readonly string[]): void {
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', ...args], { cwd: this.root, stdio: 'pipe' });
  }

  // --- The index's side

  update(): Promise<RunResult> {
    return this.#engine.update({ mode: 'changed', trigger: 'test' });
  }

  /** Ends everything and opens it again; buffers are gone, as after a restart of the editor. */
  async restart(): Promise<void> {
    await this.#close();
    this.#source = this.#openSource();
    this.#store = openStore(join(this.#base, 'index.db'));
    this.#engine = this.#openEngine(this.#store, this.#source);
  }

  dump(): string[] {
    return dumpOf(this.#store);
  }

  /** What an index made from scratch says now, unsaved buffers included. */
  async freshDump(): Promise<string[]> {
    const store = openStore(':memory:');
    const engine = this.#openEngine(store, this.#source);
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
    disk.rmSync(this.#base, { recursive: true, force: true });
  }

  async #close(): Promise<void> {
    await this.#engine.dispose();
    this.#store.dispose();
  }

  #openSource(): FileSource {
    const files = this.#filesWithTicks();
    return createFileSource({ paths: createPaths({ root: this.root, files }), languages, options: OPTIONS, clock, files });
  }

  #openEngine(store: IndexStore, source: FileSource): Engine {
    const stopwatch = createStopwatch(clock.monotonic);
    return createCodeEngine({ store, source, parse: this.#parse, logicOf: () => '1', clock, stopwatch, memo: undefined });
  }

  #filesWithTicks(): FileSystem {
    const paths = new Map<number, string>();
    const stamped = <Stats extends disk.BigIntStats | disk.Stats | undefined>(path: string, stats: Stats): Stats => {
      const tick = this.#ticks.get(path);
      if (tick !== undefined && stats !== undefined && 'ctimeNs' in stats) Object.assign(stats, { ctimeNs: tick, mtimeNs: tick });
      return stats;
    };
    return {
      ...disk,
      lstatSync: ((path: string, options?: disk.StatSyncOptions) => stamped(path, disk.lstatSync(path, options))) as typeof disk.lstatSync,
      openSync: (path, flags, mode) => {
        const descriptor = disk.openSync(path, flags, mode);
        paths.set(descriptor, String(path));
        return descriptor;
      },
      fstatSync: ((descriptor: number, options?: disk.StatSyncOptions) =>
        stamped(paths.get(descriptor) ?? '', disk.fstatSync(descriptor, options as disk.BigIntOptions))) as typeof disk.fstatSync,
    };
  }
}

function openStore(file: string): IndexStore {
  const opened = openIndexStore({
    file,
    driver: chooseDriver('auto').driver,
    clock: systemClock,
    probe: createProcessProbe(),
    product: 'test',
    check: 'afterUncleanStop',
  });
  if (opened.kind !== 'owner') throw new Error('the store is taken');
  return opened.store;
}

function dumpOf({ reader }: IndexStore): string[] {
  return [...reader.trackedPaths()].sort().flatMap((path) => dumpFile(reader, path));
}
