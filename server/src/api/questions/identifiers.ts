/** Which name of a file stands at an offset. */
import { oncePer } from '../../base/oncePer.ts';
import type { FileFacts, ImportFact, Index, Offset } from '../../facts/fileFacts.ts';

export interface Identifier {
  readonly kind: 'reference' | 'symbol' | 'import' | 'binding' | 'export';
  /** In the section of that kind. */
  readonly index: Index;
}

/**
 * Of several facts about one name the first kind counts: in `{ save }` it is used and defined at once, and leads to what is used. A cursor
 * right behind a name is still on it, unless the next name begins there.
 */
export function identifierAt(facts: FileFacts, offset: Offset): Identifier | undefined {
  const { starts, ends, identifiers } = tableOf(facts);
  const at = lastUpTo(starts, offset);
  return offset <= (ends[at] ?? -1) ? identifiers[at] : undefined;
}

interface Table {
  /** In order; of each name once. */
  readonly starts: readonly Offset[];
  readonly ends: readonly Offset[];
  readonly identifiers: readonly Identifier[];
}

/** Kept, for positions are asked for in batches. */
const tableOf = oncePer((facts: FileFacts): Table => {
  const found = new Map<Offset, { readonly end: Offset; readonly identifier: Identifier }>();
  const add = (kind: Identifier['kind'], index: Index, start: Offset, length: number) => {
    if (length > 0 && !found.has(start)) found.set(start, { end: start + length, identifier: { kind, index } });
  };
  for (const [index, { role, start, name }] of facts.references.entries())
    if (role !== 'write' && role !== 'readWrite') add('reference', index, start, name.length);
  for (const [index, { nameStart, nameEnd }] of facts.symbols.entries()) add('symbol', index, nameStart, nameEnd - nameStart);
  for (const [index, fact] of facts.imports.entries()) add('import', index, fact.nameStart, importedName(fact).length);
  for (const [index, { start, name }] of facts.bindings.entries()) add('binding', index, start, name.length);
  for (const [index, { start, name }] of facts.references.entries()) add('reference', index, start, name.length);
  // A default export has no name where it stands.
  for (const [index, { form, start, name }] of facts.exports.entries())
    if (form === 'named' && name !== 'default') add('export', index, start, name.length);
  const sorted = [...found].sort(([one], [other]) => one - other);
  return {
    starts: sorted.map(([start]) => start),
    ends: sorted.map(([, { end }]) => end),
    identifiers: sorted.map(([, { identifier }]) => identifier),
  };
});

/** What is written where the name of an import stands. */
export function importedName({ form, name, alias, specifier }: ImportFact): string {
  if (form === 'default' || form === 'namespace') return alias;
  return name === '' ? specifier : name;
}

/** The last of the sorted values that is not above `limit`, or -1. */
function lastUpTo(values: readonly number[], limit: number): number {
  let low = -1;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((values[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
