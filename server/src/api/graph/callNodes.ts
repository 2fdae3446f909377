/**
 * Symbols as nodes of graphs: overloads are one node, a constructor is its class, and what stands at the top level of a file is the file.
 */
import { dottedName } from '../../base/dottedName.ts';
import { scopeOfKey } from '../../facts/functionKey.ts';
import { MADE_KINDS } from '../../facts/kindSets.ts';
import { formatSymbolKey } from '../../facts/symbolKey.ts';
import type { LinkTarget } from '../../linker/stored/fileLinks.ts';
import type { SymbolRecord } from '../../store/symbolReader.ts';
import type { LinkedFiles } from '../questions/linkedFiles.ts';

/** The symbols of a file that are one node. */
export interface CallGroup {
  /** Of the first of them, by which the node is known: `path#Container.name~kind`, without an ordinal. */
  readonly id: string;
  readonly file: number;
  /** In source order; a class comes before its constructors. */
  readonly records: readonly [SymbolRecord, ...SymbolRecord[]];
}

/** The groups of a file. */
export interface FileGroups {
  readonly size: number;
  /** By the key of any of a group's symbols; functions without a name come when they are asked for. */
  readonly byKey: Map<string, CallGroup>;
}

function groupsOf(file: number, records: readonly SymbolRecord[]): FileGroups {
  const lists = new Map<string, [SymbolRecord, ...SymbolRecord[]]>();
  // By id, so that classes come before their constructors: containers come before their members.
  const classes = new Map<string, string>();
  const sorted = [...records].sort((one, other) => one.ordinal - other.ordinal || one.id - other.id);
  for (const record of sorted) if (MADE_KINDS.has(record.kind)) classes.set(dottedName(record), nodeKey(record));
  for (const isConstructor of [false, true])
    for (const record of sorted) {
      if ((record.kind === 'constructor') !== isConstructor) continue;
      const key = (isConstructor ? classes.get(record.container) : undefined) ?? nodeKey(record);
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [record]);
      else list.push(record);
    }
  const byKey = new Map<string, CallGroup>();
  for (const [key, list] of lists) {
    const group: CallGroup = { id: `${list[0].path}#${key}`, file, records: list };
    for (const record of list) byKey.set(formatSymbolKey(record), group);
  }
  return { size: byKey.size, byKey };
}

function nodeKey(record: SymbolRecord): string {
  return formatSymbolKey({ ...record, ordinal: 0 });
}

/** Symbols that are kept for the next question. */
const SYMBOLS_KEPT = 60_000;

/** Groups of files, kept over questions about one state of the index. */
export class CallGroups {
  readonly #files = new Map<number, FileGroups>();
  #kept = 0;

  /** undefined for a file as a whole, and for what is gone. */
  of(files: LinkedFiles, target: LinkTarget): CallGroup | undefined {
    const { file, key } = target;
    if (key === '') return undefined;
    const { byKey } = this.#groups(files, file);
    const known = byKey.get(key);
    if (known !== undefined || scopeOfKey(key) < 0) return known;
    const record = files.definition(target);
    if (record === undefined) return undefined;
    const group: CallGroup = { id: `${record.path}#${key}`, file, records: [record] };
    byKey.set(key, group);
    return group;
  }

  #groups(files: LinkedFiles, file: number): FileGroups {
    const known = this.#files.get(file);
    if (known !== undefined) return known;
    const groups = groupsOf(file, files.store.symbolsOfFileId(file));
    this.#files.set(file, groups);
    this.#kept += 1 + groups.size;
    for (const [oldest, { size }] of this.#files) {
      if (this.#kept <= SYMBOLS_KEPT || oldest === file) break;
      this.#files.delete(oldest);
      this.#kept -= 1 + size;
    }
    return groups;
  }
}
