/** A section of packed facts as columns of integers. */
import type { ByteReader } from './byteColumns.ts';
import type { Column, Section, SectionName } from './factSchema.ts';

/**
 * One array per field, all of `count` entries: numbers, indices and offsets as they are, a word of a closed list as its place in the
 * list, a text as a number that `PackedFacts.text` knows.
 */
export type FactColumns<Name extends SectionName> = { readonly count: number } & {
  readonly [Field in keyof Section<Name>]-?: Int32Array;
};

/** The reader stands at the first column of the section. */
export function readColumns(reader: ByteReader, count: number, schema: Readonly<Record<string, Column>>): object {
  const columns: Record<string, number | Int32Array> = { count };
  for (const [field, column] of Object.entries(schema)) columns[field] = readColumn(reader, count, column);
  return columns;
}

function readColumn(reader: ByteReader, count: number, column: Column): Int32Array {
  const values = new Int32Array(count);
  if (column === 'index') for (let row = 0; row < count; row++) values[row] = reader.unsigned() - 1;
  else if (column === 'offset') {
    let previous = 0;
    for (let row = 0; row < count; row++) {
      previous += reader.signed();
      values[row] = previous;
    }
  } else for (let row = 0; row < count; row++) values[row] = reader.unsigned();
  return values;
}
