/**
 * Large values as they lie in a database: compressed, since writing a byte twice (journal, then file) costs more than squeezing it.
 * The compressed form is nobody's identity: another version of the library may give other bytes for the same value.
 */
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { always } from '../base/assert.ts';
import { FailureError } from '../base/failure.ts';

/** The fastest that still halves packed facts (measured: 130 MB/s, to 39 %; slower levels gain a hundredth). */
const OPTIONS = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Smaller values are left alone: preparing to compress costs more than they are worth. */
const WORTH_IT = 4096;
/** How every compressed value begins, little-endian (RFC 8878, section 3.1.1); packed facts begin with their small format number. */
const MAGIC = 0xfd2fb528;

/** The same facts go into two databases, one after the other. */
const known = new WeakMap<Uint8Array, Uint8Array>();

/** `value` must not change afterwards. */
export function compress(value: Uint8Array): Uint8Array {
  if (value.length < WORTH_IT) {
    always(!isCompressed(value), 'a value that would be taken for a compressed one');
    return value;
  }
  const before = known.get(value);
  if (before !== undefined) return before;
  const compressed = zstdCompressSync(value, OPTIONS);
  known.set(value, compressed);
  return compressed;
}

/** What `compress` was given. Throws a `FailureError` of kind `corrupt` when the bytes were damaged since. */
export function decompress(compressed: Uint8Array): Uint8Array {
  if (!isCompressed(compressed)) return compressed;
  try {
    return zstdDecompressSync(compressed);
  } catch (error) {
    throw new FailureError({ code: 'store.corrupt', kind: 'corrupt', message: `A stored value cannot be read: ${String(error)}` });
  }
}

function isCompressed({ buffer, byteOffset, byteLength }: Uint8Array): boolean {
  return byteLength >= 4 && new DataView(buffer, byteOffset).getUint32(0, true) === MAGIC;
}
