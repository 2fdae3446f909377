/**
 * Files as questions about links see them: facts, links and where definitions stand, read when first asked for and kept for a while, so
 * that a question may look at many files and hold few.
 */
import { type Index, REFERENCE_ROLES, type ReferenceFact } from '../../facts/fileFacts.ts';
import { scopeOfKey } from '../../facts/functionKey.ts';
import { CALL_ROLES } from '../../facts/kindSets.ts';
import { PackedFacts } from '../../facts/packFacts.ts';
import { formatSymbolKey, symbolKey } from '../../facts/symbolKey.ts';
import type { FileLinks, ImportLink, LinkTarget, ReferenceLink } from '../../linker/stored/fileLinks.ts';
import { unpackLinks, unpackLinksTo } from '../../linker/stored/packLinks.ts';
import type { ReadStore } from '../../store/readStore.ts';
import type { SymbolRecord } from '../../store/symbolReader.ts';
import { namelessFunction } from './namelessFunction.ts';

/** What is kept while one question is answered: packed facts, of which some ten times as much may be unpacked, and symbols of more files. */
const BYTES_KEPT = 6 * 1024 * 1024;
const SYMBOLS_KEPT = 100_000;

/** Roles of calls, as columns hold them. */
const CALLS: ReadonlySet<number> = new Set([...CALL_ROLES].map((role) => REFERENCE_ROLES.indexOf(role)));

export class LinkedFile {
  readonly id: number;
  readonly path: string;
  readonly language: string;
  readonly facts: PackedFacts;
  /** False while the file waits to be linked, and for languages without rules: then it has no links. */
  readonly isLinked: boolean;
  readonly #packedLinks: Uint8Array | undefined;
  #links: FileLinks | undefined;
  #references: ReadonlyMap<Index, ReferenceLink> | undefined;
  #imports: ReadonlyMap<Index, ImportLink> | undefined;
  #symbols: ReadonlyMap<string, Index> | undefined;

  constructor(
    place: { readonly id: number; readonly path: string; readonly language: string },
    facts: PackedFacts,
    packedLinks: Uint8Array | undefined,
  ) {
    this.id = place.id;
    this.path = place.path;
    this.language = place.language;
    this.facts = facts;
    this.isLinked = packedLinks !== undefined;
    this.#packedLinks = packedLinks;
  }

  get links(): FileLinks {
    this.#links ??= this.#packedLinks === undefined ? { imports: [], references: [] } : unpackLinks(this.#packedLinks);
    return this.#links;
  }

  /** Those of references that lead to one of the definitions, proven or not. */
  linksTo(targets: readonly LinkTarget[]): readonly ReferenceLink[] {
    return this.#packedLinks === undefined ? [] : unpackLinksTo(this.#packedLinks, targets);
  }

  referenceLink(reference: Index): ReferenceLink | undefined {
    this.#references ??= new Map(this.links.references.map((link) => [link.reference, link]));
    return this.#references.get(reference);
  }

  importLink(index: Index): ImportLink | undefined {
    this.#imports ??= new Map(this.links.imports.map((link) => [link.import, link]));
    return this.#imports.get(index);
  }

  /** One reference; where few of a file's many are wanted, the others are not made into objects. */
  reference(index: Index): ReferenceFact | undefined {
    const columns = this.facts.columns('references');
    const role = REFERENCE_ROLES[columns.role[index] ?? -1];
    if (role === undefined) return undefined;
    const number = (column: Int32Array) => column[index] ?? -1;
    return {
      name: this.facts.text(number(columns.name)),
      role,
      start: number(columns.start),
      enclosing: number(columns.enclosing),
      scope: number(columns.scope),
      binding: number(columns.binding),
      receiver: number(columns.receiver),
      argumentCount: number(columns.argumentCount),
      flags: number(columns.flags),
    };
  }

  /** References whose enclosing symbol is wanted, in source order. */
  *callsEnclosedBy(isWanted: (enclosing: Index) => boolean): Iterable<Index> {
    const { count, enclosing, role } = this.facts.columns('references');
    for (let index = 0; index < count; index++)
      if (CALLS.has(role[index] ?? -1) && isWanted(enclosing[index] ?? -1) && !this.isSilent(index)) yield index;
  }

  /** Whether it calls a function where that is written: its body is part of what stands around it. */
  isCalledWhereWritten(reference: Index): boolean {
    const link = this.referenceLink(reference);
    return link?.tier === 'exact' && link.targets.some(({ key }) => scopeOfKey(key) >= 0);
  }

  /** Whether it is a word that runs something wherever it stands, and nothing of the folder here: no gap in what is known. */
  isSilent(reference: Index): boolean {
    const { receiver, role } = this.facts.columns('references');
    if (!this.isLinked || (receiver[reference] ?? -1) < 0 || !CALLS.has(role[reference] ?? -1)) return false;
    return this.referenceLink(reference) === undefined;
  }

  /** Whether a symbol is another or stands in it, at whatever depth. */
  isInside(symbol: Index, outer: Index): boolean {
    const { symbols } = this.facts;
    for (let at = symbol; at >= 0; at = symbols[at]?.container ?? -1) if (at === outer) return true;
    return false;
  }

  /** The symbol of a key, or -1. */
  symbolOf(key: string): Index {
    this.#symbols ??= new Map(this.facts.symbols.map((_, index) => [symbolKey(this.facts, index), index]));
    return this.#symbols.get(key) ?? -1;
  }
}

export class LinkedFiles {
  readonly store: ReadStore;
  readonly #files = new Map<number, LinkedFile | undefined>();
  readonly #symbols = new Map<number, ReadonlyMap<string, SymbolRecord>>();
  #bytesKept = 0;
  #lastPath: string | undefined;
  #lastId: number | undefined;
  #symbolsKept = 0;

  constructor(store: ReadStore) {
    this.store = store;
  }

  /** By id or path; undefined when it has no facts. */
  file(asked: number | string): LinkedFile | undefined {
    const id = typeof asked === 'number' ? asked : this.fileId(asked);
    if (id === undefined) return undefined;
    const isKnown = this.#files.has(id);
    const file = isKnown ? this.#files.get(id) : this.#read(id);
    if (!isKnown) this.#bytesKept += file?.facts.bytes.length ?? 0;
    // The one that was used last is forgotten last.
    this.#files.delete(id);
    this.#files.set(id, file);
    for (const [oldest, known] of this.#files) {
      if (this.#bytesKept <= BYTES_KEPT || oldest === id) break;
      this.#files.delete(oldest);
      this.#bytesKept -= known?.facts.bytes.length ?? 0;
    }
    return file;
  }

  /** undefined when the file has no facts. */
  fileId(path: string): number | undefined {
    // Symbols of one file come one after the other.
    if (this.#lastPath !== path) {
      this.#lastPath = path;
      this.#lastId = this.store.placedFile(path)?.id;
    }
    return this.#lastId;
  }

  /** What a link leads to, where it stands; undefined for a file as a whole, and when it is gone. */
  definition({ file, key }: LinkTarget): SymbolRecord | undefined {
    const scope = scopeOfKey(key);
    return scope < 0 ? this.symbols(file).get(key) : namelessFunction(this.file(file), scope);
  }

  /** By their keys. */
  symbols(file: number): ReadonlyMap<string, SymbolRecord> {
    const known = this.#symbols.get(file);
    if (known !== undefined) {
      this.#symbols.delete(file);
      this.#symbols.set(file, known);
      return known;
    }
    const symbols = new Map(this.store.symbolsOfFileId(file).map((record) => [formatSymbolKey(record), record]));
    this.#symbols.set(file, symbols);
    this.#symbolsKept += symbols.size;
    for (const [oldest, { size }] of this.#symbols) {
      if (this.#symbolsKept <= SYMBOLS_KEPT || oldest === file) break;
      this.#symbols.delete(oldest);
      this.#symbolsKept -= size;
    }
    return symbols;
  }

  #read(id: number): LinkedFile | undefined {
    const { store } = this;
    // Links point at facts: both must be of one state.
    const read = store.snapshot(() => {
      const place = store.placedFile(id);
      return place === undefined
        ? undefined
        : { place, packed: store.packedFactsOf(id), links: store.awaitsLinks(id) ? undefined : store.packedLinks(id) };
    });
    if (read?.packed === undefined) return undefined;
    return new LinkedFile(read.place, new PackedFacts(read.packed), read.links);
  }
}
