/** The histories are worth something: break any one thing that the promise rests on, and some history shows it. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MemoStore, SourceEntry, SourceListing, SourceRead } from '../../server/src/engine/ports.ts';
import type { CodeEngineParts } from '../../server/src/indexer/codeEngine.ts';
import type { Parse } from '../../server/src/indexer/parseOperation.ts';
import type { FileContent } from '../../server/src/workspace/fileSource.ts';
import { histories } from './historySteps.ts';
import { FOLDERS, liveThrough } from './livedFolders.ts';
import { type Flaw, SETTINGS } from './livedIndex.ts';
import { parseInProcess } from './parseInProcess.ts';

const SEED = 20_261_120;
/** Most are found by the first three; a generator that changes should not make a mutant survive by chance. */
const RUNS = 40;
const STEPS = 100;

const MUTANTS: Readonly<Record<string, Flaw>> = {
  'metadata leaves out the time that only the system sets': metadata((token) => token.replace(/^(\d+:\d+):\d+/, '$1')),
  'metadata leaves out the inode and all times': metadata((token) => token.replace(/^(\d+):\d+:\d+:\d+/, '$1')),
  'metadata leaves out the size limit': metadata((token) => token.replace(/>\d+$/, '')),
  'what cannot vouch for itself is taken for unchanged': metadata((token) => token, 'unknown'),
  'files in folders that cannot be listed are deleted': listing(({ entries }) => ({ entries })),
  'every second deletion of a symbol is forgotten': symbols((target) => ({
    ...target,
    apply: (source, owner, change) => target.apply(source, owner, { ...change, deletes: change.deletes.filter((_, at) => at % 2 === 0) }),
  })),
  'symbols that only moved are not written': symbols((target) => ({
    ...target,
    digest: () => 0,
    existing: (source, owner) => new Map([...target.existing(source, owner).keys()].map((key) => [key, 0])),
  })),
  'imports are never deleted': {
    parts: (parts) => {
      const target = parts.store.targets.import;
      const apply: typeof target.apply = (source, owner, change) => target.apply(source, owner, { ...change, deletes: [] });
      return { ...parts, store: { ...parts.store, targets: { ...parts.store.targets, import: { ...target, apply } } } };
    },
  },
  'files that are gone stay known': {
    parts: (parts) => ({ ...parts, store: { ...parts.store, tracking: { ...parts.store.tracking, remove: () => undefined } } }),
  },
  'a transaction is lost now and then': {
    parts: (parts) => {
      let count = 0;
      const lost = new Error('lost');
      const transaction = <T>(work: () => T): T => {
        if (++count % 5 > 0) return parts.store.transaction(work);
        let result: T | undefined;
        try {
          parts.store.transaction(() => {
            result = work();
            throw lost;
          });
        } catch (thrown) {
          if (thrown !== lost) throw thrown;
        }
        return result as T;
      };
      return { ...parts, store: { ...parts.store, transaction } };
    },
  },
  'results are remembered for contents, whatever their language': reading((read) =>
    read.kind === 'value' ? { ...read, fingerprint: read.fingerprint.replace(/:.*/, '') } : read,
  ),
  'a file that cannot be found counts as left out': reading((read) =>
    read.kind === 'absent' ? { kind: 'excluded', reason: 'binary', detail: '', origin: 'disk' } : read,
  ),
  'the memo answers with the wrong result once it has forgotten': remembering((memo) => {
    let last: Uint8Array | undefined;
    return {
      get: (key) => memo.get(key) ?? last,
      put: (key, value) => {
        last = value;
        memo.put(key, value);
      },
    };
  }),
  'nobody tells that the logic has changed': { parts: (parts) => ({ ...parts, logicOf: () => '1' }) },
  'the logic of scripts does not depend on that of their languages': {
    parts: (parts) => ({ ...parts, logicOf: (language) => (language === 'shebang' ? '1' : parts.logicOf(language)) }),
  },
  'settings count only from the next installation on': { settings: () => SETTINGS },
  'the watcher does not tell of deletions': { told: (changes) => changes.filter(({ kind }) => kind !== 'deleted') },
  'the watcher does not tell of ignore files': {
    told: (changes) => changes.filter((change) => change.kind === 'rescan' || !change.path.endsWith('ignore')),
  },
  'the watcher loses every second event': { told: (changes) => changes.filter((_, at) => at % 2 === 0) },
};

describe('some history shows that', () => {
  let parse: Parse;
  beforeAll(async () => {
    parse = await parseInProcess();
  });

  it.each(Object.entries(MUTANTS))('%s', { timeout: 120_000 }, async (_name, flaw) => {
    const property = fc.asyncProperty(histories(FOLDERS, STEPS), (steps) => liveThrough(parse, steps, flaw));
    const { failed, errorInstance } = await fc.check(property, { seed: SEED, numRuns: RUNS, endOnFailure: true });
    expect(failed).toBe(true);
    // Found by comparing, not by an accident.
    expect(errorInstance).toHaveProperty('name', 'AssertionError');
  });
});

function metadata(change: (token: string) => string, ifUnknown?: string): Flaw {
  const changed = <Holder extends { readonly metadata?: string }>(holder: Holder): Holder => {
    const token = holder.metadata === undefined ? ifUnknown : change(holder.metadata);
    return token === undefined ? holder : { ...holder, metadata: token };
  };
  return {
    parts: (parts) =>
      withSource(parts, {
        entries: (entries) => entries.map(changed),
        read: (read) => (read.kind === 'value' || read.kind === 'excluded' ? changed(read) : read),
      }),
  };
}

function listing(change: (listing: SourceListing) => SourceListing): Flaw {
  return { parts: (parts) => ({ ...parts, source: { ...parts.source, list: (options) => mapped(parts.source.list(options), change) } }) };
}

function reading(change: (read: SourceRead<FileContent>) => SourceRead<FileContent>): Flaw {
  return { parts: (parts) => withSource(parts, { entries: (entries) => entries, read: change }) };
}

function remembering(change: (memo: MemoStore) => MemoStore): Flaw {
  return { parts: (parts) => (parts.memo === undefined ? parts : { ...parts, memo: change(parts.memo) }) };
}

type SymbolTarget = CodeEngineParts['store']['targets']['symbol'];

function symbols(change: (target: SymbolTarget) => SymbolTarget): Flaw {
  return {
    parts: (parts) => {
      const targets = { ...parts.store.targets, symbol: change(parts.store.targets.symbol) };
      return { ...parts, store: { ...parts.store, targets } };
    },
  };
}

interface SourceChanges {
  readonly entries: (entries: readonly SourceEntry[]) => readonly SourceEntry[];
  readonly read: (read: SourceRead<FileContent>) => SourceRead<FileContent>;
}

function withSource(parts: CodeEngineParts, { entries, read }: SourceChanges): CodeEngineParts {
  const { source } = parts;
  return {
    ...parts,
    source: {
      ...source,
      list: (options) => mapped(source.list(options), (some) => ({ ...some, entries: entries(some.entries) })),
      get: async (key, signal) => read(await source.get(key, signal)),
    },
  };
}

async function* mapped<T>(items: AsyncIterable<T>, change: (item: T) => T): AsyncIterable<T> {
  for await (const item of items) yield change(item);
}
