import type { EmbeddedTarget } from '../../server/src/engine/ports.ts';
import type { Driver } from '../../server/src/store/database.ts';
import type { IndexStore } from '../../server/src/store/indexStore.ts';
import { FACTS_KEY, importRowKey, symbolRowKey } from '../../server/src/store/rows.ts';
import { type EmbeddedStoreHarness, embeddedStoreConformance, type TargetSample } from '../engine/conformance/embeddedStore.ts';
import { factsRow, importRow, onBothDrivers, openOwner, symbolRow, temporaryFolder } from './storeHarness.ts';

onBothDrivers('the index', (driver) => {
  embeddedStoreConformance('SQLite', () => {
    const folder = temporaryFolder();
    return harness(folder.file('index.db'), driver, folder.remove);
  });
});

function harness(file: string, driver: Driver, remove: () => void): EmbeddedStoreHarness {
  const store = openOwner(file, driver);
  return {
    store,
    targets: samples(store),
    reopen() {
      store.dispose();
      return harness(file, driver, remove);
    },
    dispose() {
      store.dispose();
      remove();
    },
  };
}

function samples({ targets }: IndexStore): TargetSample[] {
  const symbols = ['first', 'second', 'third'].map((name) => symbolRow(name, { container: 'Box', kind: 'method' }));
  const imports = ['./a', './b', 'c'].map((specifier) => importRow(specifier));
  return [
    {
      target: targets.facts as EmbeddedTarget,
      keys: [FACTS_KEY],
      value: (_owner, _key, seed) => factsRow({ packed: new Uint8Array([seed]) }),
    },
    {
      target: targets.symbol as EmbeddedTarget,
      keys: symbols.map(symbolRowKey),
      value: (_owner, key, seed) => ({ ...symbols.find((row) => symbolRowKey(row) === key), line: seed }),
    },
    {
      target: targets.import as EmbeddedTarget,
      keys: imports.map(importRowKey),
      value: (_owner, key, seed) => ({ ...imports.find((row) => importRowKey(row) === key), line: seed }),
    },
  ];
}
