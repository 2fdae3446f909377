/** Whoever follows the changes that the source tells knows in the end the same as whoever looks at everything anew. */
import { renameSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SourceChange } from '../../server/src/engine/ports.ts';
import type { FileSource } from '../../server/src/workspace/fileSource.ts';
import { systemFiles } from '../../server/src/workspace/fileSystem.ts';
import { createPaths } from '../../server/src/workspace/path.ts';
import { createOutsideWatcher, type OutsideChange, type OutsideWatcher } from '../../server/src/workspace/watch/outsideWatcher.ts';
import { ManualClock } from '../engine/memory/manualClock.ts';
import { randomRuns } from '../randomRuns.ts';
import { NEVER, sourceOf } from './support/sourceOf.ts';
import { type TemporaryFolder, temporaryFolder } from './support/temporaryFolder.ts';

/** The smallest engine: what it knows of each row, by the rules of the source's contract. */
class Mirror {
  readonly #source: FileSource;
  readonly #rows = new Map<string, { readonly metadata: string; readonly fingerprint: string }>();

  constructor(source: FileSource) {
    this.#source = source;
  }

  get content(): Record<string, string> {
    return Object.fromEntries([...this.#rows].map(([key, row]) => [key, row.fingerprint] as const).sort());
  }

  async apply(change: SourceChange): Promise<void> {
    if (change.kind === 'changed') for (const key of change.keys) await this.#read(key);
    else await this.scan(change.prefix ?? '');
  }

  async scan(prefix: string): Promise<void> {
    const vanished = new Set([...this.#rows.keys()].filter((key) => key.startsWith(prefix)));
    for await (const { entries } of this.#source.list({ prefix, signal: NEVER })) {
      for (const { key, metadata } of entries) {
        vanished.delete(key);
        if (metadata === undefined || metadata !== this.#rows.get(key)?.metadata) await this.#read(key);
      }
    }
    for (const key of vanished) this.#rows.delete(key);
  }

  async #read(key: string): Promise<void> {
    const read = await this.#source.get(key, NEVER);
    if (read.kind === 'value') this.#rows.set(key, { metadata: read.metadata ?? '', fingerprint: read.fingerprint });
    else this.#rows.delete(key);
  }
}

const folders = ['', 'src/', 'src/deep/', 'lib/', 'gen/', 'dist/', 'lib/dist/', 'src.ts/', 'src/tool/', '.git/info/', 'lib/.git/'];
const names = ['a.ts', 'b.py', 'tool', 'c.css', 'src.ts', '.gitignore', '.skeinignore', 'package.json', 'exclude'];
const rules = ['', 'gen/', '*.py', '!*.py', 'deep', '/src/', '!dist/', 'a.ts\n!src/a.ts', '*\n!*/\n!*.ts'];

const key = fc.tuple(fc.constantFrom(...folders), fc.constantFrom(...names)).map(([folder, name]) => folder + name);
const folder = fc.constantFrom(...folders.filter((path) => path !== '')).map((path) => path.slice(0, -1));
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('write' as const), key, text: fc.nat(3), rule: fc.constantFrom(...rules) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), key }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('deleteFolder' as const), key: folder }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('moveFolder' as const), key: folder, to: folder }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('buffer' as const), key, text: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('closeBuffer' as const), key }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Does it on disk and says what an editor's watcher would: single events for folders, whatever they hold. */
function perform(action: Exclude<Step, { kind: 'buffer' | 'closeBuffer' }>, disk: TemporaryFolder): OutsideChange[] {
  const isThere = (path: string): boolean => {
    try {
      return systemFiles.lstatSync(disk.path(path)) !== undefined;
    } catch {
      return false;
    }
  };
  const blocked = (path: string): boolean => {
    const above = path.split('/').slice(0, -1);
    return above.some(
      (_, index) => systemFiles.lstatSync(disk.path(above.slice(0, index + 1).join('/')), { throwIfNoEntry: false })?.isFile() ?? false,
    );
  };
  const isFolder = (path: string): boolean => isThere(path) && systemFiles.lstatSync(disk.path(path)).isDirectory();
  switch (action.kind) {
    case 'write': {
      if (blocked(action.key) || isFolder(action.key)) return [];
      const created = action.key
        .split('/')
        .slice(0, -1)
        .map((_, index, parts) => parts.slice(0, index + 1).join('/'))
        .filter((path) => !isThere(path));
      const isRule = /ignore$|exclude$/.test(action.key);
      disk.write(action.key, isRule ? action.rule : `${action.text === 1 ? '#!python\n' : ''}${'x'.repeat(action.text)}`);
      return [...created, action.key].map((path) => ({ kind: 'changed', path }));
    }
    case 'delete':
    case 'deleteFolder': {
      if (!isThere(action.key) || blocked(action.key)) return [];
      disk.remove(action.key);
      return [{ kind: 'deleted', path: action.key }];
    }
    case 'moveFolder': {
      const impossible = !isFolder(action.key) || isThere(action.to) || blocked(action.to) || `${action.to}/`.startsWith(`${action.key}/`);
      if (impossible || !isFolder(action.to.split('/').slice(0, -1).join('/'))) return [];
      renameSync(disk.path(action.key), disk.path(action.to));
      return [
        { kind: 'deleted', path: action.key },
        { kind: 'changed', path: action.to },
      ];
    }
  }
}

it('after any edits, with any rules', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 12 }), async (batches) => {
      using disk = temporaryFolder();
      // Real time for states of files, so that none is trusted too early; time of its own for batches.
      const timers = new ManualClock();
      const clock = { now: () => Date.now(), monotonic: () => timers.monotonic(), after: timers.after.bind(timers) };
      const paths = createPaths({ root: disk.root, files: systemFiles, caseSensitive: true });
      let outside: OutsideWatcher | undefined;
      const source = sourceOf(
        disk.root,
        {},
        {
          clock,
          paths,
          createWatcher: (context) => {
            outside = createOutsideWatcher({ context, paths, files: systemFiles, clock });
            return outside;
          },
        },
      );
      const changes: SourceChange[] = [];
      const watching = await source.watch?.((change) => changes.push(change), NEVER);
      const mirror = new Mirror(source);
      await mirror.scan('');
      let version = 0;
      for (const batch of batches) {
        for (const action of batch) {
          if (action.kind === 'buffer') source.buffers.set(action.key, { text: 'y'.repeat(action.text), version: ++version });
          else if (action.kind === 'closeBuffer') source.buffers.close(action.key);
          else void outside?.notify(perform(action, disk));
        }
        await timers.advance(1_000);
        for (const change of changes.splice(0)) await mirror.apply(change);

        const fresh = sourceOf(disk.root, {}, { clock, paths });
        for (const open of source.buffers.keys()) fresh.buffers.set(open, source.buffers.get(open) ?? { text: '', version: 0 });
        const anew = new Mirror(fresh);
        await anew.scan('');
        expect(mirror.content).toEqual(anew.content);
      }
      watching?.dispose();
    }),
    randomRuns('FUZZ', 80),
  );
}, 300_000);
