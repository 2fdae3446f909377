/**
 * Integer ids of rows that belong to a file: the file's id above, a number within the file in the low 20 bits. Rows of one file are
 * then neighbours in their table, and the file of a row is known without looking. Ids stay below 2^53.
 */

/** How many rows of one table a file may have. */
export const ROWS_PER_FILE = 2 ** 20;

export function rowId(file: number, place: number): number {
  return file * ROWS_PER_FILE + place;
}

export function fileOfRow(id: number): number {
  return Math.floor(id / ROWS_PER_FILE);
}

export function placeOfRow(id: number): number {
  return id % ROWS_PER_FILE;
}

/** First and last possible id of a file's rows, for BETWEEN. */
export function rowsOfFile(file: number): [first: number, last: number] {
  return [rowId(file, 0), rowId(file, ROWS_PER_FILE - 1)];
}
