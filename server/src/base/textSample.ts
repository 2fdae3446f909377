/** The beginning and the end of a file: enough to say what it is without reading all of it. */

/** One character a byte: what tells a language apart is plain ASCII. */
export interface TextSample {
  readonly head: string;
  /** Empty when the head is the whole file. */
  readonly tail: string;
}

/** Long enough to see past the licence at the top of a header; in bytes, as the one below. */
export const HEAD_BYTES = 32 * 1024;

/** Modelines stand in the last five lines. */
export const TAIL_BYTES = 1024;

/** The sample of bytes that are all there. */
export function sampleOf(bytes: Uint8Array): TextSample {
  const head = latin1(bytes.subarray(0, HEAD_BYTES));
  const tail = bytes.length > HEAD_BYTES ? latin1(bytes.subarray(Math.max(HEAD_BYTES, bytes.length - TAIL_BYTES))) : '';
  return { head: head.startsWith(BYTE_ORDER_MARK) ? head.slice(BYTE_ORDER_MARK.length) : head, tail };
}

/** That of UTF-8, read as latin1. */
const BYTE_ORDER_MARK = '\u00EF\u00BB\u00BF';

function latin1(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

const decoder = new TextDecoder('latin1');
