/** How far a file is searched for a sign of not being text (git's own measure). */
const SNIFFED_BYTES = 8_000;

/**
 * Everything behind this floor is UTF-8 without a byte order mark, like the text of an editor: so a saved file and its buffer are the same
 * bytes, and columns count as in the editor. UTF-16 with a byte order mark is converted. Bytes that are no valid UTF-8 stay; whoever
 * decodes them puts U+FFFD in their place. Undefined for what is not text: a NUL near the start without a mark that explains it.
 */
export function toPlainUtf8(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return toPlainUtf8(bytes.subarray(3));
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return recode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return recode(bytes, 'utf-16be');
  return bytes.subarray(0, SNIFFED_BYTES).includes(0) ? undefined : bytes;
}

function recode(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Uint8Array {
  // The decoder drops the mark.
  return new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
}
