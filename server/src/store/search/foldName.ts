/**
 * A name as the search sees it: lower-case UTF-8 bytes, and where its words start. Words: `get|User|By|Id`, `HTTP|Server`, `utf|8|decode`, `snake|case`, `_private`.
 */

export interface FoldedName {
  /** Lower case, UTF-8. */
  readonly bytes: Uint8Array;
  /** Bit i: a word starts at byte i; the first 32 bytes, and the 32 after them. Later words are not seen. */
  readonly startsLow: number;
  readonly startsHigh: number;
}

const OTHER = 0;
const LOWER = 1;
const UPPER = 2;
const DIGIT = 3;
type CharacterClass = typeof OTHER | typeof LOWER | typeof UPPER | typeof DIGIT;

const encoder = new TextEncoder();

export function foldName(name: string): FoldedName {
  return isAscii(name) ? foldAscii(name) : foldAny(name);
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false;
  return true;
}

function foldAscii(name: string): FoldedName {
  const bytes = new Uint8Array(name.length);
  let startsLow = 0;
  let startsHigh = 0;
  let before: CharacterClass = OTHER;
  let here: CharacterClass = classOfCode(name.charCodeAt(0));
  for (let index = 0; index < name.length; index++) {
    const code = name.charCodeAt(index);
    const after = index + 1 < name.length ? classOfCode(name.charCodeAt(index + 1)) : OTHER;
    if (startsWord(before, here, after)) {
      if (index < 32) startsLow |= 1 << index;
      else if (index < 64) startsHigh |= 1 << (index - 32);
    }
    bytes[index] = here === UPPER ? code + 32 : code;
    before = here;
    here = after;
  }
  return { bytes, startsLow: startsLow >>> 0, startsHigh: startsHigh >>> 0 };
}

/** Character by character, because lower case may be longer in bytes than upper case. */
function foldAny(name: string): FoldedName {
  const characters = [...name];
  const parts: Uint8Array[] = [];
  let length = 0;
  let startsLow = 0;
  let startsHigh = 0;
  for (const [index, character] of characters.entries()) {
    const [before, here, after] = [characters[index - 1], character, characters[index + 1]].map(classOf);
    if (startsWord(before ?? OTHER, here ?? OTHER, after ?? OTHER)) {
      if (length < 32) startsLow |= 1 << length;
      else if (length < 64) startsHigh |= 1 << (length - 32);
    }
    const part = encoder.encode(character.toLowerCase());
    parts.push(part);
    length += part.length;
  }
  const bytes = new Uint8Array(length);
  let position = 0;
  for (const part of parts) {
    bytes.set(part, position);
    position += part.length;
  }
  return { bytes, startsLow: startsLow >>> 0, startsHigh: startsHigh >>> 0 };
}

function classOfCode(code: number): CharacterClass {
  if (code >= 97 && code <= 122) return LOWER;
  if (code >= 65 && code <= 90) return UPPER;
  return code >= 48 && code <= 57 ? DIGIT : OTHER;
}

function classOf(character: string | undefined): CharacterClass {
  if (character === undefined) return OTHER;
  const code = character.codePointAt(0) ?? 0;
  if (code < 128) return classOfCode(code);
  if (character.toLowerCase() !== character) return UPPER;
  return /\p{L}/u.test(character) ? LOWER : OTHER;
}

/** The start of a run of letters or digits, of a capital after a small letter, and of the last capital before a small one (`HTTP|Server`). */
function startsWord(before: CharacterClass, here: CharacterClass, after: CharacterClass): boolean {
  if (here === OTHER) return false;
  if (before === OTHER) return true;
  if (here === DIGIT) return before !== DIGIT;
  if (before === DIGIT) return true;
  return here === UPPER && (before === LOWER || after === LOWER);
}

/** A 32-bit digest of the name as written, to tell `User` from `user`. FNV-1a. */
export function caseDigest(name: string): number {
  let digest = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) digest = Math.imul(digest ^ name.charCodeAt(index), 0x01000193);
  return digest >>> 0;
}
