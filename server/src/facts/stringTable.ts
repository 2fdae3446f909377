/** A table of texts in a packed form: one UTF-8 text and the UTF-16 length of each entry, so that it decodes in one call. */
import type { ByteReader, ByteWriter } from './byteColumns.ts';

/** A lone surrogate would not survive UTF-8; such texts are replaced as a decoder would. */
export function packStrings(writer: ByteWriter, texts: readonly string[]): void {
  const joined = texts.map((text) => text.toWellFormed());
  const encoded = new TextEncoder().encode(joined.join(''));
  writer.unsigned(texts.length);
  for (const text of joined) writer.unsigned(text.length);
  writer.unsigned(encoded.length);
  writer.bytes(encoded);
}

export function unpackStrings(reader: ByteReader): string[] {
  const lengths = Array.from({ length: reader.unsigned() }, () => reader.unsigned());
  // A text that begins with U+FEFF must keep it.
  const joined = new TextDecoder('utf-8', { ignoreBOM: true }).decode(reader.bytes(reader.unsigned()));
  let position = 0;
  return lengths.map((length) => {
    const start = position;
    position += length;
    return joined.slice(start, position);
  });
}
