const CODE_SECTION = 10;
/** Magic number and version come before the first section. */
const HEADER_BYTES = 8;

/** Size in bytes of the largest function body in a wasm module. Format: the core specification's section "Binary Format". */
export function biggestFunction(wasm: Uint8Array): number {
  const reader = { wasm, position: HEADER_BYTES };
  while (reader.position < wasm.length) {
    const section = readByte(reader);
    const length = readUnsigned(reader);
    if (section === CODE_SECTION) return biggestBody(reader);
    reader.position += length;
  }
  return 0;
}

interface Reader {
  readonly wasm: Uint8Array;
  position: number;
}

function biggestBody(reader: Reader): number {
  let biggest = 0;
  for (let left = readUnsigned(reader); left > 0; left--) {
    const length = readUnsigned(reader);
    biggest = Math.max(biggest, length);
    reader.position += length;
  }
  return biggest;
}

function readByte(reader: Reader): number {
  const byte = reader.wasm[reader.position++];
  if (byte === undefined) throw new Error('The wasm module ends in the middle of a section');
  return byte;
}

/** An unsigned LEB128 number. */
function readUnsigned(reader: Reader): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = readByte(reader);
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return value;
  }
}
