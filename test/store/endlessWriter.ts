/** A process for processes.test.ts: owns the index it is given and writes files until it is killed. */
import { chooseDriver } from '../../server/src/store/databaseDriver.ts';
import { openIndexStore } from '../../server/src/store/openIndexStore.ts';
import { createProcessProbe } from '../../server/src/store/processProbe.ts';
import { FACTS_KEY, symbolRowKey } from '../../server/src/store/rows.ts';

const clock = { now: () => Date.now(), monotonic: () => performance.now(), after: () => ({ dispose: () => undefined }) };
const { driver } = chooseDriver('auto');
const file = process.argv[2] ?? '';
const opened = openIndexStore({ file, driver, clock, probe: createProcessProbe(), product: 'test', check: 'afterUncleanStop' });
if (opened.kind !== 'owner') throw new Error(opened.notice.message);
const { store } = opened;
const position = { line: 1, column: 0, endColumn: 4, startLine: 1, startColumn: 0, stopLine: 2, stopColumn: 1 };

function writeFile(path: string): void {
  const symbols = Array.from({ length: 20 }, (_, index) => {
    const name = `name${index}`;
    const value = {
      container: '',
      name,
      kind: 'function',
      ordinal: 0,
      visibility: 'public',
      modifiers: 0,
      ...position,
      signature: name,
    } as const;
    return { key: symbolRowKey(value), value };
  });
  const facts = {
    language: 'typescript',
    packed: new Uint8Array(5000),
    shared: new Uint8Array(0),
    symbols: 20,
    calls: 0,
    references: 0,
    imports: 0,
    problems: 0,
    lines: 3,
  };
  store.transaction(() => {
    store.targets.facts.apply('files', path, { inserts: [{ key: FACTS_KEY, value: facts }], updates: [], deletes: [] });
    store.targets.symbol.apply('files', path, { inserts: symbols, updates: [], deletes: [] });
    const ordinal = store.tracking.nextOrdinal();
    const row = {
      key: path,
      ordinal,
      content: path,
      logic: 'l',
      metadata: '',
      origin: 'disk',
      status: 'ok',
      reason: '',
      attempts: 0,
      retryAt: 0,
    } as const;
    store.tracking.write('files', row);
  });
}

for (let count = 1; ; count++) {
  writeFile(`f${count}.ts`);
  if (count === 20) process.stdout.write('writing\n');
}
