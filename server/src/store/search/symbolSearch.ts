/**
 * Search by name over all symbols of an index, answered from memory. Changes come as small segments on top of larger ones (a
 * log-structured merge): a changed file's older entries die, and segments are merged when they become many. All upkeep happens in
 * `refresh`, in slices as small as the caller wants, so that the thread that answers questions stays free.
 */
import type { ReadStore } from '../readStore.ts';
import { bestOfSegments, type SearchMatch } from './bestOfSegments.ts';
import { isGeneratedPath } from './generatedPath.ts';
import { type Intake, readChanges } from './intake.ts';
import { type MergeInput, mergeSegments } from './mergeSegments.ts';
import { type ParsedQuery, parseSearchQuery } from './searchQuery.ts';
import { type FileTraits, Tier } from './searchRank.ts';
import { ScopeCache } from './searchScope.ts';
import { type Segment, type Stepwise, segmentBytes, segmentLengths } from './segment.ts';
import { searchSegment } from './segmentSearch.ts';

export interface SymbolSearchOptions {
  /** Whether a path is that of a test; asked once per version of a file. */
  readonly isTest: (path: string) => boolean;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  /** What an earlier process saved (searchFile.ts). */
  readonly saved?: SearchState;
}

export interface SearchOptions {
  readonly limit: number;
  /** The file in front of the user: nearer symbols rank higher. */
  readonly near?: string;
  /** Files opened lately. */
  readonly recent?: readonly string[];
  /** Files that the file in front of the user imports. */
  readonly imported?: readonly string[];
}

export interface SearchResult {
  /** Best first. */
  readonly symbols: readonly SearchMatch[];
  /** There are more than the limit. */
  readonly truncated: boolean;
  /** The state of the index that it answers for. */
  readonly generation: number;
}

export interface SymbolSearchStats {
  readonly symbols: number;
  readonly files: number;
  readonly segments: number;
  readonly bytes: number;
  /** Symbols taken over since the structure was loaded or last saved. */
  readonly unsaved: number;
  readonly generation: number;
}

export interface SymbolSearch {
  /** Takes over what has changed, for about `milliseconds` at most, and nothing else: what a question may wait for. */
  catchUp(options: { readonly milliseconds: number }): { readonly complete: boolean };
  /** Takes over what has changed and merges what became many, for about `milliseconds` at most. */
  refresh(options: { readonly milliseconds: number }): Upkeep;
  query(query: ParsedQuery, options: SearchOptions): SearchResult;
  /** Ids of the symbols with exactly this name, which may be qualified (`Class.method`); best first. */
  named(name: string, limit: number): readonly number[];
  stats(): SymbolSearchStats;
  /** Everything as it is now, for the file that saves the next start the work (searchFile.ts). */
  save(): SearchState;
}

export interface Upkeep {
  /** It is up to date now. */
  readonly complete: boolean;
  /** And there is nothing to merge. */
  readonly tidy: boolean;
}

/** What the structure is made of. */
export interface SearchState {
  readonly cursor: SearchCursor;
  readonly segments: readonly MergeInput[];
}

/** How far the index was read. `identity` tells a new index from an old one. */
export interface SearchCursor {
  readonly identity: number;
  readonly generation: number;
  readonly file: number;
  readonly deletions: number;
}

interface Layer extends MergeInput {
  readonly scopes: ScopeCache;
  deadFiles: number;
}

interface Merge {
  readonly inputs: readonly Layer[];
  readonly work: Stepwise<Segment>;
}

const EMPTY_CURSOR: SearchCursor = { identity: 0, generation: 0, file: 0, deletions: 0 };
/** More segments than this are merged. */
const SEGMENTS_KEPT = 6;
/** With more than this, merging goes before taking over changes. */
const SEGMENTS_TOLERATED = 24;
/** Lists are numbered by bytes in a merge. */
const SEGMENTS_MERGED = 32;
/** A segment joins a merge when it is at most so many times as large as all smaller ones together. */
const MERGE_RATIO = 3;

export function createSymbolSearch(reader: ReadStore, options: SymbolSearchOptions): SymbolSearch {
  return new LayeredSearch(reader, options);
}

class LayeredSearch implements SymbolSearch {
  readonly #reader: ReadStore;
  readonly #options: SymbolSearchOptions;
  #cursor = EMPTY_CURSOR;
  /** Oldest and largest first. */
  #layers: Layer[] = [];
  /** Which layer and file of it holds a file's living symbols. */
  readonly #places = new Map<number, { readonly layer: Layer; readonly file: number }>();
  #intake: Intake | undefined;
  #merge: Merge | undefined;
  #unsaved = 0;

  constructor(reader: ReadStore, options: SymbolSearchOptions) {
    this.#reader = reader;
    this.#options = options;
    if (options.saved === undefined) return;
    this.#cursor = options.saved.cursor;
    for (const { segment, dead } of options.saved.segments) this.#addLayer(segment, dead);
  }

  catchUp({ milliseconds }: { readonly milliseconds: number }): { readonly complete: boolean } {
    const end = this.#options.now() + milliseconds;
    let complete = false;
    do complete = this.#pull();
    while (!complete && this.#options.now() < end);
    return { complete };
  }

  refresh({ milliseconds }: { readonly milliseconds: number }): Upkeep {
    const end = this.#options.now() + milliseconds;
    let complete = false;
    // Answers are right as soon as all is taken over; merging only makes them cheaper, so it waits unless segments are far too many.
    do {
      if (complete || this.#layers.length > SEGMENTS_TOLERATED) {
        if (!this.#mergeOn()) return { complete, tidy: complete };
      } else complete = this.#pull();
    } while (this.#options.now() < end);
    return { complete, tidy: complete && this.#merge === undefined && mergeCandidates(this.#layers).length === 0 };
  }

  query(query: ParsedQuery, options: SearchOptions): SearchResult {
    const surroundings = { near: options.near, recent: options.recent ?? [], imported: options.imported ?? [] };
    const limit = options.limit + 1;
    const found = this.#layers.map((layer) => {
      const scope = layer.scopes.scope(query, surroundings);
      return { segment: layer.segment, keys: searchSegment(layer.segment, scope, limit) };
    });
    const symbols = [...bestOfSegments(found, limit)];
    return {
      symbols: symbols.slice(0, options.limit),
      truncated: symbols.length > options.limit,
      generation: this.#cursor.generation,
    };
  }

  named(name: string, limit: number): readonly number[] {
    const query = parseSearchQuery(name);
    const same = this.query(query, { limit }).symbols.filter(({ tier }) => tier === Tier.same);
    const ids = same.map(({ id }) => id);
    if (query.qualifiers.length === 0) return ids;
    // Qualifiers match loosely; here they are meant as written, if anything is called so.
    const container = query.qualifiers.join('.');
    const exact = this.#reader.symbolsById(ids).filter((symbol) => `.${symbol.container}`.endsWith(`.${container}`));
    return exact.length === 0 ? ids : exact.map(({ id }) => id);
  }

  stats(): SymbolSearchStats {
    return {
      symbols: this.#layers.reduce((sum, layer) => sum + livingSymbols(layer), 0),
      files: this.#places.size,
      segments: this.#layers.length,
      bytes: this.#layers.reduce((sum, { segment }) => sum + segmentBytes(segmentLengths(segment)), 0),
      unsaved: this.#unsaved,
      generation: this.#cursor.generation,
    };
  }

  save(): SearchState {
    this.#unsaved = 0;
    return { cursor: this.#cursor, segments: this.#layers.map(({ segment, dead }) => ({ segment, dead: dead.slice() })) };
  }

  /** Takes over a bit more of what has changed; returns whether nothing was left. */
  #pull(): boolean {
    this.#intake ??= this.#reader.snapshot(() => this.#readChanges());
    if (this.#intake === undefined) return true;
    const step = this.#intake.work.next();
    if (step.done === true) this.#finishIntake(this.#intake, step.value);
    return false;
  }

  /** The next changed files; undefined when there are none. */
  #readChanges(): Intake | undefined {
    const reader = this.#reader;
    const identity = reader.meta('identity');
    if (identity !== this.#cursor.identity || reader.generation() < this.#cursor.generation) this.#startAnew(identity);
    const intake = readChanges(reader, this.#cursor, (path) => this.#traitsOf(path));
    if (intake === undefined) this.#finishPull();
    return intake;
  }

  #finishIntake({ ids, symbols, upTo }: Intake, segment: Segment): void {
    this.#intake = undefined;
    for (const id of ids) this.#kill(id);
    if (segment.files > 0) this.#addLayer(segment, new Uint8Array(segment.files));
    this.#unsaved += symbols;
    this.#cursor = { ...this.#cursor, ...upTo };
  }

  #traitsOf(path: string): FileTraits {
    return { test: this.#options.isTest(path), generated: isGeneratedPath(path) };
  }

  /** Nothing has changed since the cursor but what has gone. */
  #finishPull(): void {
    const reader = this.#reader;
    const deletions = reader.meta('deletions');
    if (deletions > this.#cursor.deletions) {
      const living = new Set(reader.fileIds());
      for (const id of [...this.#places.keys()]) if (!living.has(id)) this.#kill(id);
    }
    this.#cursor = { ...this.#cursor, generation: reader.generation(), file: Number.MAX_SAFE_INTEGER, deletions };
  }

  #startAnew(identity: number): void {
    this.#cursor = { ...EMPTY_CURSOR, identity };
    this.#layers = [];
    this.#places.clear();
    this.#merge = undefined;
  }

  #addLayer(segment: Segment, dead: Uint8Array): Layer {
    const layer: Layer = { segment, dead, scopes: new ScopeCache(segment, dead), deadFiles: 0 };
    for (let file = 0; file < segment.files; file++)
      if (dead[file] === 1) layer.deadFiles++;
      else this.#places.set(segment.fileIds[file] ?? 0, { layer, file });
    this.#layers.push(layer);
    return layer;
  }

  /** The symbols of a file are no longer what they were. */
  #kill(id: number): void {
    const place = this.#places.get(id);
    if (place === undefined) return;
    this.#places.delete(id);
    place.layer.dead[place.file] = 1;
    place.layer.deadFiles++;
    place.layer.scopes.forget();
    if (place.layer.deadFiles === place.layer.segment.files && this.#merge === undefined)
      this.#layers = this.#layers.filter((layer) => layer !== place.layer);
  }

  /** Does some merging; returns whether there was any to do. */
  #mergeOn(): boolean {
    if (this.#merge === undefined) {
      const inputs = mergeCandidates(this.#layers);
      if (inputs.length === 0) return false;
      this.#merge = { inputs, work: mergeSegments(inputs) };
    }
    this.#continueMerge(this.#merge);
    return true;
  }

  #continueMerge(merge: Merge): void {
    const step = merge.work.next();
    if (step.done !== true) return;
    this.#merge = undefined;
    const segment = step.value;
    const dead = new Uint8Array(segment.files);
    // Files that changed during the merge live elsewhere by now.
    for (let file = 0; file < segment.files; file++) {
      const place = this.#places.get(segment.fileIds[file] ?? 0);
      if (place === undefined || !merge.inputs.includes(place.layer)) dead[file] = 1;
    }
    this.#layers = this.#layers.filter((layer) => !merge.inputs.includes(layer));
    if (segment.files > 0) this.#addLayer(segment, dead);
    this.#layers.sort((left, right) => right.segment.symbols - left.segment.symbols);
  }
}

/** The smallest layers, once there are too many, and whatever larger ones are not much larger; or one that is mostly dead. */
function mergeCandidates(layers: readonly Layer[]): readonly Layer[] {
  if (layers.length <= SEGMENTS_KEPT) return layers.filter((layer) => layer.deadFiles * 2 > layer.segment.files);
  const bySize = layers.toSorted((left, right) => left.segment.symbols - right.segment.symbols);
  const chosen: Layer[] = [];
  let size = 0;
  for (const layer of bySize) {
    if (chosen.length >= 2 && layer.segment.symbols > size * MERGE_RATIO) break;
    chosen.push(layer);
    size += layer.segment.symbols;
  }
  return chosen.slice(0, SEGMENTS_MERGED);
}

function livingSymbols({ segment, dead }: Layer): number {
  let count = 0;
  for (let file = 0; file < segment.files; file++)
    if (dead[file] === 0) count += (segment.fileStarts[file + 1] ?? 0) - (segment.fileStarts[file] ?? 0);
  return count;
}
