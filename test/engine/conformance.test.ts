import { embeddedStoreConformance } from './conformance/embeddedStore.ts';
import { sourceConformance } from './conformance/source.ts';
import { MemorySource } from './memory/memorySource.ts';
import { MemoryStore } from './memory/memoryStore.ts';

embeddedStoreConformance('in memory', () => storeHarness(new MemoryStore()));

function storeHarness(store: MemoryStore) {
  const many = {
    target: store.target('many'),
    keys: ['one', 'two', 'three'],
    value: (_: string, key: string, seed: number) => ({ key, seed }),
  };
  const single = { target: store.target('single'), keys: ['only'], value: (_: string, key: string, seed: number) => `${key} ${seed}` };
  return {
    store,
    staging: store,
    targets: [many, single],
    reopen: () => storeHarness(new MemoryStore({ disk: store.disk })),
    dispose: () => undefined,
  };
}

sourceConformance('in memory', () => {
  const source = new MemorySource();
  return {
    source,
    keys: ['top', 'dir/a', 'dir/deep/b'],
    prefix: 'dir/',
    write: (key, text) => {
      source.set(key, text);
      source.announce(key);
    },
    remove: (key) => {
      source.delete(key);
      source.announce(key);
    },
    textOf: (value) => value,
    exclude: (key) => {
      source.set(key, 'x');
      source.setState(key, 'excluded');
    },
    makeUnreadable: (key) => {
      source.setState(key, 'unreadable');
      return true;
    },
    restore: (key) => source.setState(key, 'readable'),
    dispose: () => undefined,
  };
});
