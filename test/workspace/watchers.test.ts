import { EventEmitter } from 'node:events';
import { mkdirSync, renameSync, symlinkSync, utimesSync } from 'node:fs';
import type { FSWatcher } from 'chokidar';
import { describe, expect, it } from 'vitest';
import { toDisposable } from '../../server/src/base/disposable.ts';
import type { SourceChange } from '../../server/src/engine/ports.ts';
import type { FileSource, FileSourceParts } from '../../server/src/workspace/fileSource.ts';
import { systemFiles } from '../../server/src/workspace/fileSystem.ts';
import { createPaths } from '../../server/src/workspace/path.ts';
import { type ChokidarParts, createChokidarWatcher } from '../../server/src/workspace/watch/chokidarWatcher.ts';
import { createOutsideWatcher, type OutsideChange, type OutsideWatcher } from '../../server/src/workspace/watch/outsideWatcher.ts';
import { SLOW_RESCAN_MILLISECONDS } from '../../server/src/workspace/watch/periodicRescan.ts';
import { ManualClock } from '../engine/memory/manualClock.ts';
import { systemError } from './support/failingFiles.ts';
import { listed, NEVER, sourceOf } from './support/sourceOf.ts';
import { systemClock } from './support/systemClock.ts';
import { type TemporaryFolder, temporaryFolder } from './support/temporaryFolder.ts';

/** What a watched folder tells; waits for events, never for time. */
class Log {
  readonly lines: string[] = [];
  #waiting: (() => void) | undefined;

  readonly add = (change: SourceChange): void => {
    if (change.kind === 'changed') this.lines.push(...change.keys.map((key) => `changed ${key}`));
    else this.lines.push(`rescan ${change.prefix ?? 'everything'}: ${change.reason}`);
    this.#waiting?.();
  };

  async has(...lines: readonly string[]): Promise<void> {
    while (!lines.every((line) => this.lines.includes(line))) {
      await new Promise<void>((resolve) => {
        this.#waiting = resolve;
      });
    }
  }

  clear(): void {
    this.lines.length = 0;
  }
}

interface Watched extends Disposable {
  readonly log: Log;
  readonly source: FileSource;
  readonly notices: string[];
}

async function watchedByUs(folder: TemporaryFolder, root = '', parts: Partial<ChokidarParts> = {}): Promise<Watched> {
  const paths = createPaths({ root: folder.path(root), files: systemFiles });
  const notices: string[] = [];
  const source = sourceOf(
    paths.root,
    {},
    {
      paths,
      createWatcher: (context) =>
        createChokidarWatcher({
          context,
          paths,
          files: systemFiles,
          clock: systemClock,
          onNoWatches: (reason) => notices.push(reason),
          ...parts,
        }),
    },
  );
  const log = new Log();
  const end = await source.watch?.(log.add, NEVER);
  return { log, source, notices, [Symbol.dispose]: () => end?.dispose() };
}

describe('watching by ourselves', () => {
  it('tells of new, edited, replaced and deleted files, and of nothing else', async () => {
    using folder = temporaryFolder({ 'src/a.ts': '1', 'src/b.ts': '1', '.gitignore': 'gen/\n', 'gen/c.ts': '', 'node_modules/d.ts': '' });
    using watched = await watchedByUs(folder);
    for (const key of ['gen/c.ts', 'node_modules/d.ts', 'src/style.css', 'gen/new/e.ts']) folder.write(key, '2');
    folder.write('src/a.ts', '22');
    await watched.log.has('changed src/a.ts');
    folder.write('older', '333');
    utimesSync(folder.path('older'), 1, 1);
    renameSync(folder.path('older'), folder.path('src/b.ts'));
    await watched.log.has('changed src/b.ts');
    folder.remove('src/a.ts');
    folder.write('new/deep/f.ts', '1');
    await watched.log.has('changed new/deep/f.ts', 'changed src/a.ts');
    expect(watched.log.lines.filter((line) => !/src\/[ab]\.ts|new\/deep\/f\.ts/.test(line))).toEqual([]);
  });

  it('tells of a folder that went away as a listing of it', async () => {
    using folder = temporaryFolder({ 'src/a.ts': '', 'src/deep/b.ts': '' });
    using watched = await watchedByUs(folder);
    folder.remove('src');
    await watched.log.has('rescan src/: src deleted');
  });

  it('tells of a branch switch as a listing of everything', async () => {
    using folder = temporaryFolder({ 'a.ts': 'one' });
    branches(folder);
    using watched = await watchedByUs(folder);
    folder.git(['checkout', '-q', 'other']);
    await watched.log.has('rescan everything: another branch');
    expect((await listed(watched.source)).keys).toEqual(['b.ts']);
  });

  it('tells of a branch switch in a worktree, whose .git is a file', async () => {
    using folder = temporaryFolder({ 'main/a.ts': 'one' });
    branches(folder, 'main');
    folder.git(['worktree', 'add', '-q', '../tree', 'other'], { folder: 'main' });
    using watched = await watchedByUs(folder, 'tree');
    folder.git(['checkout', '-q', '-b', 'third'], { folder: 'tree' });
    await watched.log.has('rescan everything: another branch');
  });

  it('looks at what changed rules let in from then on', async () => {
    using folder = temporaryFolder({ '.gitignore': 'gen/\n', 'gen/a.ts': '' });
    using watched = await watchedByUs(folder);
    folder.write('.gitignore', '# nothing\n');
    await watched.log.has('rescan everything: .gitignore changed', 'rescan everything: watching by changed rules');
    expect((await listed(watched.source)).keys).toEqual(['gen/a.ts']);
    folder.write('gen/a.ts', 'edited');
    await watched.log.has('changed gen/a.ts');
  });

  it('sees changes of git rules outside the folder', async () => {
    using folder = temporaryFolder({ 'repo/app/a.ts': '', 'repo/.gitignore': '# nothing yet\n' });
    folder.git(['init', '-q'], { folder: 'repo' });
    using watched = await watchedByUs(folder, 'repo/app');
    folder.write('repo/.gitignore', 'a.ts\n');
    await watched.log.has(`rescan everything: ${folder.path('repo/.gitignore')} changed`);
    expect((await listed(watched.source)).keys).toEqual([]);
  });

  it('follows no links', async () => {
    using elsewhere = temporaryFolder({ 'x.ts': '' });
    using folder = temporaryFolder({ 'real/a.ts': '' });
    symlinkSync(elsewhere.root, folder.path('out'));
    symlinkSync('.', folder.path('real/loop'));
    using watched = await watchedByUs(folder);
    elsewhere.write('x.ts', 'edited');
    folder.write('real/a.ts', 'edited');
    await watched.log.has('changed real/a.ts');
    expect(new Set(watched.log.lines)).toEqual(new Set(['changed real/a.ts']));
  });
});

it('opens nothing for a signal that has ended, and closes what it opened when one ends', async () => {
  using folder = temporaryFolder();
  const fake = fakeChokidar();
  const paths = createPaths({ root: folder.root, files: systemFiles });
  const createWatcher: FileSourceParts['createWatcher'] = (context) =>
    createChokidarWatcher({ context, paths, files: systemFiles, clock: new ManualClock(), onNoWatches: () => undefined, open: fake.open });
  const source = sourceOf(folder.root, {}, { createWatcher });
  await source.watch?.(() => undefined, AbortSignal.abort());
  expect([fake.opened, fake.closed]).toEqual([0, 0]);
  const controller = new AbortController();
  const end = await source.watch?.(() => undefined, controller.signal);
  controller.abort();
  end?.dispose();
  expect([fake.opened, fake.closed]).toEqual([1, 1]);
});

describe('without watches', () => {
  const everyTwoMinutes = ['rescan everything: no file watches', 'rescan everything: no file watches'];

  it('beyond the budget everything is listed every two minutes', async () => {
    using folder = temporaryFolder(Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`d/${index}.ts`, ''])));
    const clock = new ManualClock();
    using watched = await watchedByUs(folder, '', { clock, mostPaths: 20 });
    expect(watched.notices).toEqual(['more than 20 files and folders']);
    await clock.advance(1_000);
    expect(watched.log.lines).toEqual(['rescan everything: no file watches: more than 20 files and folders']);
    watched.log.clear();
    await clock.advance(240_000);
    expect(watched.log.lines).toEqual(everyTwoMinutes);
    watched[Symbol.dispose]();
    expect(clock.waiting).toBe(0);
  });

  it.each(['ENOSPC', 'EMFILE'])('the same when the system has none left: %s', async (code) => {
    using folder = temporaryFolder({ 'a.ts': '' });
    const clock = new ManualClock();
    const fake = fakeChokidar();
    using watched = await watchedByUs(folder, '', { clock, open: fake.open });
    fake.emit('error', systemError(code, folder.root));
    fake.emit('error', systemError(code, folder.root));
    await clock.advance(1_000);
    expect([watched.notices, watched.log.lines, fake.closed]).toEqual([[code], [`rescan everything: no file watches: ${code}`], 1]);
    watched.log.clear();
    await clock.advance(240_000);
    expect(watched.log.lines).toEqual(everyTwoMinutes);
  });

  it('any other error of the watcher is a listing, and watching goes on', async () => {
    using folder = temporaryFolder({ 'a.ts': '' });
    const clock = new ManualClock();
    const fake = fakeChokidar();
    using watched = await watchedByUs(folder, '', { clock, open: fake.open });
    fake.emit('error', systemError('EIO', folder.root));
    await clock.advance(100);
    fake.emit('all', 'change', folder.path('a.ts'));
    await clock.advance(100);
    expect([watched.notices, watched.log.lines.map((line) => line.replace(/EIO.*/, 'EIO'))]).toEqual([
      [],
      ['rescan everything: the watcher failed: Error: EIO', 'changed a.ts'],
    ]);
  });
});

describe('watched by the editor', () => {
  function watchedByEditor(folder: TemporaryFolder, parts: { readonly caseSensitive?: boolean } = {}) {
    const clock = new ManualClock();
    const paths = createPaths({ root: folder.root, files: systemFiles, ...parts });
    const log = new Log();
    let outside: OutsideWatcher | undefined;
    const source = sourceOf(
      folder.root,
      {},
      {
        paths,
        createWatcher: (context) => {
          outside = createOutsideWatcher({ context, paths, files: systemFiles, clock });
          return outside;
        },
      },
    );
    return {
      log,
      source,
      arm: () => source.watch?.(log.add, NEVER),
      async tell(...changes: readonly OutsideChange[]): Promise<string[]> {
        log.clear();
        void outside?.notify(changes);
        await clock.advance(1_000);
        return [...log.lines];
      },
    };
  }

  it('events become changes once it is armed', async () => {
    using folder = temporaryFolder({ 'src/a.ts': '', 'src/deep/b.ts': '', '.gitignore': 'gen/', 'moved/c.ts': '' });
    const { tell, arm, source } = watchedByEditor(folder);
    expect(await tell({ kind: 'changed', path: 'src/a.ts' })).toEqual([]);
    const end = await arm();
    await listed(source);
    expect(await tell({ kind: 'changed', path: folder.path('src/a.ts') }, { kind: 'deleted', path: 'x.ts' })).toEqual([
      'changed src/a.ts',
      'changed x.ts',
    ]);
    // Names without extension may be scripts, and what is a folder now may have been one.
    expect(await tell({ kind: 'deleted', path: 'src/deep' })).toEqual(['rescan src/deep/: src/deep deleted', 'changed src/deep']);
    expect(await tell({ kind: 'changed', path: 'moved' })).toEqual(['rescan moved/: moved changed', 'changed moved']);
    expect(await tell({ kind: 'rescan', reason: 'the window has focus' })).toEqual(['rescan everything: the window has focus']);
    expect(
      await tell(
        { kind: 'changed', path: '/elsewhere/a.ts' },
        { kind: 'changed', path: 'gen/a.ts' },
        { kind: 'changed', path: 'src/x.css' },
      ),
    ).toEqual([]);
    end?.dispose();
    expect(await tell({ kind: 'changed', path: 'src/a.ts' })).toEqual([]);
  });

  it('git files count wherever they lie', async () => {
    using folder = temporaryFolder({ 'a.ts': '' });
    folder.git(['init', '-q']);
    const { tell, arm } = watchedByEditor(folder);
    await arm();
    expect(await tell({ kind: 'changed', path: folder.path('.git/HEAD') })).toEqual(['rescan everything: another branch']);
    expect(await tell({ kind: 'changed', path: '.git/info/exclude' })).toEqual([
      `rescan everything: ${folder.path('.git/info/exclude')} changed`,
    ]);
    expect(await tell({ kind: 'deleted', path: '.git/info' })).toEqual([`rescan everything: ${folder.path('.git/info/exclude')} changed`]);
    expect(await tell({ kind: 'changed', path: '.git/index' }, { kind: 'changed', path: '.git/objects' })).toEqual([]);
  });

  it('ignore files are read anew before anything is judged by them', async () => {
    using folder = temporaryFolder({ 'a.ts': '', 'sub/b.ts': '' });
    const { tell, arm } = watchedByEditor(folder);
    await arm();
    expect(await tell({ kind: 'changed', path: 'sub/b.ts' })).toEqual(['changed sub/b.ts']);
    folder.write('sub/.gitignore', 'b.ts\n');
    expect(await tell({ kind: 'changed', path: 'sub/.gitignore' })).toEqual(['rescan sub/: sub/.gitignore changed']);
    expect(await tell({ kind: 'changed', path: 'sub/b.ts' })).toEqual([]);
  });

  it('links into the folder get the key of what they lead to where letters do not matter', async () => {
    using folder = temporaryFolder({ 'real/a.ts': '' });
    symlinkSync('real', folder.path('alias'));
    const { tell, arm } = watchedByEditor(folder, { caseSensitive: false });
    await arm();
    expect(await tell({ kind: 'changed', path: 'alias/a.ts' })).toEqual(['changed real/a.ts']);
  });
});

it('everything is listed once an hour, whatever a watcher missed', async () => {
  using folder = temporaryFolder({ 'a.ts': '' });
  const clock = new ManualClock();
  const log = new Log();
  const deaf = () => ({ watch: () => Promise.resolve(toDisposable(() => undefined)) });
  const end = await sourceOf(folder.root, {}, { clock, createWatcher: deaf }).watch?.(log.add, NEVER);
  await clock.advance(2 * SLOW_RESCAN_MILLISECONDS);
  expect(log.lines).toEqual(Array(2).fill('rescan everything: a look at everything once an hour'));
  end?.dispose();
  expect(clock.waiting).toBe(0);
});

/** Branch `master` with `a.ts`, branch `other` with `b.ts`; leaves `master` checked out. */
function branches(folder: TemporaryFolder, within = ''): void {
  const git = (...args: string[]) => folder.git(args, { folder: within });
  git('init', '-q', '-b', 'master');
  git('add', '.');
  git('commit', '-qm', 'one');
  git('checkout', '-q', '-b', 'other');
  git('mv', 'a.ts', 'b.ts');
  git('commit', '-qm', 'two');
  git('checkout', '-q', 'master');
  mkdirSync(folder.path(`${within}/.git/info`), { recursive: true });
}

function fakeChokidar() {
  const emitter = new EventEmitter();
  const fake = {
    opened: 0,
    closed: 0,
    emit: (event: string, ...args: readonly unknown[]) => emitter.emit(event, ...args),
    open: () => {
      fake.opened++;
      queueMicrotask(() => emitter.emit('ready'));
      return Object.assign(emitter, {
        close: () => {
          fake.closed++;
          return Promise.resolve();
        },
      }) as unknown as FSWatcher;
    },
  };
  return fake;
}
