/** Takes what has changed out of the index, as a segment that is made in steps. */
import { Modifier, SYMBOL_KINDS } from '../../facts/fileFacts.ts';
import type { ReadStore } from '../readStore.ts';
import { placeOfRow } from '../rowIds.ts';
import type { SearchableSymbol } from '../symbolReader.ts';
import { buildSegment, type SearchFile } from './buildSegment.ts';
import type { FileTraits } from './searchRank.ts';
import type { Segment, Stepwise } from './segment.ts';

/** Changed files on their way into the search structure: what it knows of them dies when the segment is there. */
export interface Intake {
  readonly ids: readonly number[];
  readonly symbols: number;
  readonly work: Stepwise<Segment>;
  /** How far the index is read with it. */
  readonly upTo: Place;
}

interface Place {
  readonly generation: number;
  /** The last file of those that changed with that generation. */
  readonly file: number;
}

/** So many symbols are read at a time, in a millisecond or two, and those of one file always. */
const SYMBOLS = 2000;
const FILES = 100;

/** The files that changed next after a place, as they are now; undefined when none did. */
export function readChanges(reader: ReadStore, after: Place, traitsOf: (path: string) => FileTraits): Intake | undefined {
  const ids: number[] = [];
  const files: SearchFile[] = [];
  let symbols = 0;
  let upTo: Place | undefined;
  for (const file of reader.changedFiles({ generation: after.generation, id: after.file }, FILES)) {
    if (symbols >= SYMBOLS) break;
    const rows = reader.searchableSymbols(file.id).filter(isLookedFor);
    symbols += rows.length;
    ids.push(file.id);
    upTo = { generation: file.generation, file: file.id };
    if (rows.length > 0) files.push({ ...file, traits: traitsOf(file.path), symbols: rows.map(searchSymbol) });
  }
  return upTo === undefined ? undefined : { ids, symbols, work: buildSegment(files), upTo };
}

/** Of all macros only guards of headers are local. Their names are those of files, and lists are full of them where nobody left them out. */
function isLookedFor({ kind, modifiers }: SearchableSymbol): boolean {
  return kind !== MACRO || (modifiers & Modifier.local) === 0;
}

const MACRO = SYMBOL_KINDS.indexOf('macro');

function searchSymbol(row: SearchableSymbol): SearchFile['symbols'][number] {
  const { container, name, kind, modifiers } = row;
  return { place: placeOfRow(row.id), container, name, kind, modifiers, publicMember: container !== '' && row.visibility === 0 };
}
