/** The calls of a file, by who makes them and by where they lead: what graphs ask for again and again. */
import { positionAt } from '../../base/lineIndex.ts';
import type { Index } from '../../facts/fileFacts.ts';
import { symbolKey } from '../../facts/symbolKey.ts';
import type { LinkTarget, ReferenceLink } from '../../linker/stored/fileLinks.ts';
import type { LinkedFile, LinkedFiles } from '../questions/linkedFiles.ts';
import { linkByBinding } from '../questions/records.ts';

export interface FileCall {
  readonly enclosing: Index;
  readonly name: string;
  readonly line: number;
  readonly column: number;
  readonly link: ReferenceLink;
  /** The value that a member is called on decides which one it is; what is called on `super` is called there. */
  readonly isDynamic: boolean;
}

export interface FileCalls {
  readonly id: number;
  readonly path: string;
  readonly language: string;
  readonly symbols: readonly CallingSymbol[];
  /** By enclosing symbol, -1 for the top level; each in source order. */
  readonly madeBy: ReadonlyMap<Index, readonly FileCall[]>;
  /** By `targetText` of targets and candidates. */
  readonly leadingTo: ReadonlyMap<string, readonly FileCall[]>;
}

/** What is known of a symbol that may call. */
export interface CallingSymbol {
  readonly key: string;
  readonly container: Index;
}

export function targetText({ file, key }: LinkTarget): string {
  return `${file}#${key}`;
}

function fileCallsOf(file: LinkedFile): FileCalls {
  const madeBy = new Map<Index, FileCall[]>();
  const leadingTo = new Map<string, FileCall[]>();
  for (const call of callsOf(file)) {
    listOf(madeBy, call.enclosing).push(call);
    for (const target of call.link.targets) listOf(leadingTo, targetText(target)).push(call);
    for (const target of call.link.candidates) {
      const list = listOf(leadingTo, targetText(target));
      if (list.at(-1) !== call) list.push(call);
    }
  }
  const { id, path, language, facts } = file;
  const symbols = facts.symbols.map(({ container }, index) => ({ key: symbolKey(facts, index), container }));
  return { id, path, language, symbols, madeBy, leadingTo };
}

function* callsOf(file: LinkedFile): Iterable<FileCall> {
  const { facts } = file;
  for (const index of file.callsEnclosedBy(() => true)) {
    const fact = file.reference(index);
    if (fact === undefined || file.isCalledWhereWritten(index)) continue;
    const link = file.referenceLink(index) ?? linkByBinding(file, index, fact);
    const { line, column } = positionAt(facts.lineStarts, fact.start);
    yield {
      enclosing: fact.enclosing,
      name: fact.name,
      line,
      column,
      link,
      isDynamic: link.kind === 'method' && facts.row('expressions', fact.receiver)?.operation !== 'super',
    };
  }
}

function listOf<Key, Value>(lists: Map<Key, Value[]>, key: Key): Value[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const list: Value[] = [];
  lists.set(key, list);
  return list;
}

/** Calls that are kept for the next question. */
const CALLS_KEPT = 100_000;

interface Kept {
  readonly version: string | undefined;
  readonly calls: FileCalls | undefined;
  /** State of the index at which the version was last found to be that of the file. */
  generation: number;
}

/** Calls of files, kept over questions for as long as each file stays as it is. */
export class CallTables {
  readonly #files = new Map<number, Kept>();
  #callsKept = 0;

  /** undefined when the file has no facts. */
  of(files: LinkedFiles, id: number, generation: number): FileCalls | undefined {
    const known = this.#current(files, id, generation);
    if (known !== undefined) return known.calls;
    const version = files.store.versionOfFile(id);
    const file = files.file(id);
    const calls = file === undefined ? undefined : fileCallsOf(file);
    this.#files.set(id, { version, calls, generation });
    this.#callsKept += sizeOf(calls);
    for (const [oldest, { calls: gone }] of this.#files) {
      if (this.#callsKept <= CALLS_KEPT || oldest === id) break;
      this.#files.delete(oldest);
      this.#callsKept -= sizeOf(gone);
    }
    return calls;
  }

  #current({ store }: LinkedFiles, id: number, generation: number): Kept | undefined {
    const known = this.#files.get(id);
    if (known === undefined) return undefined;
    this.#files.delete(id);
    if (known.generation !== generation && known.version !== store.versionOfFile(id)) {
      this.#callsKept -= sizeOf(known.calls);
      return undefined;
    }
    // The one that was used last is forgotten last.
    known.generation = generation;
    this.#files.set(id, known);
    return known;
  }
}

function sizeOf(calls: FileCalls | undefined): number {
  return 1 + (calls === undefined ? 0 : calls.symbols.length + calls.madeBy.values().reduce((sum, { length }) => sum + length, 0));
}
