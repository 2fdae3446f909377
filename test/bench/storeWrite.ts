/**
 * What writing an index costs: 500 files, 15,000 symbols, 4,000 imports and 3 MB of packed facts, on both drivers.
 * `node test/bench/storeWrite.ts` prints CPU and wall milliseconds of the second of two rounds.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TargetRow } from '../../server/src/engine/ports.ts';
import { chooseDriver } from '../../server/src/store/databaseDriver.ts';
import { openIndexStore } from '../../server/src/store/openIndexStore.ts';
import { createProcessProbe } from '../../server/src/store/processProbe.ts';
import { FACTS_KEY, type FactsRow, type ImportRow, importRowKey, type SymbolRow, symbolRowKey } from '../../server/src/store/rows.ts';

const FILES = 500;
const SYMBOLS = 30;
const IMPORTS = 8;
const BLOB = 6000;
const CHUNK = 50;
const WORDS = 'get set user name file path index handle event render parse token node list map value create update delete config'.split(
  ' ',
);

const clock = { now: () => Date.now(), monotonic: () => performance.now(), after: () => ({ dispose: () => undefined }) };

let seed = 12345;
const random = () => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return seed / 0x7fffffff;
};
const word = () => WORDS[Math.floor(random() * WORDS.length)] ?? 'x';
const name = () => word() + word().replace(/^./, (first) => first.toUpperCase()) + word().replace(/^./, (first) => first.toUpperCase());

interface Sample {
  readonly facts: TargetRow<FactsRow>;
  readonly symbols: TargetRow<SymbolRow>[];
  readonly imports: TargetRow<ImportRow>[];
}

function sample(): Sample {
  const symbols = Array.from({ length: SYMBOLS }, (_, index): SymbolRow => {
    const position = {
      line: index * 10,
      column: 4,
      endColumn: 20,
      startLine: index * 10,
      startColumn: 0,
      stopLine: index * 10 + 9,
      stopColumn: 1,
    };
    const signature = `${name()}(${name()}: string, ${name()}?: number): Promise<${name()}>`;
    return { container: name(), name: name(), kind: 'method', ordinal: index, visibility: 'public', modifiers: 1, ...position, signature };
  });
  const imports = Array.from({ length: IMPORTS }, (_, ordinal): ImportRow => {
    return { form: 'named', specifier: `./${name()}`, name: name(), alias: name(), ordinal, flags: 4, line: ordinal, column: 9 };
  });
  const packed = Uint8Array.from({ length: BLOB }, () => random() * 256);
  const facts = {
    language: 'typescript',
    packed,
    shared: new Uint8Array(0),
    symbols: SYMBOLS,
    calls: 150,
    references: 400,
    imports: IMPORTS,
    problems: 0,
    lines: 280,
  };
  return {
    facts: { key: FACTS_KEY, value: facts },
    symbols: symbols.map((value) => ({ key: symbolRowKey(value), value })),
    imports: imports.map((value) => ({ key: importRowKey(value), value })),
  };
}

const samples = Array.from({ length: FILES }, sample);
const folder = mkdtempSync(join(tmpdir(), 'skein-bench-'));
for (const driverName of ['better-sqlite3', 'node:sqlite', 'better-sqlite3', 'node:sqlite', 'better-sqlite3', 'node:sqlite'] as const) {
  const { driver } = chooseDriver(driverName);
  const file = join(folder, 'index.db');
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
  const opened = openIndexStore({ file, driver, clock, probe: createProcessProbe(), product: 'bench', check: 'afterUncleanStop' });
  if (opened.kind !== 'owner') throw new Error(opened.notice.message);
  const { store } = opened;
  const { facts, symbol, import: imported } = store.targets;
  const cpu = process.cpuUsage();
  const started = performance.now();
  for (let start = 0; start < FILES; start += CHUNK)
    store.transaction(() => {
      for (let index = start; index < start + CHUNK; index++) {
        const path = `src/some/folder/file${index}.ts`;
        const rows = samples[index];
        if (rows === undefined) continue;
        facts.apply('files', path, { inserts: [rows.facts], updates: [], deletes: [] });
        symbol.apply('files', path, { inserts: rows.symbols, updates: [], deletes: [] });
        imported.apply('files', path, { inserts: rows.imports, updates: [], deletes: [] });
        const ordinal = store.tracking.nextOrdinal();
        const tracked = {
          key: path,
          ordinal,
          content: 'a'.repeat(64),
          logic: 'b'.repeat(32),
          metadata: '1234:5678:9012:1',
          origin: 'disk',
        };
        store.tracking.write('files', { ...tracked, status: 'ok', reason: '', attempts: 0, retryAt: 0 });
      }
    });
  const { user, system } = process.cpuUsage(cpu);
  const wall = performance.now() - started;
  store.dispose();
  const rows = FILES * (SYMBOLS + IMPORTS + 2);
  const total = (user + system) / 1000;
  console.log(
    `${driverName}: ${total.toFixed(0)} ms CPU, ${wall.toFixed(0)} ms wall, ${Math.round(rows / (total / 1000))} rows/s, ${(statSync(file).size / 1e6).toFixed(1)} MB`,
  );
}
rmSync(folder, { recursive: true, force: true });
