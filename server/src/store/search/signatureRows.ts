/** How the rows of name signatures lie in memory (nameSignature.ts says what they are). */

/** Letters are told apart by classes: one each, one for digits, the rest for everything else. */
export const LETTERS = 32;
/** Where each kind of question begins; the first rows ask which letters a name has. */
export const WORD_ROWS = LETTERS;
export const FIRST_ROWS = WORD_ROWS + LETTERS;
export const NEIGHBOUR_ROWS = FIRST_ROWS + LETTERS;
export const FOLLOWER_ROWS = NEIGHBOUR_ROWS + 128;
export const SIGNATURE_ROWS = FOLLOWER_ROWS + 128;

/** Words of 32 names in a row. */
export function signatureWords(names: number): number {
  return Math.ceil(names / 32);
}
