import { isUtf8 } from 'node:buffer';

export type SourceEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export interface DecodedSource {
  /** Without the byte order mark, as editors show it. */
  readonly text: string;
  readonly encoding: SourceEncoding;
  /** False when bytes were not valid in that encoding; U+FFFD stands in their place. */
  readonly faithful: boolean;
}

/** Decodes a source file: by its byte order mark, else as UTF-8. Never throws. */
export function decodeSource(bytes: Uint8Array): DecodedSource {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decodeUtf16(bytes.subarray(2), 'utf-16le');
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes.subarray(2), 'utf-16be');
  const body = first === 0xef && second === 0xbb && third === 0xbf ? bytes.subarray(3) : bytes;
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  return { text: buffer.toString('utf8'), encoding: 'utf-8', faithful: isUtf8(body) };
}

function decodeUtf16(body: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedSource {
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(body), encoding, faithful: true };
  } catch {
    // Not well formed, which is an answer and not an error: decode again with replacement.
    return { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(body), encoding, faithful: false };
  }
}
