/** Random histories against a model that compares whole listings instead of keeping rows up to date. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PlaceChange } from '../../server/src/linker/stored/places.ts';
import { ALL_NAMES, fileNamePlace, filePlace, folderPlace, maskOf, union } from '../../server/src/linker/stored/places.ts';
import { placeOfShared, sharedName } from '../../server/src/linker/stored/sharedNames.ts';
import type { IndexStore } from '../../server/src/store/indexStore.ts';
import { randomRuns } from '../randomRuns.ts';
import { idOf, loseFacts, readersOf } from './linkHarness.ts';
import { factsRow, onBothDrivers, openOwner, removeFile, writeFile } from './storeHarness.ts';

const PATHS = ['a.ts', 'b.ts', 'x/a.ts', 'x/y/a.ts', 'x/y/b.ts', 'x/y/z/a.ts', 'w/b.ts'];
const FOLDERS = ['', 'x', 'x/y', 'x/y/z', 'w'];
const NAMES = ['a.ts', 'b.ts', 'x', 'y', 'z', 'w', 'save', 'load'];

/** Namespaces, as places: `:app`. */
const SPACES = [':app', ':core'];
const SHARED = SPACES.flatMap((space) => ['save', 'load', 'keep'].map((name) => sharedName(space, name)));
/** Names of files, as places: `?a.ts`. */
const BASE_NAMES = ['?a.ts', '?b.ts'];

const path = fc.constantFrom(...PATHS);
const mask = fc.subarray(NAMES, { minLength: 1 }).map((names) => names.map(maskOf).reduce(union, 0));
const place = fc.oneof(path, fc.constantFrom(...FOLDERS.map((folder) => `${folder}/`), ...SPACES, ...BASE_NAMES));
const asked = fc.dictionary(place, fc.oneof(mask, fc.constant(ALL_NAMES)), { maxKeys: 5 });
const plain = <Kind extends string>(kind: Kind) => fc.record({ kind: fc.constant(kind), path });
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('write' as const), path, shares: fc.subarray(SHARED) }) },
  { weight: 3, arbitrary: plain('remove') },
  { weight: 3, arbitrary: plain('lose') },
  {
    weight: 12,
    arbitrary: fc.record({ kind: fc.constant('link' as const), path, reads: asked, targets: fc.uniqueArray(fc.nat(9), { maxLength: 5 }) }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('announce' as const), path, mask, changes: asked }) },
  { weight: 1, arbitrary: plain('unlink') },
  { weight: 1, arbitrary: plain('fail') },
  { weight: 1, arbitrary: plain('markAll') },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

onBothDrivers('links after any history', (driver) => {
  it('have the marks that a naive model has', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const store = openOwner(':memory:', driver);
        const model = new Model(store);
        for (const [at, each] of steps.entries()) {
          model.take(each, at);
          expect(storeState(store)).toEqual(model.state());
        }
        store.dispose();
      }),
      randomRuns('FUZZ', 60),
    );
  });
});

function storeState(store: IndexStore): object {
  return store.transaction(() => {
    const { links } = store;
    return {
      marks: links.marks(100).map(({ file, why }) => `${file} ${why}`),
      pending: links.pending(),
      isEmpty: links.isEmpty(),
      found: PATHS.filter((each) => links.fileId(each) !== undefined),
      sharing: SHARED.map((name) => [...links.filesSharing(name)].sort((left, right) => left - right)),
      named: BASE_NAMES.map((name) => links.filesNamed(name.slice(1)).map((each) => each.path)),
      folders: FOLDERS.map((folder) => [folder, links.hasFolder(folder), links.filesIn(folder).map((each) => each.path)]),
      readers: Array.from({ length: 10 }, (_, target) => readersOf(store, target).join()),
    };
  });
}

interface Linked {
  readonly path: string;
  readonly reads: ReadonlyMap<number, number>;
  readonly targets: readonly number[];
}

class Model {
  readonly #store: IndexStore;
  /** Ids of files with facts. */
  readonly #files = new Map<string, number>();
  readonly #marks = new Map<number, 'changed' | 'affected'>();
  readonly #links = new Map<number, Linked>();
  readonly #interfaces = new Map<number, number>();
  readonly #shared = new Map<number, readonly number[]>();

  constructor(store: IndexStore) {
    this.#store = store;
  }

  take(each: Step, at: number): void {
    const id = this.#files.get(each.path);
    if (each.kind === 'write') this.#write(each.path, each.shares, at);
    else if (each.kind === 'markAll') this.#markAll();
    else if (id !== undefined) this.#takeKnown(each, id, at);
  }

  #takeKnown(each: Step, id: number, at: number): void {
    if (each.kind === 'fail') this.#fail(each.path);
    else if (each.kind === 'remove') this.#lose(each.path, id, removeFile);
    else if (each.kind === 'lose') this.#lose(each.path, id, loseFacts);
    else if (each.kind === 'link') this.#link(id, { path: each.path, targets: each.targets, reads: this.#places(each.reads) }, at);
    else if (each.kind === 'announce') this.#announce(id, each.mask, this.#places(each.changes));
    else this.#unlink(id);
  }

  state(): object {
    const marks = [...this.#marks].sort(([left, one], [right, other]) => (one === other ? left - right : one === 'changed' ? -1 : 1));
    return {
      marks: marks.map(([file, why]) => `${file} ${why}`),
      pending: marks.length,
      isEmpty: [...this.#links.values()].every(({ reads, targets }) => reads.size + targets.length === 0),
      found: PATHS.filter((each) => this.#files.has(each)),
      sharing: SHARED.map((name) =>
        [...this.#files.values()].filter((id) => this.#shared.get(id)?.includes(name)).sort((left, right) => left - right),
      ),
      named: BASE_NAMES.map((name) => PATHS.filter((each) => this.#files.has(each) && each.endsWith(name.slice(1))).sort()),
      folders: FOLDERS.map((folder) => [
        folder,
        this.#hasFolder(folder),
        PATHS.filter((each) => this.#files.has(each) && parent(each) === folder),
      ]),
      readers: Array.from({ length: 10 }, (_, target) =>
        [...this.#links]
          .filter(([, { targets }]) => targets.includes(target))
          .sort(([left], [right]) => left - right)
          .map(([, linked]) => linked.path)
          .join(),
      ),
    };
  }

  #write(written: string, shares: readonly number[], at: number): void {
    const before = this.#entries();
    const shared = new Uint8Array(Float64Array.from(shares).sort().buffer);
    writeFile(this.#store, written, { facts: factsRow({ packed: new Uint8Array([1, at]), shared }) });
    const id = idOf(this.#store, written);
    if (!this.#files.has(written)) this.#tellNamed(written, id);
    this.#files.set(written, id);
    this.#share(id, shares);
    this.#marks.set(id, 'changed');
    this.#compare(before);
  }

  #share(id: number, shares: readonly number[]): void {
    const before = this.#shared.get(id) ?? [];
    this.#shared.set(id, shares);
    for (const name of SHARED)
      if (before.includes(name) !== shares.includes(name)) this.#tell(placeOfShared(name).place, placeOfShared(name).mask, id);
  }

  #tellNamed(of: string, cause: number): void {
    const name = of.slice(of.lastIndexOf('/') + 1);
    this.#tell(fileNamePlace(name), maskOf(name), cause);
  }

  #markAll(): void {
    this.#store.transaction(() => this.#store.links.markAll());
    for (const file of this.#files.values()) this.#marks.set(file, 'changed');
    this.#interfaces.clear();
  }

  #link(id: number, linked: Linked, at: number): void {
    const { targets, reads } = linked;
    const stored = { packed: new Uint8Array([1, at % 2]), targets, reads: listed(reads) };
    this.#store.transaction(() => this.#store.links.putLinks(id, stored));
    this.#links.set(id, linked);
    this.#marks.delete(id);
  }

  #unlink(id: number): void {
    this.#store.transaction(() => this.#store.links.putLinks(id, undefined));
    this.#links.delete(id);
    this.#marks.delete(id);
  }

  #announce(id: number, names: number, changes: ReadonlyMap<number, number>): void {
    this.#store.transaction(() => this.#store.links.announce(id, names, listed(changes)));
    this.#interfaces.set(id, names);
    for (const [where, changed] of changes) this.#tell(where, changed, id);
    if (this.#marks.has(id)) this.#marks.set(id, 'affected');
  }

  /** A transaction that has seen the file go, and then is none. */
  #fail(gone: string): void {
    const failing = () =>
      this.#store.transaction(() => {
        this.#store.targets.facts.apply('files', gone, { inserts: [], updates: [], deletes: ['facts'] });
        throw new Error('stopped');
      });
    expect(failing).toThrow('stopped');
  }

  #lose(gone: string, id: number, how: (store: IndexStore, path: string) => void): void {
    how(this.#store, gone);
    const before = this.#entries();
    this.#files.delete(gone);
    this.#share(id, []);
    this.#tellNamed(gone, id);
    this.#compare(before);
    this.#tell(filePlace(id), ALL_NAMES, id);
    this.#tell(folderPlace(parent(gone)), this.#interfaces.get(id) ?? 0, id);
    this.#links.delete(id);
    this.#interfaces.delete(id);
    this.#marks.delete(id);
  }

  /** Every entry that a folder has gained or lost is told to those who asked for it. */
  #compare(before: ReadonlyMap<string, ReadonlySet<string>>): void {
    const after = this.#entries();
    for (const folder of FOLDERS)
      for (const name of difference(before.get(folder), after.get(folder))) this.#tell(folderPlace(folder), maskOf(name), -1);
  }

  #entries(): ReadonlyMap<string, ReadonlySet<string>> {
    const of = (folder: string) => {
      const files = PATHS.filter((each) => this.#files.has(each) && parent(each) === folder);
      const folders = FOLDERS.filter((each) => each !== '' && parent(each) === folder && this.#hasFolder(each));
      return new Set([...files, ...folders].map((each) => each.slice(each.lastIndexOf('/') + 1)));
    };
    return new Map(FOLDERS.map((folder) => [folder, of(folder)]));
  }

  #hasFolder(folder: string): boolean {
    return [...this.#files.keys()].some((each) => folder === '' || each.startsWith(`${folder}/`));
  }

  #tell(where: number, names: number, cause: number): void {
    for (const [id, { reads }] of this.#links) {
      const overlap = BigInt(reads.get(where) ?? 0) & BigInt(names);
      if (id !== cause && overlap !== 0n && !this.#marks.has(id)) this.#marks.set(id, 'affected');
    }
  }

  /** `x/` is a folder; files that are not there have no place. */
  #places(reads: Readonly<Record<string, number>>): Map<number, number> {
    const places = new Map<number, number>();
    for (const [where, names] of Object.entries(reads)) {
      const id = this.#files.get(where);
      if (where.startsWith(':')) places.set(placeOfShared(sharedName(where, '')).place, names);
      else if (where.startsWith('?')) places.set(fileNamePlace(where.slice(1)), names);
      else if (where.endsWith('/')) places.set(folderPlace(where.slice(0, -1)), names);
      else if (id !== undefined) places.set(filePlace(id), names);
    }
    return places;
  }
}

function difference(before: ReadonlySet<string> = new Set(), after: ReadonlySet<string> = new Set()): string[] {
  return [...[...before].filter((name) => !after.has(name)), ...[...after].filter((name) => !before.has(name))];
}

function listed(places: ReadonlyMap<number, number>): PlaceChange[] {
  return [...places].map(([place, names]) => ({ place, mask: names }));
}

function parent(of: string): string {
  return of.slice(0, Math.max(of.lastIndexOf('/'), 0));
}
