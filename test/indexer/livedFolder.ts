/**
 * A real folder as its user changes it. Only time is made up: every write gets the next tick as its time stamps, so that no test has to
 * wait for the clock's resolution, and a file may carry an older time than it should, as files from archives do.
 */
import { execFileSync } from 'node:child_process';
import * as disk from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FileSystem } from '../../server/src/workspace/fileSystem.ts';
import type { OutsideChange } from '../../server/src/workspace/watch/outsideWatcher.ts';

/** Nothing of the caller's git: a hook, for one, names its own repository here. */
const ENVIRONMENT = {
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
};

interface Stamps {
  /** What tools may set. */
  readonly modified: bigint;
  /** What only the system sets. */
  readonly changed: bigint;
}

export class LivedFolder {
  readonly base = disk.mkdtempSync(join(tmpdir(), 'skein-lived-'));
  readonly root = join(this.base, 'workspace');
  readonly #stamps = new Map<string, Stamps>();
  #tick = 0n;
  #told: OutsideChange[] = [];
  #closed: string | undefined;

  constructor() {
    disk.mkdirSync(this.root);
  }

  write(path: string, text: string): void {
    this.#put(path, text);
    this.touch(path);
  }

  /** Other content with the time stamp that the file had, as unpacking an archive or `cp -p` leaves it. */
  restore(path: string, text: string): void {
    const before = this.#stamps.get(join(this.root, path));
    this.write(path, text);
    if (before !== undefined) this.#stamps.set(join(this.root, path), { modified: before.modified, changed: this.#tick });
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
    const tick = this.nextTick();
    this.#stamps.set(join(this.root, path), { modified: tick, changed: tick });
    this.#tell('changed', path);
  }

  remove(path: string): void {
    disk.rmSync(join(this.root, path), { recursive: true, force: true });
    this.#tell('deleted', path);
  }

  rename(from: string, to: string): void {
    const source = join(this.root, from);
    const target = join(this.root, to);
    if (!disk.existsSync(source) || disk.existsSync(target)) return;
    disk.mkdirSync(dirname(target), { recursive: true });
    disk.renameSync(source, target);
    // Times travel with the file, as they do on a disk.
    for (const [path, stamps] of [...this.#stamps]) {
      if (path !== source && !path.startsWith(`${source}/`)) continue;
      this.#stamps.delete(path);
      this.#stamps.set(target + path.slice(source.length), stamps);
    }
    this.#tell('deleted', from);
    this.#tell('changed', to);
  }

  git(...args: readonly string[]): string {
    const options = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false'];
    return execFileSync('git', [...options, ...args], { cwd: this.root, stdio: 'pipe', encoding: 'utf8', env: ENVIRONMENT });
  }

  /** Nobody may look into the folder with this path; undefined: everybody may look everywhere. */
  close(path: string | undefined): void {
    this.#closed = path === undefined ? undefined : join(this.root, path);
  }

  /** From now on files have the times that the disk gives them. */
  forgetTimes(): void {
    this.#stamps.clear();
  }

  nextTick(): bigint {
    return ++this.#tick;
  }

  /** What an editor would have told since the last time. */
  takeChanges(): readonly OutsideChange[] {
    const told = this.#told;
    this.#told = [];
    return told;
  }

  dispose(): void {
    disk.rmSync(this.base, { recursive: true, force: true });
  }

  /** The disk with these times. */
  files(): FileSystem {
    const paths = new Map<number, string>();
    const stamped = <Stats extends disk.BigIntStats | disk.Stats | undefined>(path: string, stats: Stats): Stats => {
      const stamps = this.#stamps.get(path);
      if (stamps !== undefined && stats !== undefined && 'ctimeNs' in stats)
        Object.assign(stats, { ctimeNs: stamps.changed, mtimeNs: stamps.modified });
      return stats;
    };
    const guarded = (path: string): string => {
      const isShut = this.#closed !== undefined && (path === this.#closed || path.startsWith(`${this.#closed}/`));
      if (isShut) throw Object.assign(new Error(`EACCES: permission denied, ${path}`), { code: 'EACCES' });
      return path;
    };
    return {
      ...disk,
      readdirSync: ((path: string, options: { withFileTypes: true }) =>
        disk.readdirSync(guarded(path), options)) as typeof disk.readdirSync,
      lstatSync: ((path: string, options?: disk.StatSyncOptions) =>
        stamped(path, disk.lstatSync(path === this.#closed ? path : guarded(path), options))) as typeof disk.lstatSync,
      openSync: (path, flags, mode) => {
        const descriptor = disk.openSync(guarded(String(path)), flags, mode);
        paths.set(descriptor, String(path));
        return descriptor;
      },
      fstatSync: ((descriptor: number, options?: disk.StatSyncOptions) =>
        stamped(paths.get(descriptor) ?? '', disk.fstatSync(descriptor, options as disk.BigIntOptions))) as typeof disk.fstatSync,
    };
  }

  #put(path: string, text: string): void {
    const file = join(this.root, path);
    disk.mkdirSync(dirname(file), { recursive: true });
    disk.writeFileSync(file, text);
  }

  #tell(kind: 'changed' | 'deleted', path: string): void {
    this.#told.push({ kind, path });
  }
}
