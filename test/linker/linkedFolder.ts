/**
 * A folder of texts whose links live in a real store, brought up to date by the real stage: the indexer without files, parsers and engine.
 * What it says is held against links made from nothing.
 */
import { expect } from 'vitest';
import { createStopwatch } from '../../server/src/base/stopwatch.ts';
import { PackedFacts } from '../../server/src/facts/packFacts.ts';
import { createLinkStage, type LinkStageParts } from '../../server/src/indexer/linkStage.ts';
import type { LinkReader } from '../../server/src/linker/reading/linkReader.ts';
import type { FileLinks, LinkTarget } from '../../server/src/linker/stored/fileLinks.ts';
import type { LinkStore } from '../../server/src/linker/stored/linkStore.ts';
import { unpackLinks } from '../../server/src/linker/stored/packLinks.ts';
import { sharedNamesOf } from '../../server/src/linker/stored/sharedNames.ts';
import { chooseDriver } from '../../server/src/store/databaseDriver.ts';
import type { IndexStore } from '../../server/src/store/indexStore.ts';
import { languageOf } from '../../syntaxes/index.ts';
import { factsRow, openOwner, removeFile, writeFile } from '../store/storeHarness.ts';
import { linkAll } from './linkAll.ts';
import { memorySource } from './memorySource.ts';
import { factsOf } from './parsedTexts.ts';

/** What staying right rests on, to be broken on purpose. */
export type LinkFlaw = Pick<LinkStageParts, 'createReader' | 'interfaceOf' | 'onFault'>;

/** Whoever links reads by way of this. */
export function readingWith(Reader: typeof LinkReader): LinkFlaw {
  return { createReader: (source, views) => new Reader(source, views) };
}

export class LinkedFolder {
  readonly #store: IndexStore;
  readonly #stage: ReturnType<typeof createLinkStage>;
  readonly #texts = new Map<string, string>();
  #linked: string[] = [];

  constructor(flaw: LinkFlaw = {}) {
    const store = openOwner(':memory:', chooseDriver('auto').driver);
    store.openLinkLogic('1');
    const links: LinkStore = {
      ...store.links,
      putLinks: (file, made) => {
        this.#linked.push(store.links.pathOf(file) ?? '');
        store.links.putLinks(file, made);
      },
    };
    this.#store = store;
    this.#stage = createLinkStage({ store: { links }, stopwatch: createStopwatch(() => 0), now: () => 0, ...flaw });
  }

  get store(): IndexStore {
    return this.#store;
  }

  get paths(): string[] {
    return [...this.#texts.keys()];
  }

  text(path: string): string | undefined {
    return this.#texts.get(path);
  }

  write(path: string, text: string): void {
    const language = languageOf(path, text);
    if (language === undefined || this.#texts.get(path) === text) return;
    this.#texts.set(path, text);
    const packed = factsOf(language, text);
    writeFile(this.#store, path, { facts: factsRow({ language, packed, shared: sharedNamesOf(new PackedFacts(packed)) }) });
  }

  /** Writes texts, and removes files whose text is undefined. */
  make(texts: Readonly<Record<string, string | undefined>>): void {
    for (const [path, text] of Object.entries(texts)) {
      if (text === undefined) this.remove(path);
      else this.write(path, text);
    }
  }

  /** A run that ends in the middle of its transaction, as on a full disk. */
  fail(): void {
    const full = new Error('full');
    const failing = () =>
      this.#store.transaction(() => {
        this.#stage.drain(4);
        throw full;
      });
    expect(failing).toThrow(full);
  }

  remove(path: string): void {
    if (this.#texts.delete(path)) removeFile(this.#store, path);
  }

  /** Settles at most so many marks, as a run that is cut short does; returns the paths that were linked, in order of paths. */
  settle(limit = Number.POSITIVE_INFINITY): string[] {
    this.#linked = [];
    for (let left = limit; left > 0 && this.pending() > 0; ) {
      const settled = this.#store.transaction(() => this.#stage.drain(Math.min(left, 4)));
      if (settled === 0) throw new Error('Nothing could be settled');
      left -= settled;
    }
    return [...new Set(this.#linked)].sort();
  }

  pending(): number {
    return this.#stage.pending();
  }

  /** Links as rows of text, by path. */
  links(): Map<string, readonly string[]> {
    const { reader } = this.#store;
    const rows = new Map<string, readonly string[]>();
    for (const path of [...this.#texts.keys()].sort()) {
      const file = reader.file(path);
      const packed = file === undefined ? undefined : reader.packedLinks(file.id);
      if (packed !== undefined)
        rows.set(
          path,
          rowsOf(unpackLinks(packed), (id) => reader.pathOfFile(id)),
        );
    }
    return rows;
  }

  /** Settles all that is left; throws when any link differs from one made from nothing. */
  equalsFresh(): void {
    this.settle();
    expect(this.links()).toEqual(freshLinks(this.#texts));
  }

  dispose(): void {
    this.#store.dispose();
  }
}

/** Ids are in order of paths here, and in order of arrival in a store that has lived: no link may depend on them. */
function freshLinks(texts: ReadonlyMap<string, string>): Map<string, readonly string[]> {
  const source = memorySource(texts, factsOf);
  return new Map(linkAll(source).map(({ view, links }) => [view.path, rowsOf(links, source.pathOf)]));
}

function rowsOf({ imports, references }: FileLinks, pathOf: (file: number) => string | undefined): string[] {
  const places = (targets: readonly LinkTarget[]) => targets.map(({ file, key }) => `${pathOf(file) ?? '?'}#${key}`).join(' ');
  return [
    ...imports.map(({ import: index, tier, targets, detail }) => `import ${index} ${tier} ${places(targets)} ${detail}`),
    ...references.map(
      ({ reference, tier, kind, rule, targets, candidates, receiver, detail }) =>
        `reference ${reference} ${tier} ${kind} ${rule} ${places(targets)} | ${places(candidates)} | ${receiver} | ${detail}`,
    ),
  ];
}
