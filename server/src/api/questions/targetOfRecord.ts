import { formatSymbolKey } from '../../facts/symbolKey.ts';
import type { LinkTarget } from '../../linker/stored/fileLinks.ts';
import { fileOfRow } from '../../store/rowIds.ts';
import type { SymbolRecord } from '../../store/symbolReader.ts';

/** A symbol's row as what links lead to. */
export function targetOfRecord(record: SymbolRecord): LinkTarget {
  return { file: fileOfRow(record.id), key: formatSymbolKey(record) };
}
