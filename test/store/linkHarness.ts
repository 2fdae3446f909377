/** Links as a linker would keep them, with names instead of numbers wherever a person reads. */
import type { FileLinks } from '../../server/src/linker/stored/fileLinks.ts';
import { packLinks } from '../../server/src/linker/stored/packLinks.ts';
import type { PlaceChange } from '../../server/src/linker/stored/places.ts';
import { fileNamePlace, filePlace, folderPlace, maskOf, union } from '../../server/src/linker/stored/places.ts';
import { changedShared, sharedName } from '../../server/src/linker/stored/sharedNames.ts';
import type { IndexStore } from '../../server/src/store/indexStore.ts';
import { FACTS_KEY } from '../../server/src/store/rows.ts';
import { SOURCE } from './storeHarness.ts';

/** What a file asked for: names by `file a.ts`, `folder src`, `namespace app` or `named a.ts`. */
export type Asked = Readonly<Record<string, readonly string[]>>;

export function idOf(store: IndexStore, path: string): number {
  const id = store.reader.file(path)?.id;
  if (id === undefined) throw new Error(`No file ${path}`);
  return id;
}

function placesOf(store: IndexStore, asked: Asked): PlaceChange[] {
  return Object.entries(asked).map(([where, names]) => {
    const [kind, path = ''] = where.split(' ');
    if (kind === 'namespace')
      return changedShared(NOTHING, Float64Array.from(names, (name) => sharedName(path, name)).sort())[0] ?? NOWHERE;
    const place = kind === 'file' ? filePlace(idOf(store, path)) : kind === 'named' ? fileNamePlace(path) : folderPlace(path);
    return { place, mask: names.map(maskOf).reduce(union, 0) };
  });
}

/** Links that lead from references of the file to definitions, given as `a.ts#f~function`. */
export function linksTo(store: IndexStore, definitions: readonly string[]): FileLinks {
  const references = definitions.map((definition, reference) => {
    const [path = '', key = ''] = definition.split('#');
    const targets = [{ file: idOf(store, path), key }];
    return { reference, tier: 'exact', kind: 'direct', rule: 'import', targets, candidates: [], receiver: '', detail: '' } as const;
  });
  return { imports: [], references };
}

const NOTHING = new Float64Array(0);
const NOWHERE: PlaceChange = { place: 0, mask: 0 };

export interface LinkedFile {
  readonly to?: readonly string[];
  readonly asked?: Asked;
}

export function link(store: IndexStore, path: string, { to = [], asked = {} }: LinkedFile): void {
  const links = { ...packLinks(linksTo(store, to)), reads: placesOf(store, asked) };
  store.transaction(() => store.links.putLinks(idOf(store, path), links));
}

export function announce(store: IndexStore, path: string, told: { readonly names?: readonly string[]; readonly changed: Asked }): void {
  const mask = (told.names ?? []).map(maskOf).reduce(union, 0);
  store.transaction(() => store.links.announce(idOf(store, path), mask, placesOf(store, told.changed)));
}

/** `a.ts changed`, in the order in which they will be settled. */
export function marksOf(store: IndexStore, limit = 1000): string[] {
  return store.transaction(() => store.links.marks(limit)).map(({ file, why }) => `${store.reader.pathOfFile(file)} ${why}`);
}

/** As if a linker had been there. */
export function settle(store: IndexStore): void {
  store.transaction(() => {
    for (const { file } of store.links.marks(1000))
      store.links.putLinks(file, { packed: packLinks({ imports: [], references: [] }).packed, targets: [], reads: [] });
  });
}

/** The file stays known and has nothing to say any more: too large, for example. */
export function loseFacts(store: IndexStore, path: string): void {
  store.transaction(() => store.targets.facts.apply(SOURCE, path, { inserts: [], updates: [], deletes: [FACTS_KEY] }));
}

/** Paths of those who lead to a definition, in order of ids. */
export function readersOf(store: IndexStore, target: number): (string | undefined)[] {
  return store.reader.readersOf(target, { after: 0, limit: 100 }).map((id) => store.reader.pathOfFile(id));
}
