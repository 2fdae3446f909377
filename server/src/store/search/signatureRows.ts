/** How name signatures lie in memory (nameSignature.ts says what they are). */

/** Letters are told apart by classes: one each, one for digits, one for `_`, the rest for everything else. */
export const LETTERS = 30;
/** Names are cut into so many parts of equal length. */
export const PARTS = 8;
/**
 * Per letter one row of groups, one group for 32 names, one word for each part in a group: what a search reads of a letter lies side by
 * side. One more row says which parts have some letter twice.
 */
export const TWICE_ROW = LETTERS;
export const PART_ROWS = LETTERS + 1;

/** Where each kind of question begins that has one word for 32 names. */
export const FIRST_ROWS = LETTERS;
export const NEIGHBOUR_ROWS = FIRST_ROWS + LETTERS;
/** Pairs of letters share these rows. */
export const NEIGHBOURS = 96;
export const SIGNATURE_ROWS = NEIGHBOUR_ROWS + NEIGHBOURS;

/** Words of 32 names in a row. */
export function signatureWords(names: number): number {
  return Math.ceil(names / 32);
}
