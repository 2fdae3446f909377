/** Indexes in a temporary folder, on either driver, with a clock that stands still until told otherwise. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'vitest';
import type { TargetRow } from '../../server/src/engine/ports.ts';
import type { Driver, DriverName } from '../../server/src/store/database.ts';
import { chooseDriver } from '../../server/src/store/databaseDriver.ts';
import type { IndexStore } from '../../server/src/store/indexStore.ts';
import { type OpenedStore, openIndexStore, type StoreOptions } from '../../server/src/store/openIndexStore.ts';
import type { ProcessProbe } from '../../server/src/store/processProbe.ts';
import { FACTS_KEY, type FactsRow, type ImportRow, importRowKey, type SymbolRow, symbolRowKey } from '../../server/src/store/rows.ts';
import { ManualClock } from '../engine/memory/manualClock.ts';

const DRIVER_NAMES: readonly DriverName[] = ['better-sqlite3', 'node:sqlite'];

/** Runs the cases once per driver: both must do the same. */
export function onBothDrivers(name: string, cases: (driver: Driver) => void): void {
  for (const driverName of DRIVER_NAMES) describe(`${name} on ${driverName}`, () => cases(chooseDriver(driverName).driver));
}

export interface TemporaryFolder {
  readonly path: string;
  file(name: string): string;
  remove(): void;
}

export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'skein-store-'));
  return { path, file: (name) => join(path, name), remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A process of this machine that lives, unless the test says otherwise. */
export function fakeProcess(pid: number, states: Readonly<Record<number, 'alive' | 'dead'>> = {}): ProcessProbe {
  return {
    self: { pid, started: `start of ${pid}`, host: 'here' },
    stateOf: (other) => (other.host === 'here' ? (states[other.pid] ?? 'alive') : 'unknown'),
  };
}

export function storeOptions(file: string, driver: Driver, over: Partial<StoreOptions> = {}): StoreOptions {
  return { file, driver, clock: new ManualClock(), probe: fakeProcess(1), product: '0.0.0', check: 'afterUncleanStop', ...over };
}

export function ownerOf(opened: OpenedStore): IndexStore {
  if (opened.kind !== 'owner') throw new Error(`Not the owner: ${opened.notice.message}`);
  return opened.store;
}

export function openOwner(file: string, driver: Driver, over: Partial<StoreOptions> = {}): IndexStore {
  return ownerOf(openIndexStore(storeOptions(file, driver, over)));
}

export function factsRow(over: Partial<FactsRow> = {}): FactsRow {
  const packed = new Uint8Array([1, 2, 3]);
  return {
    language: 'typescript',
    packed,
    shared: new Uint8Array(0),
    symbols: 1,
    calls: 1,
    references: 2,
    imports: 1,
    problems: 0,
    lines: 10,
    ...over,
  };
}

export function symbolRow(name: string, over: Partial<SymbolRow> = {}): SymbolRow {
  return {
    container: '',
    name,
    kind: 'function',
    ordinal: 0,
    visibility: 'public',
    modifiers: 1,
    line: 1,
    column: 9,
    endColumn: 9 + name.length,
    startLine: 1,
    startColumn: 0,
    stopLine: 3,
    stopColumn: 1,
    signature: `function ${name}()`,
    ...over,
  };
}

export function importRow(specifier: string, over: Partial<ImportRow> = {}): ImportRow {
  return { form: 'named', specifier, name: 'thing', alias: 'thing', ordinal: 0, flags: 0, line: 0, column: 9, ...over };
}

const factsEntry = (row: FactsRow): TargetRow<FactsRow> => ({ key: FACTS_KEY, value: row });
const symbolEntry = (row: SymbolRow): TargetRow<SymbolRow> => ({ key: symbolRowKey(row), value: row });
const importEntry = (row: ImportRow): TargetRow<ImportRow> => ({ key: importRowKey(row), value: row });

export const SOURCE = 'files';

/** Commits a file as the engine would: outputs first, then what is remembered of it. Replaces what the file had before. */
export function writeFile(store: IndexStore, path: string, content: FileContent): void {
  const { symbols = [], imports = [], facts = factsRow({ symbols: symbols.length, imports: imports.length }) } = content;
  store.transaction(() => {
    replace(store.targets.facts, path, [factsEntry(facts)]);
    replace(store.targets.symbol, path, symbols.map(symbolEntry));
    replace(store.targets.import, path, imports.map(importEntry));
    store.tracking.write(SOURCE, {
      key: path,
      ordinal: store.tracking.nextOrdinal(),
      content: `content of ${path}`,
      logic: 'logic',
      metadata: '',
      origin: 'disk',
      status: 'ok',
      reason: '',
      attempts: 0,
      retryAt: 0,
    });
  });
}

export interface FileContent {
  readonly facts?: FactsRow;
  readonly symbols?: readonly SymbolRow[];
  readonly imports?: readonly ImportRow[];
}

export function removeFile(store: IndexStore, path: string): void {
  store.transaction(() => {
    replace(store.targets.facts, path, []);
    replace(store.targets.symbol, path, []);
    replace(store.targets.import, path, []);
    store.tracking.remove(SOURCE, path);
  });
}

type AnyTarget<Value> = {
  existing(source: string, owner: string): ReadonlyMap<string, string | number>;
  digest(value: Value): string | number;
  apply(
    source: string,
    owner: string,
    change: { inserts: readonly TargetRow<Value>[]; updates: readonly TargetRow<Value>[]; deletes: readonly string[] },
  ): void;
};

function replace<Value>(target: AnyTarget<Value>, path: string, rows: readonly TargetRow<Value>[]): void {
  const existing = target.existing(SOURCE, path);
  const wanted = new Set(rows.map((row) => row.key));
  target.apply(SOURCE, path, {
    inserts: rows.filter((row) => !existing.has(row.key)),
    updates: rows.filter((row) => existing.has(row.key) && existing.get(row.key) !== target.digest(row.value)),
    deletes: [...existing.keys()].filter((key) => !wanted.has(key)),
  });
}
